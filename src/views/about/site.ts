import type { Portfolio, ProjectFile } from '../../model/index.ts';
import { byName, dayOf, longDay, plural, shortCommit } from '../format.ts';
import { sourceState, type StateView } from '../states.ts';
import { aboutDataUrl, projectUrl } from '../urls.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { rulesOfAll, tally } from './diagnostics.ts';

export interface AboutSite {
  lead: string;
  sources: {
    id: string;
    repo: string;
    state: StateView;
    commit?: string | undefined;
    asOf?: string | undefined;
    remarks: string[];
    projects: { name: string; href: string }[];
  }[];
  coverage: Coverage;
  projects: {
    id: string;
    name: string;
    href: string;
    coverage: Coverage;
    contradictions: number;
    diagnostics: { severity: string; count: number }[];
  }[];
  rules: ReturnType<typeof rulesOfAll>;
}

/** What the site was read from, and how well. */
export function aboutSite({ sources }: Portfolio, files: readonly ProjectFile[]): AboutSite {
  const names = new Map(files.map(({ project }) => [project.id, project.name]));
  const order = [...files].sort((a, b) => byName(a.project.name, b.project.name) || byName(a.project.id, b.project.id));
  const contradictions = files.reduce((sum, file) => sum + file.contradictions.length, 0);
  return {
    lead: `${plural(sources.length, 'source')}, ${plural(files.length, 'project')}, ${plural(contradictions, 'contradiction')} between their files.`,
    sources: sources.map((source) => ({
      id: source.id,
      repo: source.repo,
      state: sourceState(source),
      commit: source.commit && shortCommit(source.commit),
      asOf: source.asOf && longDay(dayOf(source.asOf) ?? source.asOf),
      remarks: [
        ...(source.message ? [source.message] : []),
        ...(source.shallow ? ['Its history is cut short, so days from commits are left out.'] : []),
      ],
      projects: source.projects.map((id) => ({ name: names.get(id) ?? id, href: projectUrl(id) })),
    })),
    coverage: coverageOf(files.flatMap(({ documents }) => documents)),
    projects: order.map((file) => ({
      id: file.project.id,
      name: file.project.name,
      href: aboutDataUrl(file.project.id),
      coverage: coverageOf(file.documents),
      contradictions: file.contradictions.length,
      diagnostics: tally(file.diagnostics),
    })),
    rules: rulesOfAll(files),
  };
}
