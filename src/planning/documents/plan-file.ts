import { phaseNumber, planId } from '../identity.ts';
import { type PhaseIds, plainName, plainPlan } from '../phase-ids.ts';
import { withoutPhaseWord } from './place.ts';

/** What the name of a plan or summary file says. */
export interface PlanFile {
  /** Phase number in normal form. */
  phase: string;
  /** Padded plan id, `01-02`. */
  id: string;
  /** The name without `PLAN` or `SUMMARY`: a plan and its summary share it. */
  stem: string;
  /** The name has no number; the id is made of its words. */
  loose?: true | undefined;
}

/** How folders begin that hold a phase: `m7-02-slug`, `08-B-slug`, `E93-slug`, `02.1-slug`, `3a-slug`, with a project code before it (`CK-01-slug`). */
const FOLDER_TOKEN =
  /^(?:[A-Z][A-Z0-9_]*-(?=\d))?((?:[a-z]\d*-\d+|\d+-[A-Z]|[A-Z]\d+|\d+[A-Za-z]?(?:\.\d+[A-Za-z]?)*)(?=[-_\s]|$))/;
const CODE = /^[A-Z][A-Z0-9_]*-(?=\d)/;
const KIND = String.raw`(?:PLAN|SUMMARY|TRD|JOB)`;
/** `01-PLAN-02`, `05-PLAN-01-slug`, `3a-PLAN-01`, `01-PLAN-02-SUMMARY`, and in a folder `plans`: `PLAN-01-slug`. */
const NUMBER_BEHIND = new RegExp(String.raw`^(?:(.+?)[-_])?${KIND}[-_](\d+[a-z]?)(?=[-_]|$)`, 'i');
const NUMBER_BEFORE = new RegExp(String.raw`^(?:(.+?)[-_])?${KIND}$`, 'i');
/** `05-02-PLAN-slug` is `05-02-PLAN`. */
const SLUG_BEHIND = new RegExp(String.raw`^(\d[\d.]*[A-Za-z]?-\d+[a-z]?-${KIND})-[a-z][^/]*$`);
const LEAD = /^([A-Za-z]?\d+[A-Za-z]?(?:\.\d+[A-Za-z]?)*)(?:[-_](\d+[a-z]?)(?=[-_]|$))?/;
/** Files beside a plan that are none: fixes, reviews, outlines, test plans. */
const NO_PLAN = /(?:^|[-_])(?:FIX|REVIEW|TEST-PLAN|OUTLINE|CHECK)(?:[-_]|$)/;

/** Reads the name of a plan or summary file in the folder of a phase; undefined where it names no plan (formats.md 7 and 10, survey 7). */
export function readPlanFile(
  inner: string,
  named: string | undefined,
  ids: PhaseIds = 'sequential',
): PlanFile | undefined {
  const folder = named === undefined ? undefined : plainName(withoutPhaseWord(named), ids).text;
  const code = CODE.exec(folder ?? '')?.[0] ?? '';
  const file = plainPlan(inner.slice(inner.lastIndexOf('/') + 1).replace(/\.md$/i, ''), ids).replace(SLUG_BEHIND, '$1');
  const name = code !== '' && file.startsWith(code) ? file.slice(code.length) : file;
  if (folder === undefined || NO_PLAN.test(name)) return undefined;
  const token =
    FOLDER_TOKEN.exec(withoutPhaseWord(folder))?.[1] ?? (/^[A-Z][A-Z-]*[A-Z]$/.test(folder) ? folder : undefined);
  const behind = NUMBER_BEHIND.exec(name);
  if (behind !== null)
    return planFile(behind[1] ?? token, behind[2], `${behind[1] ?? token ?? ''}-${behind[2] ?? ''}`, token);
  const before = NUMBER_BEFORE.exec(name);
  if (before === null) return undefined;
  const lead = before[1] ?? '';
  if (lead === '') return planFile(token, '1', '', token);
  if (token !== undefined && startsWithToken(lead, token))
    return ofPhase(lead, lead.slice(token.length), token, folder);
  const [, first, second] = LEAD.exec(lead) ?? [];
  return second === undefined ? planFile(token, first, lead, token) : planFile(first, second, lead, token);
}

const startsWithToken = (lead: string, token: string): boolean =>
  lead.toLowerCase().startsWith(token.toLowerCase()) && /^(?:[-_]|$)/.test(lead.slice(token.length));

/** What follows the phase in a name: `-02`, `-02a-slug`, nothing (its only plan), or the slug of the folder. */
function ofPhase(lead: string, rest: string, token: string, folder: string): PlanFile | undefined {
  const plan = /^[-_](\d+[a-z]?)(?=[-_]|$)/i.exec(rest)?.[1];
  if (plan !== undefined) return planFile(token, plan, lead, token);
  return rest === '' || lead.toLowerCase() === folder.toLowerCase() ? planFile(token, '1', lead, token) : undefined;
}

function planFile(
  phaseToken: string | undefined,
  plan: string | undefined,
  stem: string,
  folderToken: string | undefined,
): PlanFile | undefined {
  const phase = phaseNumber(phaseToken) ?? phaseNumber(folderToken) ?? folderToken;
  return phase === undefined || plan === undefined
    ? undefined
    : { phase, id: planId(phase, plan), stem: stem.toLowerCase() };
}
