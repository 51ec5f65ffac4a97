import type { DecisionFact } from '../facts.ts';

const SUPERSEDED =
  /(?:^|[([|—–:-]\s*|\*\*\s*|\.\s+)(?:now |later |since )?(?:superseded|überholt|ersetzt durch|reemplazad[oa] por|substituíd[oa] por|remplacée? par|заменено|대체됨|已被取代)(?=\s+(?:by|in|with|on|\d|→)|[\s*_]*[)\]:.,|—–-]|\s*$|\s+\p{L}*\d)/iu;
const SUPERSEDED_BY = /\bsuperseded by\s+(?:the\s+)?(?:phase|plan|decision|objective|d-\d|v\d|\[|\d)/i;
/** `replaced by D-12`, `(reversed in Phase 9)`: what is replaced is this decision only where another one is named. */
const REPLACED_BY =
  /(?:^|[([|—–;,.:-]\s*|\*\*\s*|\bwas )(?:now |later |since )?(?:replaced|overridden|overruled|overturned|obsoleted)\s+(?:by|in|with)\s+(?:the\s+)?(?:decision\s+|plan\s+|phase\s+|objective\s+)?(?:\[?[A-Z]{1,10}-\d|\d)/i;
/** The word in capitals leads the text, whatever language goes on. */
const LABEL = /^[\s*_[(]*(?:SUPERSEDED|ÜBERHOLT|REEMPLAZADA|SUBSTITUÍDA|REMPLACÉE|ЗАМЕНЕНО)(?!\p{L})/u;
const RETIRED =
  /(?:^|[([|—–]\s*|\*\*\s*)(?:retired|withdrawn|revoked|reverted|reversed|rescinded|no longer (?:applies|valid|holds|in force)|obsolete|deprecated decision|zurückgenommen|aufgehoben|gilt nicht mehr|retirada|anulada|revogada|annulée|отменено|철회됨|已撤销|撤回)(?=[\s*_]*[)\]:.,|—–]|\s+(?:in|on|by|at|since|am|en|em|le)\b|\s*$)/iu;
const REVISIT =
  /(?:^|[([|,;—–-]\s*|⚠️?\s*)(?:REVISIT\b|(?:to be |will be )?revisit(?:ed)?\s+(?:in|at|after|when|before|by)\b)/;

/** What the wording itself says of whether a decision still holds: struck out or superseded, retired; absent where it says nothing. */
export function standingOf(markdown: string): Pick<DecisionFact, 'status'> {
  if (
    /^\s*(?:\[[^\]]*\]:?\s*)?(?:\*\*)?~~.+~~/.test(markdown) ||
    SUPERSEDED.test(markdown) ||
    SUPERSEDED_BY.test(markdown) ||
    REPLACED_BY.test(markdown) ||
    LABEL.test(markdown)
  )
    return { status: 'superseded' };
  return RETIRED.test(markdown.slice(0, 40)) || RETIRED.test(markdown.slice(-80)) ? { status: 'retired' } : {};
}

/** Whether the wording says that the decision is to be looked at again. */
export const saysRevisit = (markdown: string): boolean => REVISIT.test(markdown);

const REF = String.raw`(?:the\s+)?(?:earlier\s+)?(?:decision\s+|entscheidung\s+|decisión\s+|decisão\s+|décision\s+|решение\s+)?(?:\[|\()?((?:phase|plan|phasen?|fase|objective)\s*\d+[a-z]?(?:\.\d+)?(?:-\d+)?|[A-Z]{1,10}\d{0,3}(?:-\d{1,3}){1,3}|\d{1,3}(?:\.\d+)?-\d{2})(?![\w-])`;
const BY = new RegExp(
  String.raw`(?:superseded|replaced|overridden|overruled|overturned|reversed|reverted|obsoleted|ersetzt|überholt|reemplazad[oa]|substituíd[oa]|remplacée?|заменено)\s+(?:by|in|with|durch|von|por|par|на)\s+${REF}`,
  'iu',
);
const SUPERSEDES = new RegExp(
  String.raw`(?:^|[([;,.—–:-]\s*|\b(?:this|which|it)\s+)(?:supersedes|replaces|overrides|overrules|overturns|reverses|reversed|reverts|ersetzt|reemplaza(?:\s+a)?|substitui|remplace|заменяет)\s+${REF}`,
  'iu',
);

/** `supersedes: Posts are oak`, `(replaces "Posts are oak")`: a decision named by its words. */
const QUOTED =
  /(?:[([;,.—–-]\s*|\b(?:this|which|it)\s+)(?:supersedes|replaces|overrides|overrules|overturns|reverses|ersetzt|reemplaza(?:\s+a)?|substitui|remplace|заменяет)\s*(?:[:：]\s*["“„«']?|["“„«'])([^"“”„«»]{8,200}?)["”“»']?\s{0,3}[)\].]{0,5}\s{0,3}$/iu;

/** The words of the decision that a wording says it takes the place of. */
export const quotedPredecessor = (text: string): string | undefined => QUOTED.exec(text)?.[1];

/** Whether a wording says that it takes the place of another decision, by name or by words. */
export const saysSupersedes = (text: string): boolean => SUPERSEDES.test(text) || QUOTED.test(text);

/** The decision, plan or phase that a wording names as what took its place, or as what it takes the place of. */
export function namedSuccessor(text: string): string | undefined {
  return BY.exec(text)?.[1];
}
export function namedPredecessor(text: string): string | undefined {
  return SUPERSEDES.exec(text)?.[1];
}
