import type { SourceFile } from './snapshot.ts';

/**
 * The form of phase ids in a root (formats.md 10): `Phase 7`; `Phase 2-01`, the first phase of the second milestone; or
 * `[GSD.02] 05`, with a project's code, in folders `GSD.02-05-name`.
 */
export type PhaseIds = 'sequential' | 'milestone-prefixed' | 'bracket';

/** What `phase_id_convention` says in config.json, else in the roadmap's frontmatter; else what the roadmap's headings show, where nothing speaks against it. */
export function phaseIdsOf(config: SourceFile | undefined, roadmap: SourceFile | undefined): PhaseIds {
  const stated =
    /"phase_id_convention"\s*:\s*"([\w-]{1,40})"/.exec(config?.text ?? '')?.[1] ??
    /^phase_id_convention:\s*["']?([\w-]{1,40})/m.exec((roadmap?.text ?? '').slice(0, 2000))?.[1];
  if (stated === 'milestone-prefixed' || stated === 'bracket') return stated;
  return stated === undefined ? shownIn(roadmap?.text ?? '') : 'sequential';
}

/** Every phase that the roadmap details has such an id, and there are two at least. */
function shownIn(roadmap: string): PhaseIds {
  const headings = roadmap.match(/^ {0,3}#{2,4} .{0,200}$/gm) ?? [];
  const count = (pattern: RegExp): number => headings.filter((heading) => pattern.test(heading)).length;
  const bracketed = count(/^\s*#+ \[[A-Z][A-Z0-9_]*\.\d{2}\] \d{2}(?:\.\d{2})*\s*[:：—–-]/);
  if (bracketed >= 2) return 'bracket';
  const phases = count(/^\s*#+ .{0,20}\bPhase\s/i);
  const prefixed = count(/^\s*#+ (?:\[[A-Z][A-Z0-9_]*\] )?Phase \d{1,2}-\d{2}(?:\.\d+)?\s*[:：—–-]/i);
  return prefixed >= 2 && prefixed === phases ? 'milestone-prefixed' : 'sequential';
}

/** The version of the milestone that an id names by number: `2` is v2.0. */
export const versionOf = (number: string | undefined): string | undefined =>
  number === undefined || Number(number) === 0 ? undefined : `v${String(Number(number))}.0`;

export interface PlainId {
  /** With phase ids of the sequential form. */
  text: string;
  /** The milestone that the first id named. */
  milestone?: string | undefined;
}

const PREFIXED =
  /((?:^|[^\p{L}])(?:phases?|plan)\s+|^\s*|[[(/,]\s*)(?:[A-Z][A-Z0-9_]*-)?0*(\d{1,2})-(?=\d{2}(?![\d/]))/giu;
const BRACKETED = /\[[A-Z][A-Z0-9_]*\.(\d{2})\]\s*(?=\d{2}(?!\d))/g;

/** `v2-Phase 1`, `v2.1-Phase-1`, `v2-1`: the milestone stands before the phase, whatever the form. */
const VERSIONED = /^([^\p{L}\p{N}]{0,6})v(\d{1,3}(?:\.\d{1,3}){0,2})-(?:(phase)[\s-]{1,3})?(?=\d)/iu;

/** A line or reference with `Phase 2-01` as `Phase 01`, `[GSD.02] 05.03` as `Phase 05.03`, and the milestone that was named. */
export function plainIds(text: string, ids: PhaseIds): PlainId {
  const versioned = VERSIONED.exec(text);
  if (versioned !== null) {
    const [whole, lead = '', version = '', word] = versioned;
    return {
      text: `${lead}${word === undefined ? '' : 'Phase '}${text.slice(whole.length)}`,
      milestone: `v${version}`,
    };
  }
  if (ids === 'sequential') return { text };
  let milestone: string | undefined;
  const plain = text.replace(ids === 'bracket' ? BRACKETED : PREFIXED, (_, first: string, second: unknown) => {
    milestone ??= versionOf(ids === 'bracket' ? first : String(second));
    return ids === 'bracket' ? 'Phase ' : first;
  });
  return { text: plain, milestone };
}

/** A folder or file name without the milestone's number: `02-01-setup` is `01-setup` of v2.0, `GSD.02-05.03-setup` is `05.03-setup`. */
export function plainName(name: string, ids: PhaseIds): PlainId {
  const pattern =
    ids === 'milestone-prefixed'
      ? /^(?:[A-Z][A-Z0-9_]*-)?0*(\d{1,2})-(?=\d{2}(?:[-._]|$))/
      : ids === 'bracket'
        ? /^[A-Z][A-Z0-9_]*\.(\d{2})-(?=\d{2}(?:[-._]|$))/
        : undefined;
  const match = pattern?.exec(name);
  return match === null || match === undefined
    ? { text: name }
    : { text: name.slice(match[0].length), milestone: versionOf(match[1]) };
}

/** The name of a plan the same way: `02-01-03-PLAN` is plan 3 of phase 2-01; `03-PLAN` and `01-03-PLAN` name no milestone. */
export function plainPlan(name: string, ids: PhaseIds): string {
  if (VERSIONED.test(name)) return plainIds(name, ids).text;
  return ids === 'milestone-prefixed' && !/^(?:[A-Z][A-Z0-9_]*-)?\d{1,2}-\d{2}-(?:\d{2}|[A-Z])/.test(name)
    ? name
    : plainName(name, ids).text;
}

/** Whether a version belongs to the milestone that an id names: `v2.1` to `2-01`. */
export const isOfMilestone = (version: string | undefined, named: string): boolean =>
  version !== undefined && /^v(\d+)/.exec(version)?.[1] === /^v(\d+)/.exec(named)?.[1];
