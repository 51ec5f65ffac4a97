import type { Config, DocumentKind, Visibility } from '../../../model/index.ts';
import { sectionKind } from '../../dialects/headings.ts';
import { matcher } from '../../glob.ts';
import { maySee } from './levels.ts';

/** What the audience of a site may not see, decided from the configuration alone, whatever the sources hold. */
export interface Policy {
  audience: Visibility;
  /** Nothing of what the sources hold is kept from this audience. */
  open: boolean;
  hidesKind: (kind: DocumentKind) => boolean;
  hidesPath: (source: string, path: string) => boolean;
  /** Some file may be hidden by its path. */
  hidesPaths: boolean;
  /** Headings of the sections that are kept from it in documents of one of these kinds. */
  hiddenHeadings: (kinds: readonly DocumentKind[]) => readonly string[];
  hidesHistory: boolean;
}

/** The rules of `publish.visibility` as one audience meets them. */
export function policyOf({ publish }: Pick<Config, 'publish'>): Policy {
  const { audience, visibility } = publish;
  const above = ({ level }: { level: Visibility }) => !maySee(audience, level);
  const kinds = hiddenKinds(publish);
  const sections = visibility.sections.filter(above);
  const paths = visibility.paths.filter(above).map(({ path, source }) => ({ source, matches: matcher([path]) }));
  const hidesHistory = !maySee(audience, visibility.history);
  return {
    audience,
    open: kinds.size + sections.length + paths.length === 0 && !hidesHistory,
    hidesKind: (kind) => kinds.has(kind),
    hidesPath: (source, path) => paths.some((each) => (each.source ?? source) === source && each.matches(path)),
    hidesPaths: paths.length > 0,
    hiddenHeadings: (of) =>
      sections.filter(({ kind }) => kind === undefined || of.includes(kind)).map(({ heading }) => heading),
    hidesHistory,
  };
}

/** Without its summary a plan reads as undone, which is false: who may not see summaries sees no plans. */
function hiddenKinds({ audience, visibility }: Config['publish']): ReadonlySet<DocumentKind> {
  const stated = Object.entries(visibility.kinds) as [DocumentKind, Visibility | undefined][];
  const hidden = stated.flatMap(([kind, level]) => (level !== undefined && !maySee(audience, level) ? [kind] : []));
  return new Set(hidden.includes('summary') ? [...hidden, 'plan'] : hidden);
}

/** Whether sections of this meaning are hidden somewhere: blockers, say, under any of their headings. */
export const hidesMeaning = (policy: Policy, kinds: readonly DocumentKind[], meaning: string): boolean =>
  policy.hiddenHeadings(kinds).some((heading) => sectionKind(heading) === meaning);
