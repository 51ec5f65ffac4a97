import { OF_WORDS, PHASE_WORDS, PLAN_WORDS } from '../dialects/milestones.ts';
import { versionIn } from '../identity.ts';

/** Numbers of one bar or sentence about progress. */
export interface ProgressClaim {
  /** Versions named beside it; several, or a range of them, are the whole project. */
  versions: string[];
  percent?: number | undefined;
  plansDone?: number | undefined;
  plansTotal?: number | undefined;
  phasesDone?: number | undefined;
  phasesTotal?: number | undefined;
}

const PLAN_WORD = `(?:${PLAN_WORDS.join('|')})`;
const PHASE_WORD = `(?:${PHASE_WORDS.join('|')})`;
const OF = OF_WORDS.join('|');
/** A line of a block of bars, one for each phase: none of them is the milestone's. */
const OF_ONE_PHASE = new RegExp(String.raw`^[\s*-]{0,6}${PHASE_WORD}\s{0,3}\d`, 'iu');

/**
 * Reads a `Progress:` value: percent and counts, never the glyphs of the bar (formats.md 2.3). A line with several bars gives
 * one claim each: they are split where a bar or version begins behind an arrow, semicolon, pipe or line end.
 */
export function readProgress(value: string): ProgressClaim[] {
  const unit = [PHASE_WORD, PLAN_WORD].find((word) => pair(value, word) !== undefined);
  return value
    .split(/\s*(?:→|->|;|\s\|\s|\n)\s*/)
    .filter((text) => !value.includes('\n') || !OF_ONE_PHASE.test(text))
    .map((text) => readClaim(text, unit))
    .filter(
      (claim) =>
        claim.versions.length > 0 ||
        claim.percent !== undefined ||
        claim.plansTotal !== undefined ||
        claim.phasesTotal !== undefined,
    );
}

/** `unit` is what another bar of the line counts, and this one too: `v1.1 [###.] 8/12 phases | v1.2 [#...] 1/5`. */
function readClaim(text: string, unit: string | undefined): ProgressClaim {
  const bare = /\]\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/.exec(text);
  if (bare !== null && unit !== undefined)
    return readClaim(
      `${text.slice(0, bare.index + 1)} ${bare[1] ?? ''}/${bare[2] ?? ''} ${unit === PLAN_WORD ? 'plans' : 'phases'}`,
      undefined,
    );
  const versions = [...text.matchAll(/(?<![\w.])v\d{1,3}(?:\.\d{1,4}){0,3}/gi)].map(
    ([match]) => versionIn(match) ?? match,
  );
  const percent = /(?<![\d.])~?(\d{1,3}(?:\.\d+)?)\s*%/.exec(text)?.[1];
  const plans = pair(text, PLAN_WORD);
  const phases = pair(text, PHASE_WORD);
  return {
    versions: [...new Set(versions)],
    percent: percent === undefined ? undefined : Number(percent),
    plansDone: plans?.[0],
    plansTotal: plans?.[1],
    phasesDone: phases?.[0],
    phasesTotal: phases?.[1],
  };
}

/** `13/16 plans`, `23 of ~39 plans`, `plans: 3/7`. */
function pair(text: string, word: string): [number, number] | undefined {
  const number = String.raw`~?(\d{1,5})\+?\s*(?:${OF})\s*~?(\d{1,5})\+?`;
  const match =
    new RegExp(String.raw`${number}\s+(?:total\s+)?${word}(?!\p{L})`, 'iu').exec(text) ??
    new RegExp(String.raw`(?<!\p{L})${word}[:\s]+${number}`, 'iu').exec(text);
  return match === null ? undefined : [Number(match[1]), Number(match[2])];
}

const tellsNumbers = ({ percent, plansTotal, phasesTotal }: ProgressClaim): boolean =>
  percent !== undefined || plansTotal !== undefined || phasesTotal !== undefined;

/**
 * The claim about the current milestone: the one labelled with its version, else the last that names none. Claims about other
 * versions, or about several at once, are left out (SCHEMA, `stated`). Where the file names no current one, a single claim is of it.
 */
export function currentClaim(claims: readonly ProgressClaim[], version: string | undefined): ProgressClaim | undefined {
  const own = claims.findLast(({ versions }) => versions.length === 1 && versions[0] === version);
  const single = claims.filter((claim) => claim.versions.length === 1 && tellsNumbers(claim));
  const isOnly = single.length === 1 && claims.every((claim) => single.includes(claim) || claim.versions.length > 1);
  const only = version === undefined && isOnly ? single[0] : undefined;
  return own ?? only ?? claims.findLast(({ versions }) => versions.length === 0);
}
