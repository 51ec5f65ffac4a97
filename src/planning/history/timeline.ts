import { isRedaction, pairRewordings } from './rewordings.ts';
import type { Moment, Standing, Stay } from './types.ts';

/** What the versions of one file, oldest first, say of its decisions. */
export class Timeline {
  readonly stays = new Map<string, Stay>();
  /** Older and newer form of edited wordings. */
  readonly rewordings: [string, string][] = [];
  /** Forms that a later edit changed into a redaction mark. */
  readonly withheld = new Set<string>();
  #present = new Map<string, Stay>();
  #version = 0;

  /** Takes the next version, and gives the wordings that are new with it. A deleted file holds nothing. */
  add(moment: Moment, standing: readonly Standing[]): readonly Stay[] {
    const now = new Map<string, Stay>();
    const added: Stay[] = [];
    for (const each of standing) {
      if (now.has(each.form)) continue;
      const known = this.stays.get(each.form);
      const place = { ...moment, line: each.line, endLine: each.endLine };
      const stay = known ?? {
        form: each.form,
        fact: each.fact,
        first: place,
        last: place,
        from: this.#version,
        to: this.#version,
      };
      stay.last = place;
      stay.to = this.#version;
      stay.gone = undefined;
      if (known === undefined) {
        this.stays.set(each.form, stay);
        added.push(stay);
      }
      now.set(each.form, stay);
    }
    const removed = [...this.#present.values()].filter(({ form }) => !now.has(form));
    for (const stay of removed) stay.gone = moment;
    this.#pair(removed, added);
    this.#present = now;
    this.#version++;
    return added;
  }

  #pair(removed: readonly Stay[], added: readonly Stay[]): void {
    for (const [older, newer] of pairRewordings(removed, added)) {
      this.rewordings.push([older.form, newer.form]);
      if (isRedaction(older.fact.text, newer.fact.text)) this.#withhold(older.form);
    }
  }

  /** What is redacted now stood in the wordings before as well. */
  #withhold(form: string): void {
    if (this.withheld.has(form)) return;
    this.withheld.add(form);
    for (const [older, newer] of this.rewordings) if (newer === form) this.#withhold(older);
  }
}
