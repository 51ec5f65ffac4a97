import type { ProjectFile } from '../model/index.ts';
import { dayOf, longDay } from './format.ts';
import { milestoneLabel, positionText } from './labels.ts';
import type { Lookup } from './lookup.ts';
import { nextStep } from './next-step.ts';
import { firstPlace } from './places.ts';
import type { Place } from './places.ts';
import { stateView } from './states.ts';
import type { StateView } from './states.ts';
import { milestoneUrl } from './urls.ts';

/** A label with its value and where it stands. */
export interface Fact {
  label: string;
  value: string;
  href?: string | undefined;
  state?: StateView | undefined;
  sub?: string | undefined;
  place?: Place | undefined;
}

/** Which milestone: the one being worked on with the position in it; without one, what shipped last. */
export function milestoneFact(file: ProjectFile, known: Lookup): Fact {
  const { currentMilestone, position, id } = file.project;
  const label = 'Milestone';
  if (currentMilestone === undefined) return lastShipped(file, known);
  const { key, origins } = currentMilestone;
  return {
    label,
    value: milestoneLabel(currentMilestone),
    href: key !== undefined && known.milestones.has(key) ? milestoneUrl(id, key) : undefined,
    sub: position && positionText(position),
    place: firstPlace(origins, known),
  };
}

function lastShipped({ project, milestones }: ProjectFile, known: Lookup): Fact {
  const label = 'Milestone';
  const last = milestones.findLast(({ status }) => status === 'shipped' || status === 'archived');
  if (last === undefined)
    return { label, value: '', sub: 'None: neither STATE.md nor ROADMAP.md names one that is being worked on.' };
  const when = last.shippedOn === undefined ? '' : ` on ${longDay(last.shippedOn)}`;
  return {
    label,
    value: milestoneLabel(last),
    href: milestoneUrl(project.id, last.key),
    sub: `${last.status === 'archived' ? 'Put away' : 'Shipped'}${when}; none is being worked on.`,
    place: firstPlace(last.origins, known),
  };
}

/** What comes next by the files, and what they say of the moment, in their words. */
export function momentFacts(file: ProjectFile, known: Lookup): Fact[] {
  const { focus, session } = file.project;
  const next = nextStep(file);
  const facts: (Fact | undefined)[] = [
    next && { label: 'Next', value: next.label, href: next.href },
    statusFact(file.project, known),
    focus === undefined ? undefined : { label: 'Focus', value: focus },
    otherActivity(file, known),
    session?.stoppedAt === undefined
      ? undefined
      : {
          label: 'Stopped at',
          value: session.stoppedAt,
          sub: lastSession(session.last),
          place: firstPlace(session.origins, known),
        },
  ];
  return facts.filter((fact): fact is Fact => fact !== undefined && (fact.value !== '' || fact.state !== undefined));
}

/** The last activity, where it does not stand among what changed last: it has no day, or nothing is told of that day. */
function otherActivity({ project: { lastActivity }, activity }: ProjectFile, known: Lookup): Fact | undefined {
  if (lastActivity === undefined || activity.some(({ date }) => date === lastActivity.date)) return undefined;
  const { date, text, origins } = lastActivity;
  return {
    label: 'Last activity',
    value: date ? longDay(date) : (text ?? ''),
    sub: date ? text : undefined,
    place: firstPlace(origins, known),
  };
}

const goingOn: readonly string[] = ['executing', 'verifying'];

/** The status as STATE.md says it: quoted, without a state of its own, where it says that work goes on and the milestone has shipped. */
function statusFact({ status, health }: ProjectFile['project'], known: Lookup): Fact | undefined {
  if (status.class === 'unknown' && status.text === undefined) return undefined;
  const place = firstPlace(status.origins, known);
  const state = stateView(status.class);
  if (health.word !== 'done' || !goingOn.includes(status.class))
    return { label: 'Status', value: status.text ?? '', state, place };
  return { label: 'Status', value: `STATE.md still says “${status.text ?? state.word}”.`, place };
}

const lastSession = (last: string | undefined) =>
  last === undefined ? undefined : `last session ${dayOf(last) ? longDay(last) : last}`;
