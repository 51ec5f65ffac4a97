import type { DecisionFact } from '../facts.ts';

const SUPERSEDED =
  /(?:^|[([|—–:-]\s*|\*\*\s*|\.\s+)(?:now |later |since )?(?:superseded|überholt|ersetzt durch|reemplazad[oa] por|substituíd[oa] por|remplacée? par|заменено|대체됨|已被取代)(?=\s+(?:by|in|with|on|\d|→)|[\s*_]*[)\]:.,|—–-]|\s*$|\s+\p{L}*\d)/iu;
const SUPERSEDED_BY = /\bsuperseded by\s+(?:the\s+)?(?:phase|plan|decision|objective|d-\d|v\d|\[|\d)/i;
/** The word in capitals leads the text, whatever language goes on. */
const LABEL = /^[\s*_[(]*SUPERSEDED\b/;
const RETIRED =
  /(?:^|[([|—–]\s*|\*\*\s*)(?:retired|withdrawn|revoked|reverted|rescinded|no longer (?:applies|valid)|obsolete|deprecated decision)(?=[\s*_]*[)\]:.,|—–]|\s+(?:in|on|by|at|since)\b|\s*$)/i;

/** What the wording itself says of whether a decision still holds: struck out or superseded, retired; absent where it says nothing. */
export function standingOf(markdown: string): Pick<DecisionFact, 'status'> {
  if (
    /^\s*(?:\[[^\]]*\]:?\s*)?(?:\*\*)?~~.+~~/.test(markdown) ||
    SUPERSEDED.test(markdown) ||
    SUPERSEDED_BY.test(markdown) ||
    LABEL.test(markdown)
  )
    return { status: 'superseded' };
  return RETIRED.test(markdown.slice(0, 40)) || RETIRED.test(markdown.slice(-80)) ? { status: 'retired' } : {};
}
