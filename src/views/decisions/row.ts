import type { Decision, ProjectFile } from '../../model/index.ts';
import { documentKindOf } from '../documents/words.ts';
import { dayOf } from '../format.ts';
import { shortened } from '../shortened.ts';
import { titleOf } from './title.ts';
import { decisionWeek } from '../urls.ts';

/** A decision as a list prints it. */
export interface DecisionRow {
  id: string;
  /** The page it stands on. */
  week: string;
  /** The day it was decided, else first seen. */
  day?: string | undefined;
  /** The text, shortened at a word where it is long; its own page has it whole. */
  text: string;
  milestone?: string | undefined;
  phase?: string | undefined;
  plan?: string | undefined;
  /** Kinds of document it was found in, without `-history`. */
  kinds: string[];
  status: Decision['status'];
  outcome?: Decision['outcome'];
}

/** A row with the project it belongs to. */
export type FoundRow = DecisionRow & { project: string };

const LONGEST = 280;

/** The decisions of a project as rows, newest first; those without a day come last. */
export const decisionRows = ({ decisions }: Pick<ProjectFile, 'decisions'>): DecisionRow[] =>
  decisionsNewestFirst(decisions).map(rowOf);

/** The decisions of a project, newest first; those without a day come last. */
export const decisionsNewestFirst = (decisions: readonly Decision[]): Decision[] =>
  decisions
    .map((decision) => ({ decision, day: dayOfDecision(decision) ?? '' }))
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1))
    .map(({ decision }) => decision);

function rowOf(decision: Decision): DecisionRow {
  const { id, milestone, phase, plan, status, outcome, origins } = decision;
  const kinds = [...new Set(origins.map(({ kind }) => documentKindOf(kind)))].sort();
  const row = {
    id,
    week: decisionWeek(decision),
    day: dayOfDecision(decision),
    text: shortened(titleOf(decision).title, LONGEST),
  };
  return { ...row, milestone, phase, plan, kinds, status, outcome };
}

export const dayOfDecision = ({
  decidedOn,
  firstSeen,
}: Pick<Decision, 'decidedOn' | 'firstSeen'>): string | undefined => decidedOn ?? dayOf(firstSeen?.date);
