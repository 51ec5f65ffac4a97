import type { Decision, Document, Milestone, Phase, ProjectFile } from '../../model/index.ts';
import { titleOf } from '../../views/decisions/title.ts';
import { decisionUrl, documentUrl, milestoneUrl, phaseUrl } from '../../views/urls.ts';
import { limitsOf, type Limits } from './prose.ts';

/** The facets of the search. A record has one value of each at most, `project` and `kind` always. */
export interface Facets {
  /** Project id. */
  project: string;
  kind: 'decision' | 'milestone' | 'phase' | 'document';
  /** A milestone's `key`; the same key may occur in several projects. */
  milestone?: string | undefined;
  year?: string | undefined;
}

/** One thing that can be found. Plain data; what it says does not depend on the rest of the site. */
export interface SearchRecord {
  /** Root-relative, without the site's base. */
  url: string;
  title: string;
  facets: Facets;
  /** Shown with the result: the project's name, a day, the path of a document, whether a decision is superseded or retired. */
  meta: { projectName: string; date?: string | undefined; path?: string | undefined; state?: string | undefined };
  /** What is searched, as plain text; for a document the file of its rendered prose. */
  content: { text: string } | { file: string; limits: Limits };
}

/** All records of a site: per project its milestones, phases, decisions and the documents that have prose. */
export function searchRecords(
  projects: readonly ProjectFile[],
  rendered: ReadonlyMap<string, ReadonlyMap<string, string>>,
): SearchRecord[] {
  return projects.flatMap((file) => [
    ...file.milestones.map((milestone) => milestoneRecord(file, milestone)),
    ...file.phases.map((phase) => phaseRecord(file, phase)),
    ...file.decisions.map((decision) => decisionRecord(file, decision)),
    ...file.documents.flatMap(
      (document) => documentRecord(file, document, rendered.get(file.project.id)?.get(document.path)) ?? [],
    ),
  ]);
}

function milestoneRecord(file: ProjectFile, milestone: Milestone): SearchRecord {
  const { key, version, name, shippedOn, startedOn, summary, accomplishments } = milestone;
  const title = [version, name].filter(Boolean).join(' ') || key;
  return {
    url: milestoneUrl(file.project.id, key),
    title,
    facets: { ...base(file), kind: 'milestone', milestone: key, year: yearOf(shippedOn ?? startedOn) },
    meta: meta(file, shippedOn ?? startedOn),
    content: { text: sentences([title, summary, ...accomplishments]) },
  };
}

function phaseRecord(file: ProjectFile, phase: Phase): SearchRecord {
  const { key, number, name, milestone, goal, completedOn } = phase;
  const title = name === undefined ? `Phase ${number}` : `Phase ${number}: ${name}`;
  const plans = file.plans.filter((plan) => plan.phase === number && plan.milestone === milestone);
  return {
    url: phaseUrl(file.project.id, key),
    title,
    facets: { ...base(file), kind: 'phase', milestone, year: yearOf(completedOn) },
    meta: meta(file, completedOn),
    content: { text: sentences([title, goal, ...plans.map((plan) => `${plan.id} ${plan.title ?? ''}`)]) },
  };
}

function decisionRecord(file: ProjectFile, decision: Decision): SearchRecord {
  const { text, choice, rationale, alternatives = [], category, phase, plan, milestone, versions = [] } = decision;
  const date = decision.decidedOn ?? decision.firstSeen?.date.slice(0, 10);
  const place = [phase && `Phase ${phase}`, plan && `Plan ${plan}`].filter(Boolean).join(', ');
  const former = versions.map((version) => version.text).filter((wording) => wording !== text);
  return {
    url: decisionUrl(file.project.id, decision),
    title: shortened(titleOf(decision).title),
    facets: { ...base(file), kind: 'decision', milestone, year: yearOf(date) },
    meta: { ...meta(file, date), state: isOver(decision) ? decision.status : undefined },
    content: { text: sentences([text, choice, rationale, ...alternatives, category, place, ...former]) },
  };
}

function documentRecord(file: ProjectFile, document: Document, prose: string | undefined): SearchRecord | undefined {
  if (prose === undefined) return undefined;
  const { path, title, milestone } = document;
  return {
    url: documentUrl(file.project.id, path),
    title: title ?? path,
    facets: { ...base(file), kind: 'document', milestone },
    meta: { ...meta(file), path },
    content: { file: prose, limits: limitsOf(document.kind) },
  };
}

const isOver = ({ status }: Decision) => status === 'superseded' || status === 'retired';
const base = (file: ProjectFile) => ({ project: file.project.id });
const meta = (file: ProjectFile, date?: string) => ({ projectName: file.project.name, date });
const yearOf = (date: string | undefined) => date?.slice(0, 4);

/** Each part ends like a sentence, so that an excerpt does not run one into the next. */
const sentences = (parts: readonly (string | undefined)[]) =>
  parts
    .map((part) => part?.trim())
    .filter((part): part is string => part !== undefined && part !== '')
    .map((part) => (/[.!?:;]$/.test(part) ? part : `${part}.`))
    .join(' ');

const TITLE = 140;

/** As much of a text as a line of results shows, ended at a word. */
function shortened(text: string): string {
  if (text.length <= TITLE) return text;
  const cut = text.slice(0, TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TITLE / 2))} …`;
}
