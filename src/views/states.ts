import type { HealthWord, Milestone, Phase, Requirement, SourceReport, StatusClass } from '../model/index.ts';

/** A state as pages print it: `state` chooses mark and colour (`data-state`), `word` is what is read. */
export interface StateView {
  state: string;
  word: string;
}

const words: Record<string, string> = {
  'on-track': 'On track',
  'at-risk': 'At risk',
};

/** The same word on every page: the model's own, capitalised, except where a reader would not understand it. */
export const stateView = (state: string): StateView => ({
  state,
  word: words[state] ?? state.charAt(0).toUpperCase() + state.slice(1),
});

/** What needs attention first stands first. */
export const healthOrder: readonly HealthWord[] = ['blocked', 'at-risk', 'stale', 'on-track', 'unknown', 'done'];

export const healthView = (word: HealthWord) => stateView(word);
export const statusView = (status: StatusClass) => stateView(status);
export const milestoneState = (milestone: Pick<Milestone, 'status'>) => stateView(milestone.status);
export const phaseState = (phase: Pick<Phase, 'status'>) => stateView(phase.status);
export const requirementState = (requirement: Pick<Requirement, 'status'>) => stateView(requirement.status);
export const sourceState = (source: Pick<SourceReport, 'state'>) => stateView(source.state);
