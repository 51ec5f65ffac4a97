import type { ParsedDocument } from '../facts.ts';
import { compareNatural, slugOf } from '../identity.ts';
import { type AssembleInput, factsOf } from './input.ts';
import { byRange, likeness, type PhaseClaim, type PhaseIndex } from './phase-claims.ts';

/** A phase folder, live or archived, with the key of its milestone. */
export interface PhaseFolder {
  name: string;
  number: string;
  key?: string | undefined;
  archived: boolean;
  documents: ParsedDocument[];
}

/** The phase folders of a root, each assigned to a milestone: by its archive, by the phases known of its number, by name where several. */
export function phaseFolders(input: AssembleInput, claims: readonly PhaseClaim[], index: PhaseIndex): PhaseFolder[] {
  const folders = new Map<string, PhaseFolder>();
  for (const document of input.documents) {
    const { phase, folder, archived, milestone } = document;
    if (phase === undefined || folder === undefined) continue;
    const id = `${archived ? (milestone ?? '') : ''}/${folder}`;
    const known = folders.get(id);
    if (known !== undefined) known.documents.push(document);
    else
      folders.set(id, {
        name: folder,
        number: phase,
        archived,
        documents: [document],
        ...(archived ? { key: index.resolve(milestone) } : {}),
      });
  }
  const byNumber = Map.groupBy(
    claims.filter(({ key }) => key !== undefined),
    ({ fact }) => fact.number,
  );
  const listed = listedPlans(input, index);
  const open = new Set(
    claims.flatMap(({ key, fact }) => (index.over === true && key === undefined ? fact.number : [])),
  );
  for (const folder of folders.values())
    if (byNumber.has(folder.number) || !open.has(folder.number))
      folder.key ??= liveKey(folder, byNumber.get(folder.number) ?? [], index, listed.get(folder.number));
  return [...folders.values()];
}

/** The milestone under which a roadmap lists plans of a phase that it names nowhere else. */
function listedPlans(input: AssembleInput, { resolve }: PhaseIndex): Map<string, string | undefined> {
  const listed = factsOf(input, 'plans').filter(
    ({ fact, document }) => fact.place === 'checklist' && fact.milestone !== undefined && !document.archived,
  );
  return new Map(listed.map(({ fact }) => [fact.phase, resolve(fact.milestone)]));
}

function liveKey(
  { name, number }: PhaseFolder,
  claims: readonly PhaseClaim[],
  index: PhaseIndex,
  listed: string | undefined,
): string | undefined {
  const keys = [...new Set(claims.map(({ key }) => key))];
  if (keys.length === 1) return keys[0];
  if (keys.length === 0)
    return (
      listed ??
      byRange({ number, place: 'folder', origin: { path: '', line: 1, kind: 'plan' } }, index) ??
      newest(number, index)
    );
  const slug = slugOf(name.replace(/^[\dA-Za-z.]+-(?=.)/, ''));
  const named = claims.filter(({ fact }) => fact.name !== undefined && likeness(slug, slugOf(fact.name)) >= 0.5);
  const best = named
    .sort((a, b) => likeness(slug, slugOf(b.fact.name ?? '')) - likeness(slug, slugOf(a.fact.name ?? '')))
    .at(0)?.key;
  return best ?? (index.current !== undefined && keys.includes(index.current) ? index.current : keys.at(-1));
}

/** A folder that no document speaks of belongs to the current milestone, unless that one is told to begin later. */
function newest(number: string, { current, firstPhase }: PhaseIndex): string | undefined {
  if (/^999(?:\.|$)/.test(number)) return undefined;
  return firstPhase === undefined || compareNatural(number, firstPhase) >= 0 ? current : undefined;
}
