import type { DocumentKind } from '../../model/index.ts';
import type { Place } from '../facts.ts';
import { phaseNumber } from '../identity.ts';
import { type PhaseIds, plainName } from '../phase-ids.ts';

type Pattern = readonly [pattern: RegExp, kind: DocumentKind];

/** Names of files inside a phase folder, first match wins (formats.md 7). */
const PHASE_FILES: readonly Pattern[] = [
  [/(?:PLAN-OUTLINE|PLAN-CHECK|\.pre-bounce|-FIX)\.md$/i, 'document'],
  [/(?:^|[-_/])SUMMARY(?:-\d[^/]*)?\.md$/i, 'summary'],
  [/(?:^|\/)\d[\d.]*[A-Za-z]?-\d+[a-z]?-SUMMARY-[a-z][^/]*\.md$/, 'summary'],
  [/(?:^|[-_/])(?:PLAN|TRD|JOB)(?:-\d[^/]*)?\.md$/i, 'plan'],
  [/(?:^|\/)\d[\d.]*[A-Za-z]?-\d+[a-z]?-(?:PLAN|TRD|JOB)-(?!check|review|notes|outline|verif)[a-z][^/]*\.md$/, 'plan'],
  [/(?:^|-)CONTEXT\.md$/i, 'context'],
  [/(?:^|-)DISCUSSION-LOG\.md$/i, 'discussion'],
  [/(?:^|-)VERIFICATION\.md$/i, 'verification'],
  [/(?:^|-)(?:HUMAN-)?UAT\.md$/i, 'uat'],
  [/(?:^|-)VALIDATION\.md$/i, 'validation'],
  [/(?:^|-)RESEARCH\.md$/i, 'research'],
  [/(?:^|-)ISSUES\.md$/i, 'issues'],
  [/(?:^|-)STATE\.md$/i, 'state-archive'],
];

