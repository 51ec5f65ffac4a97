import { rm } from 'node:fs/promises';
import type { SiteData } from '../../collections/load.ts';
import type { Forbidden } from '../../planning/publish/forbidden.ts';
import { searchFolder, type Hit } from './search.ts';

/** The output holds what must not leave. Says where by rule, file and line, and never what. */
export class GateError extends Error {
  readonly hits: readonly Hit[];

  constructor(hits: readonly Hit[]) {
    super(gateMessage(hits));
    this.name = 'GateError';
    this.hits = hits;
  }
}

/**
 * Searches every byte of the written site for what the publish step removed and the audience must not see, and for credentials.
 * Throws a `GateError` after taking the folder away: what leaked must not lie where it can be served.
 */
export async function passGate(folder: string, data: Pick<SiteData, 'above' | 'removed' | 'config'>): Promise<void> {
  const forbidden = [...data.removed, ...data.above.forbidden];
  const found = searchFolder(folder, { forbidden, allowed: allowedBy(data.config) });
  const hits = await confirmed(found, data.above.unsaid);
  if (hits.length === 0) return;
  await rm(folder, { recursive: true, force: true });
  throw new GateError(hits);
}

/** The rules that a team has set to let pass what they find. */
const allowedBy = ({ publish: { rules } }: SiteData['config']): ReadonlySet<string> =>
  new Set(Object.entries(rules).flatMap(([rule, action]) => (action === 'warn' || action === 'off' ? [rule] : [])));

/** Hits on passages that the audience may read elsewhere are none. */
async function confirmed(hits: readonly Hit[], unsaid: SiteData['above']['unsaid']): Promise<readonly Hit[]> {
  const found = new Set(hits.flatMap(({ of }) => of ?? []));
  if (found.size === 0) return hits;
  const left: ReadonlySet<Forbidden> = new Set(await unsaid([...found]));
  return hits.filter(({ of }) => of === undefined || left.has(of));
}

const SHOWN = 20;

function gateMessage(hits: readonly Hit[]): string {
  const shown = hits.slice(0, SHOWN).map(({ ruleId, file, line }) => {
    const place = line === undefined ? `${file} (its name)` : `${file}:${String(line)}`;
    return `  ${place}: ${ruleId}`;
  });
  const more = hits.length > SHOWN ? [`  and ${String(hits.length - SHOWN)} more`] : [];
  return [
    `The publication gate found what must not leave in ${String(hits.length)} ${hits.length === 1 ? 'place' : 'places'}; the site was not published, and what was written is removed:`,
    ...shown,
    ...more,
    'The values are not shown. docs/audiences.md says what each rule means and what to do.',
  ].join('\n');
}
