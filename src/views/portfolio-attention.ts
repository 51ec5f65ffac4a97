import type { Portfolio, ProjectSummary } from '../model/index.ts';
import { ago, longDay, plural, withLongDays } from './format.ts';
import { shortened } from './shortened.ts';
import { healthView, sourceState } from './states.ts';
import type { StateView } from './states.ts';
import { aboutDataUrl, projectUrl } from './urls.ts';

/** One kind of thing that needs attention, and where: the first of them, and how many there are. */
export interface AttentionRow {
  state: StateView;
  total: number;
  items: AttentionItem[];
}

interface AttentionItem {
  label: string;
  href: string;
  detail?: string | undefined;
  /** Several of these stand on one line. */
  brief?: boolean | undefined;
}

/** A source that brought no project. */
export interface SourceRow {
  id: string;
  repo: string;
  state: StateView;
  message: string;
}

/** So many of a kind are named, each with its reason; the others stand in the table below. */
const NAMED = 6;
/** A reason may quote a whole paragraph; beside a name its beginning is enough. */
const REASON = 150;

/** What needs attention: projects by health, contradictions, sources that were not read. */
export function attentionOf({ sources, asOf }: Portfolio, projects: readonly ProjectSummary[]): AttentionRow[] {
  const rows: [StateView, AttentionItem[]][] = [
    [healthView('blocked'), ofHealth('blocked', projects)],
    [healthView('at-risk'), ofHealth('at-risk', projects)],
    [healthView('stale'), stale(projects, asOf)],
    [{ state: 'warning', word: 'Contradictory' }, contradictory(projects)],
    [{ state: 'failed', word: 'Sources' }, failing(sources)],
  ];
  return rows
    .filter(([, items]) => items.length > 0)
    .map(([state, items]) => ({ state, total: items.length, items: items.slice(0, NAMED) }));
}

const ofHealth = (word: 'blocked' | 'at-risk', projects: readonly ProjectSummary[]): AttentionItem[] =>
  projects
    .filter(({ health }) => health.word === word)
    .map(({ id, name, health: { reasons } }) => ({
      label: name,
      href: projectUrl(id),
      detail: reasons[0] && shortened(withLongDays(reasons[0]), REASON),
    }));

const stale = (projects: readonly ProjectSummary[], today: string | undefined): AttentionItem[] =>
  projects
    .filter(({ health }) => health.word === 'stale')
    .map(({ id, name, asOf, lastActivity }) => ({
      label: name,
      href: projectUrl(id),
      detail: ago(asOf ?? lastActivity?.date, today),
      brief: true,
    }));

/** The most contradictory first. */
const contradictory = (projects: readonly ProjectSummary[]): AttentionItem[] =>
  projects
    .filter(({ counts }) => counts.contradictions > 0)
    .toSorted((a, b) => b.counts.contradictions - a.counts.contradictions)
    .map(({ id, name, counts }) => ({
      label: name,
      href: `${projectUrl(id)}#contradictions`,
      detail: plural(counts.contradictions, 'contradiction'),
      brief: true,
    }));

type Source = Portfolio['sources'][number];

const failing = (sources: readonly Source[]): AttentionItem[] =>
  sources
    .filter(({ state }) => state !== 'fresh')
    .map((source) => ({ label: source.id, href: aboutDataUrl(), detail: sourceMessage(source) }));

export const sourceRow = (source: Source): SourceRow => ({
  id: source.id,
  repo: source.repo,
  state: sourceState(source),
  message: sourceMessage(source),
});

/** What a source's state means for a reader, with what went wrong in the words of the one who pulled it. */
export function sourceMessage({ state, message, asOf }: Source): string {
  const said = message === undefined ? '' : sentence(message);
  switch (state) {
    case 'fresh':
      return 'Read now.';
    case 'stale':
      return `Not reached; shown as it was${asOf === undefined ? ' when it was last read' : ` on ${longDay(asOf)}`}. ${said}`.trim();
    case 'failed':
      return `${said} Nothing can be shown until it can be read.`.trim();
    case 'empty':
      return said || 'It was read, but holds no .planning folder. It will appear when one is committed.';
  }
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
