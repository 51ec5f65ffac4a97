import type { DocumentKind } from '../../model/index.ts';
import { formOfDecision, normalForm } from '../assemble/decision-text.ts';
import { createContext, type DocumentContext } from '../context.ts';
import { type Conventions, noConventions } from '../conventions.ts';
import { parsers } from '../documents/parsers.ts';
import type { Facts, Place } from '../facts.ts';
import { slugOf } from '../identity.ts';
import { readMarkdown } from '../markdown/read.ts';
import { readDecisions } from '../sections/decisions.ts';
import { readBlockers, readTodos } from '../sections/open-items.ts';
import type { Chunk } from './chunks.ts';
import type { Saying } from './types.ts';

/** A saying and its lines, 1-based. */
export interface Placed {
  saying: Saying;
  line: number;
  endLine: number;
}

/** Everything that the facts of a document say, of the sorts that are followed; what has no words says nothing. */
export function sayingsOf(facts: Facts): Placed[] {
  const placed: Placed[] = [];
  const put = (saying: Saying, { line, endLine = line }: { line: number; endLine?: number | undefined }): void => {
    if (saying.form !== '') placed.push({ saying, line, endLine });
  };
  for (const { origin, ...fact } of facts.decisions)
    put({ sort: 'decision', form: formOfDecision({ ...fact, origin }), fact }, origin);
  for (const { origins, ...fact } of facts.blockers)
    if (origins[0]) put({ sort: 'blocker', form: itemForm(fact.text), fact }, origins[0]);
  for (const { origins, ...fact } of facts.todos)
    if (origins[0]) put({ sort: 'todo', form: itemForm(fact.text), fact }, origins[0]);
  for (const { origin, ...fact } of facts.phases)
    put({ sort: 'phase', form: `${fact.number} ${slugOf(fact.name ?? '')}`, fact }, origin);
  for (const { origin, ...fact } of facts.requirements)
    put({ sort: 'requirement', form: `${fact.id ?? ''} ${normalForm(fact.text ?? '')}`.trim(), fact }, origin);
  return placed;
}

/** An open item's wording in normal form: a word that resolves it does not make it another. */
export const itemForm = (text: string): string =>
  normalForm(
    text.replace(/^\W*(?:resolved|done|fixed|closed|gelöst|erledigt|resuelto|resolvido|résolu)\b[\s:—–-]*/i, ''),
  ) || text.trim();

/** Reads chunks of one way to cut a file, each different one once; keeps what `made` makes of what it says, for every time that it comes. */
export class Sayings<T> {
  /** By place and kind, then by what stands above, then by the chunk itself: joined to one key, every look-up would copy it. */
  readonly #known = new Map<string, Map<string, Map<string, T>>>();
  readonly #made: (placed: readonly Placed[]) => T;
  readonly #conventions: Conventions;

  constructor(made: (placed: readonly Placed[]) => T, conventions: Conventions = noConventions) {
    this.#made = made;
    this.#conventions = conventions;
  }

  /** What a chunk says; lines count from the chunk's first, which is 0. */
  of(chunk: Chunk, place: Place): T {
    const there = `${chunk.kind} ${place.milestone ?? ''} ${String(place.archived)}`;
    const known = within(within(this.#known, there), chunk.under);
    const before = known.get(chunk.raw);
    if (before !== undefined) return before;
    const read = this.#made(readChunk(chunk, place, this.#conventions));
    known.set(chunk.raw, read);
    return read;
  }
}

function within<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const made = new Map<string, V>();
  maps.set(key, made);
  return made;
}

/** The grammar is that of today's files: the chunk is read as a little document of its own. */
function readChunk({ kind, under, raw }: Chunk, place: Place, conventions: Conventions): Placed[] {
  const asKind: DocumentKind = kind === 'block' ? place.kind : 'state';
  const context = createContext('', { ...place, kind: asKind }, readMarkdown(`${under}${raw}\n`), conventions);
  if (kind === 'block') parsers[place.kind]?.(context);
  else readList(kind, context);
  const start = under.split('\n').length;
  return sayingsOf(context.facts).flatMap(({ saying, line, endLine }) =>
    line < start ? [] : [{ saying, line: line - start, endLine: endLine - start }],
  );
}

/** Reads the section of a list. Blocks are read line by line: only here a tree is made. */
function readList(kind: Exclude<Chunk['kind'], 'block'>, context: DocumentContext): void {
  const section = context.doc.top.sections[0];
  if (section === undefined) return;
  if (kind === 'decisions') readDecisions(context, section);
  else if (kind === 'blockers') readBlockers(context, section);
  else readTodos(context, section);
}
