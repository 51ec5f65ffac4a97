import type { DocumentKind } from '../../../model/index.ts';
import { placeOf } from '../../documents/place.ts';
import { standsIn } from '../../history/files.ts';
import type { FileVersion, RootSnapshot, Snapshot, SourceFile } from '../../snapshot.ts';
import type { Policy } from './policy.ts';
import { concealSections } from './sections.ts';

/** A text that an audience may not see: what the gate looks for in the output. */
export interface HiddenText {
  ruleId: 'audience-document' | 'audience-section' | 'audience-note';
  text: string;
}

/** A snapshot as an audience may see it; undefined where nothing of it is left. */
export interface Seen {
  snapshot: Snapshot | undefined;
  hidden: readonly HiddenText[];
}

/**
 * Takes out of a snapshot what its audience may not see, before anything is read: whatever is made of the rest can tell nothing of
 * it. Ids of decisions are made of what is left too: an id is a digest of a wording, by which a guess could be confirmed.
 */
export function seenBy(policy: Policy, snapshot: Snapshot): Seen {
  if (policy.open) return { snapshot, hidden: [] };
  const hidden: HiddenText[] = [];
  const roots = snapshot.roots.flatMap((root) => seenRoot(policy, snapshot.source.id, root, hidden));
  if (roots.length === 0 && snapshot.roots.length > 0) return { snapshot: undefined, hidden };
  const { asOf: _asOf, ...report } = snapshot.report;
  const asOf = newest(roots.flatMap((root) => root.asOf ?? []));
  return {
    snapshot: {
      ...snapshot,
      roots,
      report: { ...report, ...(asOf === undefined ? {} : { asOf }), projects: roots.map(({ id }) => id) },
    },
    hidden,
  };
}

/** Takes the hidden sections out of an old version of a file: of every kind of document that ever held this content. */
export function veilOf(
  policy: Policy,
  root: RootSnapshot,
): (version: { blob: string; text: string }) => { blob: string; text: string } {
  if (policy.open) return (version) => version;
  const kinds = new Map<string, Set<DocumentKind>>();
  for (const { path, blob } of root.versions) {
    if (blob === undefined) continue;
    const known = kinds.get(blob) ?? new Set();
    for (const kind of kindsOf(path, root.root)) known.add(kind);
    kinds.set(blob, known);
  }
  return ({ blob, text }) => {
    const headings = policy.hiddenHeadings([...(kinds.get(blob) ?? [])]);
    return { blob, text: concealSections(text, headings).text };
  };
}

function seenRoot(policy: Policy, source: string, root: RootSnapshot, hidden: HiddenText[]): RootSnapshot[] {
  const isHidden = ({ path }: { path: string }) =>
    policy.hidesPath(source, path) || kindsOf(path, root.root).some((kind) => policy.hidesKind(kind));
  const files = root.files.flatMap((file) => {
    if (!isHidden(file)) return seenFile(policy, root.root, file, hidden);
    hidden.push({ ruleId: 'audience-document', text: file.text });
    return [];
  });
  if (!files.some(({ path }) => /\.(?:md|markdown)$/i.test(path))) return [];
  const told = root.versions.filter((version) => !isHidden(version));
  const asOf = newest(told.map(({ date }) => date)) ?? root.asOf;
  const { asOf: _asOf, ...rest } = root;
  return [{ ...rest, ...(asOf === undefined ? {} : { asOf }), files, versions: policy.hidesHistory ? [] : told }];
}

function seenFile(policy: Policy, root: string, file: SourceFile, hidden: HiddenText[]): SourceFile {
  const { text, hidden: lines } = concealSections(file.text, policy.hiddenHeadings(kindsOf(file.path, root)));
  if (lines.length === 0) return file;
  hidden.push({ ruleId: 'audience-section', text: lines.join('\n') });
  return { ...file, text, bytes: utf8Length(text) };
}

/** The kinds that a path is of, as a file of its root and of a workstream that once stood below it. */
function kindsOf(path: string, root: string): DocumentKind[] {
  const inner = root === '' || root === '.' ? path : path.slice(root.length + 1);
  return [...new Set([placeOf(inner).kind, standsIn(path, root).place.kind])];
}

const newest = (instants: readonly FileVersion['date'][]): string | undefined =>
  instants.reduce<string | undefined>(
    (last, each) => (last === undefined || Date.parse(each) > Date.parse(last) ? each : last),
    undefined,
  );

const encoder = new TextEncoder();
const utf8Length = (text: string): number => encoder.encode(text).length;
