import type { ProjectFile } from '../../../src/model/index.ts';

const line = (kind: string, text: string | undefined, ...more: (string | number | undefined)[]): string =>
  [`${kind} ${text ?? ''}`.trim(), ...more.filter((each) => each !== undefined && each !== '')].join(' | ');

/** What was read of a planning root, one line per fact, in short. */
export function tell({ project, ...read }: ProjectFile): string[] {
  const { position, status, lastActivity, progress, session } = project;
  const named = (label: string, value: string | number | undefined): string | undefined =>
    value === undefined ? undefined : `${label} ${String(value)}`;
  const stated = [
    named('status', status.text === undefined ? undefined : status.class),
    named('milestone', project.currentMilestone?.version ?? project.currentMilestone?.name),
    named('phase', position?.phase),
    named('of', position?.phaseCount),
    named('plan', position?.plan),
    named('percent', progress.stated?.percent),
    named('plans', progress.stated?.plansTotal),
    named('active', lastActivity?.date),
    named('stopped at', session?.stoppedAt),
  ].filter((each) => each !== undefined);
  return [
    ...(stated.length === 0 ? [] : [line('project', stated.join(', '))]),
    ...read.milestones.map((each) =>
      line('milestone', each.version, each.name, each.status, each.shippedOn, each.phases?.join(' ')),
    ),
    ...read.phases.map((each) => line('phase', each.number, each.name, each.status, each.completedOn, each.goal)),
    ...read.plans.map((each) =>
      line('plan', each.id, each.title, each.done ? 'done' : undefined, each.minutes, each.completedOn),
    ),
    ...read.decisions.map((each) =>
      line('decision', each.text, named('phase', each.phase), each.plan, each.milestone, each.decidedOn, each.outcome),
    ),
    ...read.requirements.map((each) => line('requirement', each.id, each.text, each.status, each.scope)),
    ...read.blockers.map((each) => line('blocker', each.text, each.resolved ? 'resolved' : undefined)),
    ...read.todos.map((each) => line('todo', each.text, each.done ? 'done' : undefined)),
    ...read.quickTasks.map((each) => line('quick', each.id, each.description, each.date)),
    ...read.metricRows.map((each) => line('metric', each.plan, each.minutes, each.tasks, each.files)),
    ...read.audits.map((each) => line('audit', each.milestone, each.status)),
  ];
}
