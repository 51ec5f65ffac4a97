import type { ProjectFile } from '../../model/index.ts';
import { many } from './counts.ts';

type Health = ProjectFile['project']['health'];

const BLOCKING =
  /^\W*(?:blocked|blocker|blocking)\b|\b(?:blocked (?:by|on|until)|is blocking|blocks (?:phase|milestone|release|plan|the))\b/i;

/**
 * How a project does, with a sentence for each reason, from what its files say; whether it is stale depends on today and is decided where
 * today is known.
 */
export function healthOf(file: ProjectFile): Health {
  const { status, currentMilestone } = file.project;
  const blockers = file.blockers.filter(({ resolved, gone }) => !resolved && gone === undefined);
  const milestone = file.milestones.find(({ key }) => key === currentMilestone?.key);
  if (status.class === 'paused')
    return { word: 'blocked', reasons: [`Work is paused: ${quote(status.text ?? 'paused')}.`] };
  const stated = blockers.filter(({ text }) => BLOCKING.test(text));
  if (stated.length > 0)
    return {
      word: 'blocked',
      reasons: [
        `${capital(many(stated.length, 'open blocker'))} ${stated.length === 1 ? 'is' : 'are'} listed as blocking.`,
      ],
    };
  const concerns = [...ofBlockers(blockers.length), ...ofAudit(milestone?.audit?.status)];
  if (concerns.length > 0) return { word: 'at-risk', reasons: concerns };
  if (
    currentMilestone === undefined &&
    file.milestones.some((each) => each.status === 'shipped' || each.status === 'archived')
  )
    return over(file);
  if (file.phases.length === 0 && file.plans.length === 0 && status.class === 'unknown')
    return { word: 'unknown', reasons: ['The planning files say neither what is being worked on nor what is done.'] };
  return { word: 'on-track', reasons: [progressSentence(file), 'No blockers are open.'] };
}

/** Nothing is being worked on: done, unless another milestone is open. */
function over(file: ProjectFile): Health {
  const open = file.milestones.filter(({ status }) => status === 'active' || status === 'planned');
  const last = file.milestones.filter(({ status }) => status === 'shipped').at(-1);
  const shipped =
    last === undefined
      ? 'All milestones are closed.'
      : `${last.version ?? last.name ?? last.key} shipped${last.shippedOn === undefined ? '' : ` on ${last.shippedOn}`}.`;
  if (open.length === 0) return { word: 'done', reasons: [shipped, 'No other milestone is open.'] };
  return {
    word: 'on-track',
    reasons: [shipped, `${capital(many(open.length, 'milestone'))} ${open.length === 1 ? 'is' : 'are'} still open.`],
  };
}

const ofBlockers = (count: number): string[] =>
  count === 0
    ? []
    : [count === 1 ? '1 blocker or concern is open.' : `${String(count)} blockers or concerns are open.`];
const ofAudit = (status: string | undefined): string[] =>
  status !== undefined && /gap|fail/.test(status)
    ? [`The audit of the current milestone says ${status.replaceAll('_', ' ')}.`]
    : [];

function progressSentence({ project }: ProjectFile): string {
  const { computed } = project.progress;
  if (computed === undefined) return 'Nothing is counted yet.';
  const { plansDone, plansTotal, phasesDone, phasesTotal } = computed;
  return plansTotal > 0
    ? `${String(plansDone)} of ${many(plansTotal, 'plan')} ${plansTotal === 1 ? 'is' : 'are'} done.`
    : `${String(phasesDone)} of ${many(phasesTotal, 'phase')} ${phasesTotal === 1 ? 'is' : 'are'} done.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const quote = (text: string): string => `“${text}”`;
