import { pairRewordings, redactedPart, wordsOf } from './rewordings.ts';
import type { Moment, Sort, Standing, Stay } from './types.ts';

type Forms = { has: (form: string) => boolean; keys: () => Iterable<string> };

/**
 * What the versions of one file, parents before children, say of one sort of thing. Each version is held against the versions it was
 * made from, not against the one listed before it: two branches do not take away what only the other has.
 */
export class Timeline<S extends Sort> {
  readonly stays = new Map<string, Stay<S>>();
  /** Older and newer form of edited wordings. */
  readonly rewordings: [string, string][] = [];
  /** Forms that a later edit changed into a redaction mark, and what the mark stands for. */
  readonly withheld = new Set<string>();
  readonly secrets = new Set<string>();
  readonly #reworded: boolean;
  #present = new Map<string, Standing<S>[]>();
  #version = 0;

  constructor({ reworded = true } = {}) {
    this.#reworded = reworded;
  }

  /** Takes the next version and what it was made from; without that, the version before it. A deleted file holds nothing. */
  add(
    moment: Moment & { path: string },
    standing: readonly Standing<S>[],
    from: readonly Forms[] = [this.#present],
  ): void {
    const now = Map.groupBy(standing, ({ form }) => form);
    const added: Stay<S>[] = [];
    for (const [form, places] of now) {
      const isNew = !from.every((before) => before.has(form));
      const stay = this.#stand(moment, form, places, isNew);
      if (stay.from === this.#version) added.push(stay);
    }
    const removed = this.#remove(momentOf(moment), now, from);
    if (this.#reworded) this.#pair(removed, added);
    this.#present = now;
    this.#version++;
  }

  #stand(
    moment: Moment & { path: string },
    form: string,
    [first, ...more]: readonly Standing<S>[],
    isNew: boolean,
  ): Stay<S> {
    if (first === undefined) throw new Error('a form stands nowhere');
    const place = { ...moment, line: first.line, endLine: first.endLine };
    const known = this.stays.get(form);
    const facts = [first.fact, ...more.map(({ fact }) => fact)];
    const to = this.#version;
    const settled = isSettled(first.fact) ? (known?.settled ?? momentOf(moment)) : undefined;
    if (known === undefined) {
      const stay = { form, fact: first.fact, facts, first: place, last: place, settled, from: to, to };
      this.stays.set(form, stay);
      return stay;
    }
    if (isNew) known.gone = undefined;
    return Object.assign(known, { fact: first.fact, facts, last: place, settled, to });
  }

  #remove(moment: Moment, now: Forms, from: readonly Forms[]): Stay<S>[] {
    const removed: Stay<S>[] = [];
    for (const before of from)
      for (const form of before.keys()) {
        const stay = now.has(form) ? undefined : this.stays.get(form);
        if (stay === undefined || stay.gone !== undefined) continue;
        stay.gone = moment;
        removed.push(stay);
      }
    return removed;
  }

  /** Settles what stands today by the last version, whatever the branches did. */
  close(last: Moment): void {
    for (const [form, stay] of this.stays)
      if (this.#present.has(form)) stay.gone = undefined;
      else stay.gone ??= last;
  }

  #pair(removed: readonly Stay<S>[], added: readonly Stay<S>[]): void {
    const kept = this.#present.size - removed.length;
    const isReset = removed.length > FEW && removed.length > kept;
    for (const [older, newer] of pairRewordings(removed, added, isReset)) {
      this.rewordings.push([older.form, newer.form]);
      const secret = redactedPart(wordsOf(older).text ?? '', wordsOf(newer).text ?? '');
      if (secret === undefined) continue;
      if (secret !== '') this.secrets.add(secret);
      this.#withhold(older.form);
    }
  }

  /** What is redacted now stood in the wordings before as well. */
  #withhold(form: string): void {
    if (this.withheld.has(form)) return;
    this.withheld.add(form);
    for (const [older, newer] of this.rewordings) if (newer === form) this.#withhold(older);
  }
}

/** More than so many taken away at once, and more than stay, is a list begun anew. */
const FEW = 5;

const momentOf = ({ commit, date, at }: Moment): Moment => ({ commit, date, at });

/** Whether a blocker says that it is resolved, or a todo that it is done. */
const isSettled = (fact: object): boolean =>
  ('resolved' in fact && fact.resolved === true) || ('done' in fact && fact.done === true);
