/** What a wording says of where it was decided before. */
export interface Cited {
  /** Phases whose decision it goes on with. */
  carriedFrom: readonly string[];
  /** Every phase that it names, as written. */
  phases: string;
  /** Requirements that it follows from. */
  requirements: readonly string[];
  /** The plan behind its title, where no other is named. */
  titlePlan?: string | undefined;
}

const PHASES = /\b(?:from|(?:defined|decided|established) in) phase (\d[\dA-Za-z.]*)|\bphase (\d[\dA-Za-z.]*),? D-\d/gi;
const NAMED = /\bphases? (\d[\dA-Za-z.]*(?: ?(?:\/|,|and|&|–|-) ?\d[\dA-Za-z.]*){0,9})/gi;
const SOURCES = /\(from ([^()]{1,120})\)/gi;
const TITLE = /^[^:：()]{2,80}\s\((?:plan )?(\d{2,3}(?:\.\d{1,3})?-\d{2})\)(?:[:：]|\s(?:—|–|--?))\s/i;
const REQUIREMENT = /\b[A-Z][A-Z0-9]+-\d{2,3}\b/g;

/** Reads `(carried from Phase 2 D-04)`, `(from Phase 38 CONTEXT)`, `(from REQUIREMENTS.md AUTH-01)`, `Title (02-01): text`. */
export function citedBy(text: string): Cited {
  const titlePlan = TITLE.exec(text)?.[1];
  return {
    ...(titlePlan === undefined ? {} : { titlePlan }),
    phases: [...text.matchAll(NAMED)].map(([, named]) => named).join('; '),
    carriedFrom: [...text.matchAll(PHASES)].map(([, a, b]) => (a ?? b ?? '').replace(/^0+(?=\d)|\.$/g, '')),
    requirements: [...text.matchAll(SOURCES)].flatMap(([, source]) => source?.match(REQUIREMENT) ?? []),
  };
}
