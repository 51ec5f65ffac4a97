import { OF_WORDS, PHASE_WORDS, PLAN_WORDS } from '../dialects/milestones.ts';
import { phaseNumber, planId } from '../identity.ts';
import { present } from '../markdown/tables.ts';

/** What a `Phase:` line says; the number is absent for worded forms such as `Not started` or `Milestone v1.0 complete`. */
export interface PhasePosition {
  phase?: string | undefined;
  name?: string | undefined;
  count?: number | undefined;
  /** `Complete (7/7 phases)`. */
  phasesDone?: number | undefined;
  phasesTotal?: number | undefined;
}

const LEAD = new RegExp(
  String.raw`^(?:${PHASE_WORDS.join('|')})?\s*([A-Z]{1,2}\d{1,4}|\d{1,4}[A-Za-z]?(?:\.\d{1,3}[A-Za-z]?)*)(?![\p{L}\d]|\.\d)`,
  'iu',
);
const OF = OF_WORDS.join('|');
const COUNT = new RegExp(String.raw`^\s*(?:${OF})\s*~?(\d{1,4})`, 'iu');
const PHASES_DONE = new RegExp(String.raw`\(?(\d{1,4})\s*\/\s*(\d{1,4})\s*(?:${PHASE_WORDS.join('|')})(?!\p{L})`, 'iu');
const PLAN_OF = new RegExp(
  String.raw`^(?:(?:${PLAN_WORDS.join('|')})\s*)?(\d{1,3}[a-z]?)\s*(?:${OF})\s*~?(\d{1,3})?`,
  'iu',
);

/** Reads `7 of 8 (Name) -- IN PROGRESS`, `03 (Name) — EXECUTING`, `13 - Name`, `3`, `39-slug`, `4/4` (formats.md 2.3, survey 2.3). */
export function readPhasePosition(value: string): PhasePosition {
  const match = LEAD.exec(value);
  const done = PHASES_DONE.exec(value);
  const counts = done === null ? {} : { phasesDone: Number(done[1]), phasesTotal: Number(done[2]) };
  if (match === null || done?.index === 0) return counts;
  const rest = value.slice(match[0].length);
  const of = COUNT.exec(rest);
  return {
    ...counts,
    phase: phaseNumber(match[1]),
    name: phaseName(of === null ? rest : rest.slice(of[0].length)),
    count: of === null ? undefined : Number(of[1]),
  };
}

/** The name in brackets or behind a dash; a marker in capitals or a state in words is no name. */
function phaseName(rest: string): string | undefined {
  const bracketed = /^\s*[(（]((?:[^()（）]|\([^()]*\))+)[)）]/.exec(rest)?.[1];
  const dashed = /^\s*(?:—|–|--?|:)\s+(.+)$/
    .exec(rest)?.[1]
    ?.replace(/\s*(?:—|–|--|\()\s*[\p{Lu}\d\s/:,-]{4,}\)?$/u, '');
  const name = present(
    (bracketed ?? dashed)?.replace(
      /\s*\((?:complete|completed|in progress|not started|planned|next|done|verified)\b[^()]*\)$/i,
      '',
    ),
  )
    ?.replace(/\s*[✓✔✅☑🚧🔄🟡⏸]\uFE0F?$/u, '')
    .trim();
  return name === undefined || isState(name) ? undefined : name;
}

const isState = (text: string): boolean =>
  /^(?:[\p{Lu}\s/]+|(?:all )?(?:complete|completed|executing|in progress|not (?:yet )?(?:started|planned).*|ready .*|next|done|planned|planning|verified|shipped|pending)\b.*|first of .*|\d+\s*\/.*)$/u.test(
    text,
  ) || /^(?:complete|in progress|not started|ready to)/i.test(text);

/** Reads `1 of 2 in current phase (…)`, `3 of 7 complete`, `15-01 complete`, `2/4`; the first number may be the current, next or done one. */
export function readPlanPosition(
  value: string,
  phase: string | undefined,
): { plan?: string | undefined; count?: number | undefined } {
  const file = /^0*(\d{1,4})-PLAN(?:\.md)?\b/i.exec(value);
  // `03-PLAN.md` is the only plan of phase 3, whatever its number.
  if (file !== null && file[1] === phase) return {};
  const id = /^(?:plan\s*)?(\d{1,4}(?:\.\d+)*)-(\d{1,3}[a-z]?)\b/i.exec(value);
  if (id !== null) return { plan: planId(phaseNumber(id[1]) ?? '', id[2] ?? '') };
  const of = PLAN_OF.exec(value);
  const single = of ?? /^(?:plan\s*)?(\d{1,3}[a-z]?)(?=\s|$|[,;(—–-])/i.exec(value);
  if (single === null) return {};
  const count = of?.[2] === undefined ? undefined : Number(of[2]);
  return { plan: phase === undefined ? single[1] : planId(phase, single[1] ?? ''), count };
}
