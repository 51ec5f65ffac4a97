import type { DecisionFact } from '../facts.ts';
import { isRedaction, pairRewordings } from './rewordings.ts';

/** A commit and its instant. */
export interface Moment {
  commit: string;
  date: string;
}

/** Where a wording stands in one version. */
export interface Standing {
  form: string;
  fact: Omit<DecisionFact, 'origin'>;
  line: number;
  endLine: number;
}

/** How long one wording stood in one file. */
export interface Stay {
  form: string;
  fact: Omit<DecisionFact, 'origin'>;
  first: Moment & { line: number; endLine: number };
  last: Moment & { line: number; endLine: number };
  /** The commit that took it away; absent while it stands. */
  gone?: Moment | undefined;
  /** First and last version it stood in, by number. */
  from: number;
  to: number;
}

/** What the versions of one file, oldest first, say of its decisions. */
export class Timeline {
  readonly stays = new Map<string, Stay>();
  /** Older and newer form of edited wordings. */
  readonly rewordings: [string, string][] = [];
  /** Forms that a later edit changed into a redaction mark. */
  readonly withheld = new Set<string>();
  #present = new Map<string, Stay>();
  #version = 0;

  /** Takes the next version; a deleted file stands nothing. */
  add(moment: Moment, standing: readonly Standing[]): void {
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
