import { normalForm } from '../assemble/decision-text.ts';
import { parseDocument } from '../documents/index.ts';
import type { DecisionFact } from '../facts.ts';
import type { FileVersion } from '../snapshot.ts';
import type { PastFile } from './files.ts';
import type { LostDocument, Moment, PastWording } from './types.ts';

/** Deleted for good: its last change took it away, and no other file goes on with it. */
export const isLost = ({ versions, moved }: PastFile): boolean =>
  !moved && versions.length > 1 && versions.at(-1)?.blob === undefined;

/** The version in which a deleted file stood last. */
export const lastStanding = ({ versions }: PastFile): FileVersion | undefined =>
  versions.findLast(({ blob }) => blob !== undefined);

/** Reads a deleted document as it stood last. Undefined where its text is not there. */
export function readLost(
  file: PastFile,
  texts: ReadonlyMap<string, string>,
): Omit<LostDocument, 'milestone'> | undefined {
  const { path, root, place, versions } = file;
  const [first, last, gone] = [versions[0], lastStanding(file), versions.at(-1)];
  const text = texts.get(last?.blob ?? '');
  if (first === undefined || last?.blob === undefined || gone === undefined || text === undefined) return undefined;
  const { facts } = parseDocument({ path, blob: last.blob, bytes: text.length, text }, root);
  return { path, place, facts, first: momentOf(first), last: momentOf(last), gone: momentOf(gone) };
}

const momentOf = ({ commit, date }: Moment): Moment => ({ commit, date });

/** The decisions of a deleted document, at the lines of its last version: what stood in earlier ones is not known. */
export function staysOf({ path, place, facts, last, gone }: LostDocument): PastWording[] {
  const completedOn = facts.plans.find((plan) => plan.completedOn !== undefined)?.completedOn;
  return facts.decisions.flatMap(({ origin, ...fact }: DecisionFact): PastWording[] => {
    const form = normalForm(fact.text);
    const at = { ...last, line: origin.line, endLine: origin.endLine ?? origin.line };
    return form === '' ? [] : [{ form, fact, first: at, last: at, gone, from: 0, to: 0, path, place, completedOn }];
  });
}

/** The milestone that STATE.md named on a day: the newest naming before it. `named` is in the order of the commits. */
export function milestoneAt(named: readonly { date: string; milestone: string }[], date: string): string | undefined {
  let found: string | undefined;
  for (const each of named) if (each.date <= date) found = each.milestone;
  return found;
}
