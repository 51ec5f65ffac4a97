import type { ParsedDocument } from '../facts.ts';
import type { FileVersion, SourceFile } from '../snapshot.ts';
import type { Moment } from './types.ts';

/** Names a line of a file of today. */
export const lineKey = (path: string, line: number): string => `${path}:${String(line)}`;

/** Follows the lines of the blockers and todos that STATE.md lists today through its old versions. */
export class OpenItems {
  /** The line as it is written, and where it stands today. */
  readonly #watched: { text: string; path: string; line: number }[] = [];
  readonly #held = new Map<string, ReadonlySet<string>>();

  /** Watches the items of one document. */
  watch({ path, facts }: ParsedDocument, file: SourceFile): void {
    const lines = file.text.split('\n');
    for (const { origins } of [...facts.blockers, ...facts.todos]) {
      const line = origins[0]?.line ?? 0;
      const text = lines[line - 1]?.trim() ?? '';
      if (text.length > 8) this.#watched.push({ text, path, line });
    }
  }

  /** Takes the text of an old version. */
  tell(blob: string, text: string): void {
    this.#held.set(blob, new Set(this.#watched.flatMap((each) => (text.includes(each.text) ? [each.text] : []))));
  }

  /** The commit that first held each watched line of a file. */
  since(path: string, versions: readonly FileVersion[]): [string, Moment][] {
    return this.#watched.flatMap(({ text, path: own, line }): [string, Moment][] => {
      const first =
        own === path
          ? versions.find(({ blob }) => blob !== undefined && this.#held.get(blob)?.has(text) === true)
          : undefined;
      return first === undefined ? [] : [[lineKey(path, line), { commit: first.commit, date: first.date }]];
    });
  }
}
