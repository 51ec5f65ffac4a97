import type { Diagnostic, Milestone, Origin } from '../../model/index.ts';
import { type RuleId, rules } from '../rules/index.ts';
import { isDefault, namedCurrent } from './current.ts';
import { type AssembleInput, liveDocuments } from './input.ts';
import type { MilestoneGroup, Resolve } from './milestone-groups.ts';

/** What is odd about a planning root as a whole, and about its milestones. */
export function rootDiagnostics(
  input: AssembleInput,
  milestones: readonly Milestone[],
  groups: readonly MilestoneGroup[],
  resolve: Resolve,
): Diagnostic[] {
  return [...ofLayout(input), ...namesakes(input), ...stale(input, milestones, resolve), ...twins(milestones, groups)];
}

const diagnostic = (ruleId: RuleId, message: string, origins: Origin[]): Diagnostic => ({
  ruleId,
  severity: rules[ruleId].severity,
  message,
  origins,
});

function ofLayout(input: AssembleInput): Diagnostic[] {
  const [first] = input.documents;
  if (first === undefined) return [];
  const origins = [{ path: first.path, line: 1, kind: first.kind }];
  if (input.documents.every(({ kind }) => kind === 'document')) {
    return [
      diagnostic('layout-unknown', 'Unexpected layout, expected STATE.md, ROADMAP.md or a phase folder', origins),
    ];
  }
  const missing = liveDocuments(input, 'state').length === 0 && !hasWorkstreams(input);
  return missing ? [diagnostic('state-missing', 'Unexpected planning root without STATE.md', origins)] : [];
}

/** With workstreams, STATE.md and ROADMAP.md stand in them (formats.md 9.2). */
const hasWorkstreams = ({ root, snapshot }: AssembleInput): boolean =>
  snapshot.roots.some((each) => each.root.startsWith(`${root.root}/workstreams/`));

/** Paths that are one on a disk that does not tell case, or the forms of Unicode, apart. */
function namesakes({ documents }: AssembleInput): Diagnostic[] {
  const alike = Map.groupBy(documents, ({ path }) => path.normalize('NFC').toLowerCase());
  return [...alike.values()].flatMap((same) => {
    if (same.length < 2) return [];
    const paths = same.map(({ path }) => `\`${path}\``).join(' and ');
    const origins = same.map(({ path, kind }) => ({ path, line: 1, kind }));
    return [diagnostic('path-twice', `Unexpected names that differ only in case or Unicode form: ${paths}`, origins)];
  });
}

function stale(input: AssembleInput, milestones: readonly Milestone[], resolve: Resolve): Diagnostic[] {
  const { state } = namedCurrent(input);
  const over = liveDocuments(input, 'state').some(({ facts }) => facts.state?.status?.class === 'completed');
  // It may be complete there and shipped elsewhere.
  if (state === undefined || over || state.closed === true || isDefault(state, milestones)) return [];
  const known = milestones.find(({ key }) => key === resolve(state.version ?? state.name));
  if (known?.status !== 'shipped' && known?.status !== 'archived') return [];
  const when = known.shippedOn === undefined ? '' : ` on ${known.shippedOn}`;
  const name = known.version ?? known.name ?? known.key;
  return [
    diagnostic(
      'milestone-stale',
      `Unexpected current milestone ${name}, expected one that has not shipped; ${name} shipped${when}`,
      [state.origin, ...known.origins.filter(({ kind }) => kind !== 'state').slice(0, 1)],
    ),
  ];
}

function twins(milestones: readonly Milestone[], groups: readonly MilestoneGroup[]): Diagnostic[] {
  const byVersion = Map.groupBy(
    milestones.filter(({ version }) => version !== undefined),
    ({ version }) => version,
  );
  return [...byVersion].flatMap(([version, same]) => {
    if (same.length < 2) return [];
    const origins = same.flatMap(({ key }) => groups.find((group) => group.key === key)?.claims[0]?.fact.origin ?? []);
    return [
      diagnostic(
        'milestone-twice',
        `Unexpected second milestone ${version ?? ''}, expected one of each version`,
        origins,
      ),
    ];
  });
}
