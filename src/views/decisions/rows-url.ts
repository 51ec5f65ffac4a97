import { decisionsUrl } from '../urls.ts';

/** Where a project's decisions stand as rows, for the filter of the lists. */
export const decisionRowsUrl = (project: string): string => `${decisionsUrl(project)}rows.json`;
