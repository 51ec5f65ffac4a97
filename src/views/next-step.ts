import type { Plan, ProjectFile } from '../model/index.ts';
import { lookup } from './lookup.ts';
import type { Link } from './labels.ts';
import { milestoneLabel } from './labels.ts';
import { milestoneUrl, phaseUrl } from './urls.ts';

/**
 * What comes next by the files: the first plan that is not done in the first phase that is not over, else that phase; between
 * milestones the next planned one. Undefined where the files name nothing that is left.
 */
export function nextStep(file: ProjectFile): Link | undefined {
  const known = lookup(file);
  const { id, currentMilestone } = file.project;
  const key = currentMilestone?.key;
  const phases = (key === undefined ? [] : known.phasesOf(key)).filter(({ gone, backlog }) => !gone && !backlog);
  const phase =
    phases.find(({ status }) => status === 'active') ??
    phases.find(({ status }) => status === 'planned' || status === 'unknown');
  if (phase !== undefined) {
    const plan = known.plansOf(phase).find(({ done, gone }) => !done && gone === undefined);
    const name = `Phase ${phase.number}${phase.name === undefined ? '' : `, ${phase.name}`}`;
    return { label: plan === undefined ? name : planLabel(plan), href: phaseUrl(id, phase.key) };
  }
  const planned = key === undefined ? file.milestones.find(({ status }) => status === 'planned') : undefined;
  return planned && { label: milestoneLabel(planned), href: milestoneUrl(id, planned.key) };
}

/** `07-03 Radio handshake`; the id alone where the title says no more. */
const planLabel = ({ id, title }: Plan) =>
  title === undefined || /^plan\s*[\d.-]*$/i.test(title) || title.includes(id) ? (title ?? id) : `${id} ${title}`;