/** Paths relative to the planning root, first match wins (formats.md 2–8). */
const ROOT_FILES: readonly Pattern[] = [
  [/^STATE\.md$/i, 'state'],
  [/^STATE[-_]ARCHIVE\.md$/i, 'state-archive'],
  [/^(?:v\d+(?:\.\d+)*[-_ ])?ROADMAP(?:[-_ ]v\d+(?:\.\d+)*)?\.md$/i, 'roadmap'],
  [/^PROJECT\.md$/i, 'project'],
  [/^MILESTONES\.md$/i, 'milestones'],
  [/^(?:v\d+(?:\.\d+)*[- ])?REQUIREMENTS(?:[-_ ]v\d+(?:\.\d+)*)?\.md$/i, 'requirements'],
  [/^RETROSPECTIVE\.md$/i, 'retrospective'],
  [/^ISSUES\.md$/i, 'issues'],
  [/^HANDOFF\.json$/i, 'handoff'],
  [/^config\.json$/i, 'config'],
  [/^[^/]*MILESTONE[-_]AUDIT(?:[-_][^/]*)?\.md$/i, 'audit'],
  [/^quick\//i, 'quick'],
  [/^todos\//i, 'todo'],
  [/^seeds\//i, 'seed'],
  [/^threads\//i, 'thread'],
  [/^debug\//i, 'debug'],
  [/^reports\//i, 'report'],
  [/^notes\//i, 'note'],
  [/^research\//i, 'research'],
  [/^codebase\//i, 'codebase'],
];

/** Archived documents: `milestones/v1.0-ROADMAP.md`, `milestones/v1.0/ROADMAP.md`; a nested copy of another planning tree is none. */
const ARCHIVE_FILES: readonly Pattern[] = [
  [/(?:MILESTONE[-_]AUDIT|^(?:[^/]+\/)?(?:v?\d[\d.]*-)?AUDIT)(?:[-_](?:FINAL|v\d)[^/]*)?\.md$/i, 'audit'],
  [/(?:^|[-/ ])ROADMAP(?:-final)?\.md$/i, 'roadmap'],
  [/(?:^|[-/ ])REQUIREMENTS\.md$/i, 'requirements'],
  [/(?:^|[-/ ])STATE\.md$/i, 'state-archive'],
  [/(?:^|[-/ ])RETROSPECTIVE\.md$/i, 'retrospective'],
];

/** `phases/01-name/…`, `milestones/v1.0-phases/01-name/…`, `milestones/v1.0/phases/01-name/…`, `milestones/v1.0/phase-1/…`, DevFlow's `objectives/…`. */
const PHASE_FOLDER =
  /^(?:milestones\/(?<slug>[^/]+?)(?:-(?:phases|objectives))?\/)?(?:(?:phases|objectives)\/)?(?<folder>[^/]+)\/(?<rest>.+)$/i;
const PHASE_PARENT =
  /^(?:milestones\/[^/]+\/)?(?:phases|objectives)\/|^milestones\/[^/]+-(?:phases|objectives)\/|^milestones\/[^/]+\/phase[-_]?\d/i;
/** Milestone archives; a folder `archive/` counts where a version follows, other archives are documents of a retired structure. */
const ARCHIVE = /^(?:milestones\/|archives?\/(?=v\d+(?:\.\d+)*(?:[-/]|\.md$)))(.+)$/i;

/** Where a document stands, from its path alone; `ids` is the form of phase ids in its root. */
export function placeOf(inner: string, ids: PhaseIds = 'sequential'): Place {
  return (
    sideFolder(inner) ??
    phasePlace(inner, ids) ??
    archivePlace(inner) ??
    retiredPlace(inner) ?? { kind: find(ROOT_FILES, inner), inner, archived: false, ...rootMilestone(inner) }
  );
}

/** GRD keeps quick tasks below a milestone, and what belongs to none below `anonymous`: `milestones/anonymous/quick/3-slug/…`. */
const sideFolder = (inner: string): Place | undefined =>
  /^milestones\/[^/]+\/quick\/[^/]+\//i.test(inner) ? { kind: 'quick', inner, archived: false } : undefined;

/** Phase folders of a retired structure (`archives/…/phases/`, `phases-v1-backup/`) and its STATE.md: what was decided there counts, their plans do not. */
function retiredPlace(inner: string): Place | undefined {
  if (/^archives?\/(?:.+\/)?STATE\.md$/i.test(inner)) return { kind: 'state-archive', inner, archived: true };
  const rest = /(?:^|\/)(?:phases|objectives)(?:-[^/]+)?\/[^/]+\/(.+)$/i.exec(inner)?.[1];
  const kind = rest === undefined ? 'document' : find(PHASE_FILES, rest);
  return kind === 'summary' || kind === 'context' || kind === 'discussion'
    ? { kind, inner, archived: true }
    : undefined;
}

/** `v1.2-REQUIREMENTS.md` or `ROADMAP-v1.2.md` beside the live documents is of its version. */
function rootMilestone(inner: string): Pick<Place, 'milestone'> {
  const [, before, behind] =
    /^(?:(v\d+(?:\.\d+)*)[-_ ])?(?:REQUIREMENTS|ROADMAP)(?:[-_ ](v\d+(?:\.\d+)*))?\.md$/i.exec(inner) ?? [];
  const milestone = before ?? behind;
  return milestone === undefined ? {} : { milestone };
}

function phasePlace(inner: string, ids: PhaseIds): Place | undefined {
  const groups = PHASE_PARENT.test(inner) ? PHASE_FOLDER.exec(inner)?.groups : undefined;
  if (groups === undefined) return undefined;
  const { slug, folder = '', rest = '' } = groups;
  const plain = plainName(withoutPhaseWord(folder), ids);
  const isNameless = slug?.toLowerCase() === 'anonymous';
  return {
    kind: find(PHASE_FILES, rest),
    inner,
    archived: slug !== undefined && !isNameless,
    milestone: isNameless ? plain.milestone : (slug?.trim() ?? plain.milestone),
    phase: phaseOfFolder(plain.text),
    folder,
  };
}

function archivePlace(inner: string): Place | undefined {
  const name = ARCHIVE.exec(inner)?.[1];
  if (name === undefined) return undefined;
  const kind = name.split('/').length > 2 ? 'document' : find(ARCHIVE_FILES, name);
  return { kind, inner, archived: true, milestone: archiveSlug(name) };
}

const archiveSlug = (name: string): string | undefined =>
  (
    /^([^/]+)\//.exec(name)?.[1]?.replace(/-(?:phases|objectives)$/i, '') ??
    /^(.+?)-(?:ROADMAP|REQUIREMENTS|MILESTONE|AUDIT|RETROSPECTIVE|SUMMARY|STATE|phases)\b/i.exec(name)?.[1]
  )?.trim();

/** `phase-11-shops` is the folder `11-shops`. */
export const withoutPhaseWord = (folder: string): string => folder.replace(/^phase[-_ ]?(?=\d)/i, '');

/** `01-foundation` → `1`, `02.1-hotfix` → `2.1`, `CK-01-slug` → `1`, `14-2026-photos` → `14`. */
export function phaseOfFolder(named: string): string | undefined {
  const folder = withoutPhaseWord(named);
  const token =
    /^(\d+-[A-Z])-/.exec(folder)?.[1] ??
    /^(?:[A-Z][A-Z0-9_]*-)?(\d+[A-Za-z]?(?:\.\d+[A-Za-z]?)*)(?=-|$|_|\s)/.exec(folder)?.[1] ??
    /^([A-Za-z]{1,2}\d+(?:-\d{2})?)(?=-|$)/.exec(folder)?.[1];
  return phaseNumber(token);
}

const find = (patterns: readonly Pattern[], path: string): DocumentKind =>
  patterns.find(([pattern]) => pattern.test(path))?.[1] ?? 'document';
