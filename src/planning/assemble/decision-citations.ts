/** What a wording says of where it was decided before. */
export interface Cited {
  /** Phases whose decision it goes on with. */
  carriedFrom: readonly string[];
  /** Requirements that it follows from. */
  requirements: readonly string[];
}

const PHASES = /\b(?:from|(?:defined|decided|established) in) phase (\d[\dA-Za-z.]*)|\bphase (\d[\dA-Za-z.]*),? D-\d/gi;
const SOURCES = /\(from ([^()]{1,120})\)/gi;
const REQUIREMENT = /\b[A-Z][A-Z0-9]+-\d{2,3}\b/g;

/** Reads `(carried from Phase 2 D-04)`, `(from Phase 38 CONTEXT)`, `(from REQUIREMENTS.md AUTH-01)`. */
export function citedBy(text: string): Cited {
  return {
    carriedFrom: [...text.matchAll(PHASES)].map(([, a, b]) => (a ?? b ?? '').replace(/^0+(?=\d)|\.$/g, '')),
    requirements: [...text.matchAll(SOURCES)].flatMap(([, source]) => source?.match(REQUIREMENT) ?? []),
  };
}
