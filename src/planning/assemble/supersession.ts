import type { Decision } from '../../model/index.ts';
import { readReference } from '../identity.ts';
import { namedPredecessor, namedSuccessor, quotedPredecessor } from '../sections/decision-status.ts';
import { normalForm } from './decision-text.ts';

/** A decision with the ids that documents give it, such as `D-12`. */
export interface Referred {
  decision: Decision;
  refs: ReadonlySet<string>;
}

/**
 * Links decisions that name each other: “replaced by D-12”, “supersedes plan 07-02”. An id such as `D-12` is looked for in the same
 * phase first, since every phase counts anew; of a plan or phase the one decision is meant that speaks of the same. Where several may be
 * meant, none is.
 */
export function linkSuperseded(entries: readonly Referred[]): Decision[] {
  const index = indexOf(entries);
  const worded = wordedAmong(entries);
  const links = new Map<string, { supersedes?: string; supersededBy?: string }>();
  const link = (old: Decision, next: Decision): void => {
    if (links.get(old.id)?.supersededBy !== undefined || links.get(next.id)?.supersededBy === old.id) return;
    links.set(old.id, { ...links.get(old.id), supersededBy: next.id });
    links.set(next.id, { supersedes: old.id, ...links.get(next.id) });
  };
  for (const { decision } of entries) {
    const [by, over] = [namedSuccessor(decision.text), namedPredecessor(decision.text)];
    const next = by === undefined ? undefined : index.find(by, decision);
    const old = over === undefined ? worded(decision) : index.find(over, decision);
    if (next !== undefined) link(decision, next);
    if (old !== undefined) link(old, decision);
  }
  return entries.map(({ decision }) => {
    const found = links.get(decision.id);
    if (found === undefined) return decision;
    const status = found.supersededBy === undefined ? {} : ({ status: 'superseded', statusBasis: 'text' } as const);
    return { ...decision, ...status, ...found };
  });
}

/** The one other decision that was worded as this one quotes it; the wordings are gathered when the first one is quoted. */
function wordedAmong(entries: readonly Referred[]): (of: Decision) => Decision | undefined {
  let byForm: Map<string, Decision[]> | undefined;
  return (of) => {
    const quoted = normalForm(quotedPredecessor(of.text) ?? '');
    if (quoted === '') return undefined;
    byForm ??= groups(entries, ({ decision: { text, versions } }) => [
      ...new Set([text, ...(versions ?? []).map((version) => version.text)].map(normalForm)),
    ]);
    return only((byForm.get(quoted) ?? []).filter(({ id }) => id !== of.id));
  };
}

function indexOf(entries: readonly Referred[]): { find: (name: string, of: Decision) => Decision | undefined } {
  const byRef = groups(entries, ({ refs }) => [...refs]);
  const byPlan = groups(entries, ({ decision }) => (decision.plan === undefined ? [] : [decision.plan]));
  const byPhase = groups(entries, ({ decision }) => (decision.phase === undefined ? [] : [decision.phase]));
  return {
    find: (name, of) => {
      const others = (list: readonly Decision[] | undefined) => (list ?? []).filter(({ id }) => id !== of.id);
      const reffed = others(byRef.get(name.toUpperCase()));
      const near = reffed.filter(({ phase, milestone }) => phase === of.phase && milestone === of.milestone);
      if (reffed.length > 0) return only(near) ?? only(reffed);
      const { plan, phase } = readReference(name.trim()) ?? {};
      const named = plan === undefined ? byPhase.get(phase ?? '') : byPlan.get(plan);
      return nearest(of, others(named));
    },
  };
}

const only = (list: readonly Decision[]): Decision | undefined => (list.length === 1 ? list[0] : undefined);

function groups(entries: readonly Referred[], keysOf: (entry: Referred) => string[]): Map<string, Decision[]> {
  const found = new Map<string, Decision[]>();
  for (const entry of entries)
    for (const key of keysOf(entry)) found.set(key, [...(found.get(key) ?? []), entry.decision]);
  return found;
}

/** Common words that make two decisions speak of the same, and how much more than any other. */
const COMMON = 3;
const LEAD = 1;

function nearest(of: Decision, candidates: readonly Decision[]): Decision | undefined {
  const own = wordsOf(of);
  const scored = candidates
    .map((decision) => ({ decision, common: [...wordsOf(decision)].filter((word) => own.has(word)).length }))
    .sort((a, b) => b.common - a.common);
  const [best, second] = scored;
  if (best === undefined || best.common < COMMON) return undefined;
  return best.common - (second?.common ?? 0) >= LEAD ? best.decision : undefined;
}

const SHORT = 3;
const wordsOf = ({ text }: Decision): Set<string> =>
  new Set(
    normalForm(text)
      .split(' ')
      .filter((word) => word.length > SHORT && !/^(?:phase|plan|supersed|replac|revers)/.test(word)),
  );
