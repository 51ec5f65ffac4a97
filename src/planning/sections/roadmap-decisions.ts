import { factAt } from '../context.ts';
import type { DecisionFact } from '../facts.ts';
import type { FieldEntry, ItemEntry, TableEntry } from '../markdown/outline.ts';
import { present } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { readDecisionTable } from './decision-table.ts';
import type { Walk } from './roadmap-walk.ts';

/**
 * An item under a roadmap's `**Key Decisions:**`: `Decision: text (Rationale: why)`, `text — why`, or plain text. What is nested below
 * one belongs to it.
 */
export function readDecisionItem(walk: Walk, entry: ItemEntry | FieldEntry): void {
  const decisions = walk.context.facts.decisions;
  if (entry.indent > 1) {
    tellBelow(decisions.at(-1), present(plainInline(entry.markdown)));
    return;
  }
  const body = entry.markdown.replace(/^\**(?:Decision|Decisão|Decisión|Entscheidung)\**\s*[:：]\**\s*/i, '');
  const rationale = /\s*\((?:Rationale|Reason|Why|Justificativa|Grund)\s*[:：]\s*(.*)\)\s*$/i.exec(body);
  const text = present(plainInline(rationale === null ? body : body.slice(0, rationale.index)));
  if (text === undefined) return;
  const fact: DecisionFact = {
    text,
    markdown: body,
    milestone: milestoneOf(walk),
    origin: factAt(walk.context, entry),
  };
  const why = present(plainInline(rationale?.[1] ?? ''));
  decisions.push({
    ...fact,
    ...(why === undefined ? {} : { rationale: why }),
    ...(walk.phase === undefined ? {} : { phase: walk.phase.number }),
  });
}

function tellBelow(decision: DecisionFact | undefined, text: string | undefined): void {
  if (decision === undefined || text === undefined) return;
  decision.choice = decision.choice === undefined ? text : `${decision.choice}; ${text}`;
}

/** A table of decisions in a roadmap: `Decision | Rationale | Outcome`, in any order. */
export function readDecisionRows(walk: Walk, entry: TableEntry): void {
  readDecisionTable(walk.context, entry.table, { milestone: milestoneOf(walk), phase: walk.phase?.number });
}

const milestoneOf = ({ phase, scope, own, context }: Walk): string | undefined =>
  phase?.milestone ?? scope?.milestone ?? own?.version ?? context.milestone;
