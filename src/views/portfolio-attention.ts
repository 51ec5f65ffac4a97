import type { Portfolio, ProjectSummary } from '../model/index.ts';
import { longDay, number, plural, withLongDays } from './format.ts';
import { healthView, sourceState } from './states.ts';
import type { StateView } from './states.ts';
import { aboutDataUrl, projectUrl } from './urls.ts';

/** One kind of thing that needs attention, and where. */
export interface AttentionRow {
  state: StateView;
  items: AttentionItem[];
}

interface AttentionItem {
  label: string;
  href: string;
  detail?: string | undefined;
}

/** A source that brought no project. */
export interface SourceRow {
  id: string;
  repo: string;
  state: StateView;
  message: string;
}

/** Up to this many, each has its reason beside it; of more, only the names: the reasons stand in the table. */
const EXPLAINED = 4;

/** What needs attention: projects by health, contradictions, sources that were not read. */
export function attentionOf({ sources }: Portfolio, projects: readonly ProjectSummary[]): AttentionRow[] {
  const rows = [
    ...(['blocked', 'at-risk', 'stale'] as const).map((word) => ofHealth(word, projects)),
    { state: { state: 'warning', word: 'Contradictory' }, items: contradictory(projects) },
    { state: { state: 'failed', word: 'Sources' }, items: failing(sources) },
  ];
  return rows.filter(({ items }) => items.length > 0);
}

function ofHealth(word: 'blocked' | 'at-risk' | 'stale', projects: readonly ProjectSummary[]): AttentionRow {
  const found = projects.filter(({ health }) => health.word === word);
  const reason = ({ health: { reasons } }: ProjectSummary) =>
    found.length > EXPLAINED || reasons[0] === undefined ? undefined : withLongDays(reasons[0]);
  return {
    state: healthView(word),
    items: found.map((project) => ({ label: project.name, href: projectUrl(project.id), detail: reason(project) })),
  };
}

function contradictory(projects: readonly ProjectSummary[]): AttentionItem[] {
  const found = projects.filter(({ counts }) => counts.contradictions > 0);
  const count = (value: number) => (found.length > EXPLAINED ? number(value) : plural(value, 'contradiction'));
  return found.map(({ id, name, counts }) => ({
    label: name,
    href: `${projectUrl(id)}#contradictions`,
    detail: count(counts.contradictions),
  }));
}

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
