import { z } from 'zod';
import { documentKind, origin, origins } from './origin.ts';
import { count } from './primitives.ts';

/** Bytes of a document by what became of them; the four add up to the whole file. */
export const ledger = z.object({ facts: count, prose: count, filler: count, left: count });
export type Ledger = z.output<typeof ledger>;

export const document = z.object({
  path: z.string(),
  kind: documentKind,
  title: z.string().optional(),
  milestone: z.string().optional(),
  /** A phase's `key`. */
  phase: z.string().optional(),
  ledger: ledger.optional(),
});
export type Document = z.output<typeof document>;

/** One fact on which sources disagree: the value that is trusted and what every source claims. */
export const contradiction = z.object({
  fact: z.string(),
  trusted: z.string(),
  claims: z.array(z.object({ value: z.string(), origins })),
});
export type Contradiction = z.output<typeof contradiction>;

export const severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.output<typeof severity>;

export const diagnostic = z.object({
  ruleId: z.string(),
  severity,
  message: z.string(),
  origins: z.array(origin),
  actual: z.string().optional(),
  expected: z.string().optional(),
  note: z.string().optional(),
});
export type Diagnostic = z.output<typeof diagnostic>;
