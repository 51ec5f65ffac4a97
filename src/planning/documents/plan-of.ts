import type { DocumentContext } from '../context.ts';
import { phaseNumber, planId } from '../identity.ts';
import type { YamlEntry } from '../markdown/yaml-nodes.ts';
import { type PlanFile, readPlanFile } from './plan-file.ts';

/** The plan that a PLAN or SUMMARY file is about: by its name, else by its frontmatter. Undefined outside of phase folders. */
export function planOfContext(context: DocumentContext, entries: readonly YamlEntry[]): PlanFile | undefined {
  if (context.folder === undefined) return undefined;
  const named = readPlanFile(context.inner, context.folder, context.conventions.phaseIds);
  if (named !== undefined) return named;
  const plan = /^(?:\d+[A-Za-z]?(?:\.\d+)*-)?(\d+[a-z]?)$/.exec(valueOf(entries, /^(?:plan|trd|job)$/i))?.[1];
  const phase = context.phase ?? phaseNumber(/^[\dA-Za-z.]+/.exec(valueOf(entries, /^(?:phase|objective)$/i))?.[0]);
  if (NO_PLAN.test(context.inner)) return undefined;
  return plan === undefined || phase === undefined
    ? looseFile(context)
    : { phase, id: planId(phase, plan), stem: `${phase}-${plan}` };
}

/** `gaps-PLAN.md` and `gaps-SUMMARY.md`: a plan without a number. */
function looseFile({ inner, phase, folder = '' }: DocumentContext): PlanFile | undefined {
  const stem = /([^/]+)[-_](?:PLAN|TRD|JOB|SUMMARY)\.md$/.exec(inner)?.[1]?.toLowerCase();
  return stem === undefined ? undefined : { phase: phase ?? folder, id: stem, stem, loose: true };
}

/** A fix, a review or an outline carries the plan's number without being it. */
const NO_PLAN = /-(?:FIX|REVIEW|OUTLINE|CHECK|TEST-PLAN)\b/;

function valueOf(entries: readonly YamlEntry[], key: RegExp): string {
  const value = entries.find((entry) => key.test(entry.key))?.value;
  return value?.kind === 'text' ? value.text : '';
}
