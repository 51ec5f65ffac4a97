import type { Finding } from '../types.ts';

/** Where a hit stands. */
export type FindingPlace = Pick<Finding, 'project' | 'path' | 'line' | 'commit'>;

/** Gathers hits by rule and line. */
export class Findings {
  readonly #found = new Map<string, Finding>();

  add(place: FindingPlace, { ruleId, label, action }: Pick<Finding, 'ruleId' | 'label' | 'action'>): void {
    const { project, path, line, commit } = place;
    const key = [project ?? '', path, line, commit ?? '', ruleId, label].join('\0');
    const before = this.#found.get(key);
    if (before !== undefined) before.count++;
    else this.#found.set(key, { ruleId, label, action, project, path, line, commit, count: 1 });
  }

  /** By project, path, line and rule; what people wrote beside the configuration comes last. */
  inOrder(): Finding[] {
    return [...this.#found.values()].sort(
      (a, b) =>
        compare(a.project ?? '\uffff', b.project ?? '\uffff') ||
        compare(a.path, b.path) ||
        a.line - b.line ||
        compare(a.ruleId, b.ruleId) ||
        compare(a.commit ?? '', b.commit ?? ''),
    );
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
