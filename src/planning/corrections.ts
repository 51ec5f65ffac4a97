import type { Correction, Decision, Diagnostic, Origin, ProjectFile } from '../model/index.ts';
import { rules } from './rules/index.ts';

/** What one correction does to a project; undefined where it names something that is not there. */
type Change = (file: ProjectFile, correction: Correction) => { file: ProjectFile; said: string } | undefined;

/**
 * Applies what people settled. Every correction leaves an origin of kind `correction` at what it changes and a diagnostic that
 * says so; one that names nothing known leaves a warning.
 */
export function withCorrections(files: readonly ProjectFile[], corrections: readonly Correction[]): ProjectFile[] {
  const changed = new Map(files.map((file) => [file.project.id, file]));
  for (const correction of corrections) {
    const file = changed.get(correction.project);
    if (file !== undefined) changed.set(correction.project, apply(file, correction));
  }
  const unknown = corrections.filter(({ project }) => !changed.has(project));
  const [first, ...rest] = [...changed.values()];
  if (first === undefined || unknown.length === 0) return [...changed.values()];
  return [{ ...first, diagnostics: [...first.diagnostics, ...unknown.map(unused)] }, ...rest];
}

function apply(file: ProjectFile, correction: Correction): ProjectFile {
  const change = correction.decision === undefined ? milestoneChange : decisionChange(correction);
  const result = change(file, correction);
  if (result === undefined) return { ...file, diagnostics: [...file.diagnostics, unused(correction)] };
  const message = correction.reason === undefined ? result.said : `${result.said}: ${correction.reason}`;
  return {
    ...result.file,
    diagnostics: [...result.file.diagnostics, diagnostic('correction-applied', message, correction)],
  };
}

const decisionChange = ({ supersededBy, sameAs }: Correction): Change =>
  supersededBy !== undefined ? supersede : sameAs !== undefined ? merge : drop;

const supersede: Change = (file, correction) => {
  const [old, next] = [find(file, correction.decision), find(file, correction.supersededBy)];
  if (old === undefined || next === undefined || old === next) return undefined;
  const decisions = file.decisions.map((decision) => {
    if (decision === old)
      return at(
        { ...old, status: 'superseded' as const, statusBasis: 'correction' as const, supersededBy: next.id },
        correction,
      );
    return decision === next ? at({ ...next, supersedes: old.id }, correction) : decision;
  });
  return { file: { ...file, decisions }, said: `Decision ${old.id} is superseded by ${next.id}` };
};

const merge: Change = (file, correction) => {
  const [one, other] = [find(file, correction.sameAs), find(file, correction.decision)];
  if (one === undefined || other === undefined || one === other) return undefined;
  const formerIds = [...new Set([...(one.formerIds ?? []), other.id, ...(other.formerIds ?? [])])].sort();
  const day = other.firstSeen?.date.slice(0, 10) ?? other.decidedOn;
  const days = [...(one.formerDays ?? []), ...(other.formerDays ?? []), ...(day ? [{ id: other.id, day }] : [])];
  const moved = other.origins.map((origin) => ({ ...origin, text: origin.text ?? other.text }));
  const merged = at(
    { ...one, formerIds, ...(days.length > 0 && { formerDays: days }), origins: [...one.origins, ...moved] },
    correction,
  );
  const decisions = file.decisions.filter((each) => each !== other).map((each) => (each === one ? merged : each));
  return { file: { ...file, decisions }, said: `Decision ${other.id} is another wording of ${one.id}` };
};

const drop: Change = (file, correction) => {
  const gone = find(file, correction.decision);
  if (gone === undefined) return undefined;
  const decisions = file.decisions.filter((each) => each !== gone);
  return { file: { ...file, decisions }, said: `“${gone.text}” is no decision` };
};

const milestoneChange: Change = (file, correction) => {
  const known = file.milestones.find(({ key }) => key === correction.milestone);
  if (known === undefined) return undefined;
  const status = correction.status ?? (correction.shippedOn === undefined ? known.status : 'shipped');
  const shippedOn = correction.shippedOn ?? known.shippedOn;
  const corrected = at({ ...known, status, ...(shippedOn === undefined ? {} : { shippedOn }) }, correction);
  const milestones = file.milestones.map((each) => (each === known ? corrected : each));
  const when = correction.shippedOn === undefined ? '' : ` on ${correction.shippedOn}`;
  const said = `Milestone ${known.key} is ${status}${when}`;
  const over = status !== 'active' && status !== 'planned';
  if (!over || file.project.currentMilestone?.key !== known.key) return { file: { ...file, milestones }, said };
  const { currentMilestone: _over, ...project } = file.project;
  return { file: { ...file, milestones, project }, said };
};

const find = ({ decisions }: ProjectFile, id: string | undefined): Decision | undefined =>
  decisions.find((decision) => decision.id === id || decision.formerIds?.includes(id ?? '') === true);

const originOf = ({ path, line }: Correction): Origin => ({ path, line, kind: 'correction' });

const at = <T extends { origins: Origin[] }>(entry: T, correction: Correction): T => ({
  ...entry,
  origins: [...entry.origins, originOf(correction)],
});

function unused(correction: Correction): Diagnostic {
  const { project, decision, milestone } = correction;
  const what = decision === undefined ? `milestone \`${milestone ?? ''}\`` : `decision \`${decision}\``;
  return diagnostic(
    'correction-unused',
    `Unexpected ${what} of project \`${project}\`, expected something that the files hold`,
    correction,
  );
}

function diagnostic(
  ruleId: 'correction-applied' | 'correction-unused',
  message: string,
  correction: Correction,
): Diagnostic {
  return { ruleId, severity: rules[ruleId].severity, message, origins: [originOf(correction)] };
}
