import { type DocumentContext, factAt, type Lines } from '../context.ts';
import type { DecisionFact } from '../facts.ts';
import type { Tag } from './reference.ts';

/** The fields of the own reference, else those of the caption; an own phase that is not the caption's takes nothing from it. */
export function fieldsOf(tag: Tag, under: Tag): Partial<DecisionFact> {
  const referred = tag.phase !== undefined || tag.plan !== undefined;
  const caption = !referred || tag.phase === under.phase ? under : {};
  return {
    phase: referred ? tag.phase : caption.phase,
    plan: referred ? tag.plan : caption.plan,
    milestone: tag.milestone ?? caption.milestone,
    decidedOn: tag.date ?? caption.date,
    category: tag.word,
    ref: tag.ref,
  };
}

/** Adds a decision that stands on these lines. */
export function addDecision(context: DocumentContext, lines: Lines, fact: Omit<DecisionFact, 'origin'>): void {
  context.facts.decisions.push({ ...fact, origin: factAt(context, lines) });
}
