import type { Blocker, HealthRules, ProjectFile } from '../../model/index.ts';
import { daysBetween } from './time.ts';

/** Words by which an entry under “Blockers” says that it really blocks; the others are concerns. */
const BLOCKING =
  /^\W*(?:blocked|blocker|blocking)\b|\b(?:(?:is |are |still )?blocked (?:by|on|until)|is blocking|blocks (?:phase|milestone|release|plan|the))\b/i;

/** Why the work stands still: it is paused, or an open entry says that it blocks; the oldest first. */
export function blockingReasons(file: ProjectFile, today: string | undefined): string[] {
  const { status } = file.project;
  const paused = status.class === 'paused' ? [`Work is paused: ${quoted(status.text ?? 'paused')}.`] : [];
  return [
    ...paused,
    ...openOf(file)
      .filter(isBlocking)
      .map((blocker) => sentence('Blocked', blocker, today)),
  ];
}

/** Open entries that only give concern: old ones, or of unknown age, are a risk; younger ones are noted. */
export function concernReasons(
  file: ProjectFile,
  today: string | undefined,
  { concernAfterDays }: HealthRules,
): { atRisk: string[]; noted: string[] } {
  const concerns = openOf(file).filter((blocker) => !isBlocking(blocker));
  const young = ({ since }: Blocker) => (daysBetween(since, today) ?? Infinity) < concernAfterDays;
  const { fresh = [], old = [] } = Object.groupBy(concerns, (each) => (young(each) ? 'fresh' : 'old'));
  return {
    atRisk: [...grouped(old, today), ...auditReasons(file)],
    noted: [...grouped(fresh, today), ...(openOf(file).length === 0 ? ['No blockers are open.'] : [])],
  };
}

/** One concern is quoted; of several the oldest, and the number of the others. */
function grouped([oldest, ...others]: readonly Blocker[], today: string | undefined): string[] {
  if (oldest === undefined) return [];
  const first = sentence('A concern is open', oldest, today);
  if (others.length === 0) return [first];
  return [first, `${String(others.length)} more ${others.length === 1 ? 'concern is' : 'concerns are'} open.`];
}

function auditReasons({ project, milestones }: ProjectFile): string[] {
  const status = milestones.find(({ key }) => key === project.currentMilestone?.key)?.audit?.status;
  return status !== undefined && /gap|fail/.test(status)
    ? [`The audit of the current milestone says ${status.replaceAll('_', ' ')}.`]
    : [];
}

const isBlocking = ({ text }: Blocker) => BLOCKING.test(text);

/** Oldest first; those of unknown age last. */
const openOf = ({ blockers }: ProjectFile): Blocker[] =>
  blockers
    .filter(({ resolved, gone }) => !resolved && gone === undefined)
    .sort((a, b) => compare(a.since ?? '9999', b.since ?? '9999'));

function sentence(subject: string, { text, since }: Blocker, today: string | undefined): string {
  const days = daysBetween(since, today);
  const when =
    since === undefined
      ? ''
      : days === undefined || days < 1
        ? ` since ${since}`
        : ` for ${plural(days, 'day')}, since ${since}`;
  return `${subject}${when}: ${quoted(text)}.`;
}

const plural = (count: number, noun: string) => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
const quoted = (text: string) => `“${text.replace(/[.\s]+$/, '')}”`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
