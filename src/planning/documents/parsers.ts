import type { DocumentKind } from '../../model/index.ts';
import type { DocumentContext } from '../context.ts';
import { readAudit } from './audit.ts';
import { readMilestones, readRetrospective } from './milestones.ts';
import { parseProject } from './project.ts';
import { readRoadmap } from './roadmap.ts';
import { parsePlan } from './plan.ts';
import { parseState } from './state.ts';
import { parseSummary } from './summary.ts';

/** Reads the facts of one kind of document into its context. Never throws; what cannot be read becomes a diagnostic. */
export type DocumentParser = (context: DocumentContext) => void;

/** The parser of each kind that holds facts; the others are prose. */
export const parsers: Partial<Record<DocumentKind, DocumentParser>> = {
  state: parseState,
  project: parseProject,
  plan: parsePlan,
  summary: parseSummary,
  milestones: readMilestones,
  roadmap: readRoadmap,
  audit: readAudit,
  retrospective: readRetrospective,
};
