import type { Diagnostic } from '../../model/index.ts';
import { placeOf } from '../documents/place.ts';
import { type RuleId, rules } from '../rules/index.ts';
import type { FileVersion, RootSnapshot, Snapshot } from '../snapshot.ts';

/** What could not be read of a history, file by file, and where it begins. */
export function historyDiagnostics(
  { report, source }: Snapshot,
  root: RootSnapshot,
  { conflicts, unreadable }: { conflicts: readonly FileVersion[]; unreadable: readonly FileVersion[] },
): Diagnostic[] {
  const each = (ruleId: RuleId, versions: readonly FileVersion[], message: (count: string) => string): Diagnostic[] =>
    [...Map.groupBy(versions, ({ path }) => path).values()].map((of) =>
      diagnostic(ruleId, message(of.length === 1 ? 'an old version' : `${String(of.length)} old versions`), of, root),
    );
  const [first] = root.versions;
  const isShallow = report.shallow === true && source.history !== false && first !== undefined;
  return [
    ...each(
      'history-conflict',
      conflicts,
      (count) => `Unexpected conflict markers in ${count}, expected one side of the merge; left out`,
    ),
    ...each(
      'history-unreadable',
      unreadable,
      (count) => `Unexpected ${count} that is binary, too large or not in the cache, expected text; left out`,
    ),
    ...(isShallow
      ? [
          diagnostic(
            'history-shallow',
            'Unexpected end of the history, expected all commits: the repository was pulled from a shallow clone; what its first commits hold is not dated by them',
            [first],
            root,
          ),
        ]
      : []),
  ];
}

function diagnostic(
  ruleId: RuleId,
  message: string,
  versions: readonly FileVersion[],
  { root }: RootSnapshot,
): Diagnostic {
  const last = versions.at(-1);
  const path = last?.path ?? root;
  const { kind } = placeOf(root === '' || root === '.' ? path : path.slice(root.length + 1));
  const at = last === undefined ? {} : { commit: last.commit, date: last.date };
  return {
    ruleId,
    severity: rules[ruleId].severity,
    message,
    origins: [{ path, line: 1, ...at, kind: `${kind}-history` }],
  };
}
