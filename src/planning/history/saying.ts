import { createContext } from '../context.ts';
import type { DecisionFact } from '../facts.ts';
import { normalForm } from '../assemble/decision-text.ts';
import { readMarkdown } from '../markdown/read.ts';
import { readDecisions } from '../sections/decisions.ts';
import type { Chunk } from './chunks.ts';

/** A decision as a chunk says it. */
export interface Saying {
  fact: Omit<DecisionFact, 'origin'>;
  form: string;
  /** Lines from the first line of the chunk. */
  from: number;
  to: number;
}

/** Reads chunks as decisions, each different one once. */
export class Sayings {
  readonly #known = new Map<string, readonly Saying[]>();

  of({ under, raw }: Chunk): readonly Saying[] {
    const key = `${under}\n${raw}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const read = readChunk(under, raw);
    this.#known.set(key, read);
    return read;
  }
}

/** The grammar is that of today's files: the chunk is read as a little document of its own. */
function readChunk(under: string, raw: string): Saying[] {
  const context = createContext('', { kind: 'state', inner: '', archived: false }, readMarkdown(`${under}${raw}\n`));
  const section = context.doc.top.sections[0];
  if (section === undefined) return [];
  readDecisions(context, section);
  const start = under.split('\n').length;
  return context.facts.decisions.flatMap(({ origin, ...fact }) => {
    const form = normalForm(fact.text);
    const from = origin.line - start;
    return form === '' || from < 0 ? [] : [{ fact, form, from, to: (origin.endLine ?? origin.line) - start }];
  });
}
