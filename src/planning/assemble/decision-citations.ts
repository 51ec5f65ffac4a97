/** What a wording says of where it was decided before. */
export interface Cited {
  /** Phases whose decision it goes on with. */
  carriedFrom: readonly string[];
  /** The decision of another phase that it is, as `3 D-04`. */
  is?: string | undefined;
  /** Every phase that it names, as written. */
  phases: string;
  /** Requirements that it follows from. */
  requirements: readonly string[];
  /** The plan behind its title, where no other is named. */
  titlePlan?: string | undefined;
}

/** A remark in brackets that says where it was decided. */
const REMARK = /\(([^()]{1,300})\)/g;
const SOURCE = /^(?:from|see|per|carried|defined|decided|established)\b[^—–:]*$/i;
/** What references are made of: milestones, phases, plans, ids. */
const REFERENCE =
  /\b(?:v\d[\d.]*|(?:[Pp]hase|[Pp]lan|[Mm]ilestone|[Tt]ask)s? [\dA-Z][\w./-]*|[A-Z]+-?\d[A-Z\d./-]*|\d{2,3}(?:\.\d+)?-\d{2}|and)\b/g;
const REASON = /\s(?:—|–|--?)\s|;\s|\.\s|\sbecause\s/;

/** A text without the remarks that only say where it was decided: `(v1.2 Phase 7, D-03)`, `(from REQUIREMENTS.md)`. */
export const withoutSources = (text: string): string =>
  text.replace(REMARK, (remark, said: string) => (SOURCE.test(said) || isReference(said) ? ' ' : remark));

const isReference = (said: string): boolean => !/[\p{L}\p{N}]/u.test(said.replace(REFERENCE, ''));

/** What is chosen, without what is in brackets and without the reason behind a dash. */
export const claimOf = (text: string): string => text.replace(REMARK, ' ').split(REASON)[0] ?? text;

const PHASES = /\b(?:from|(?:defined|decided|established) in) phase (\d[\dA-Za-z.]*)|\bphase (\d[\dA-Za-z.]*),? D-\d/gi;
const NAMED = /\bphases? (\d[\dA-Za-z.]*(?: ?(?:\/|,|and|&|–|-) ?\d[\dA-Za-z.]*){0,9})/gi;
const SOURCES = /\(from ([^()]{1,120})\)/gi;
const IS = /\((?:carried (?:forward )?from )?phase 0*(\d[\d.]*),? (D-\d+)\)/i;
const TITLE = /^[^:：()]{2,80}\s\((?:plan )?(\d{2,3}(?:\.\d{1,3})?-\d{2})\)(?:[:：]|\s(?:—|–|--?))\s/i;
const REQUIREMENT = /\b[A-Z][A-Z0-9]+-\d{2,3}\b/g;

/** Reads `(carried from Phase 2 D-04)`, `(from Phase 38 CONTEXT)`, `(from REQUIREMENTS.md AUTH-01)`, `Title (02-01): text`. */
export function citedBy(text: string): Cited {
  const [, isOf, isRef] = IS.exec(text) ?? [];
  const titlePlan = TITLE.exec(text)?.[1];
  return {
    ...(isOf === undefined || isRef === undefined ? {} : { is: `${isOf} ${isRef.toUpperCase()}` }),
    ...(titlePlan === undefined ? {} : { titlePlan }),
    phases: [...text.matchAll(NAMED)].map(([, named]) => named).join('; '),
    carriedFrom: [...text.matchAll(PHASES)].map(([, a, b]) => (a ?? b ?? '').replace(/^0+(?=\d)|\.$/g, '')),
    requirements: [...text.matchAll(SOURCES)].flatMap(([, source]) => source?.match(REQUIREMENT) ?? []),
  };
}
