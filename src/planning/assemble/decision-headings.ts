import type { DecisionFact } from '../facts.ts';
import type { Link } from './decision-groups.ts';

/** A wording with its place. */
export interface Headed {
  form: string;
  fact: Pick<DecisionFact, 'text' | 'category' | 'choice' | 'origin'>;
}

/** `Q2: `, `3. `, `(SEC-01)`: what a heading has beside its words. */
const MARKS = /^(?:\p{L}{1,12}\s?)?\d{1,3}\s*(?:[.):：]|—|–|-\s)|\([^()]*\)|[^\p{L}\p{N}]+/gu;
const KIND = /^(context|discussion)(?:-history)?$/;

/**
 * Links the only choice that a discussion made under a heading with the only decision that the context of its phase has under the same
 * heading: the context is written from the discussion. A number that the context has not is another choice.
 */
export function headingLinks(wordings: readonly Headed[]): Link[] {
  const headed = Map.groupBy(
    wordings.filter(({ fact }) => fact.category !== undefined && KIND.test(fact.origin.kind)),
    ({ fact: { category = '', origin } }) =>
      `${origin.path.slice(0, origin.path.lastIndexOf('/'))}\n${category.toLowerCase().replace(MARKS, ' ').trim()}`,
  );
  return [...headed.values()].flatMap((group): Link[] => {
    const [answer, ...answers] = ofKind(group, 'discussion');
    const [decision, ...decisions] = ofKind(group, 'context');
    if (answer === undefined || decision === undefined || answers.length + decisions.length > 0) return [];
    return hasItsNumbers(decision, answer) ? [[answer.form, decision.form]] : [];
  });
}

/** One wording of each form. */
const ofKind = (group: readonly Headed[], kind: string): Headed[] => [
  ...new Map(
    group.flatMap((each) => (KIND.exec(each.fact.origin.kind)?.[1] === kind ? [[each.form, each] as const] : [])),
  ).values(),
];

function hasItsNumbers(decision: Headed, answer: Headed): boolean {
  const known = new Set(`${decision.fact.text} ${decision.fact.choice ?? ''}`.match(/\d+/g));
  return (answer.fact.text.match(/\d+/g) ?? []).every((number) => known.has(number));
}
