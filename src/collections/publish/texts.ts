import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Config, ProjectFile } from '../../model/index.ts';
import { eachText } from '../../planning/publish/redact/index.ts';
import type { RootSnapshot, Snapshot } from '../../planning/snapshot.ts';
import { notesIn } from '../notes.ts';

/** Where a text stands. */
export interface TextOf {
  /** Project id; absent for what people write beside the configuration. */
  project?: string | undefined;
  path: string;
  /** The line of its beginning. */
  line: number;
  commit?: string | undefined;
}

/** What is done with each text; `whole` is true for a file, whose lines can be counted. */
export type Visit = (text: string, place: TextOf, whole: boolean) => void;

/** Visits every text from which pages, data and the search index are made, in a stable order: documents, facts, notes, the configuration. */
export function eachPublished(
  config: Config,
  snapshots: readonly Snapshot[],
  projects: readonly ProjectFile[],
  visit: Visit,
): void {
  for (const { roots } of snapshots) for (const root of roots) documents(root, visit);
  for (const file of projects) facts(file, visit);
  for (const path of notesIn(config)) note(config, join(config.notes, path), visit);
  for (const text of configured(config, snapshots)) visit(text, { path: beside(config, config.file), line: 1 }, false);
}

/** The texts of one planning root and of what was read of it, in a stable order. */
export function textsOf(root: RootSnapshot, file: ProjectFile): string[] {
  const texts: string[] = [];
  const visit: Visit = (text) => void texts.push(text);
  documents(root, visit);
  facts(file, visit);
  return texts;
}

function facts(file: ProjectFile, visit: Visit): void {
  const project = file.project.id;
  eachText(file, (text, { path, line, commit }) => {
    visit(text, { project, path, line, commit }, false);
  });
}

function documents({ id, files }: RootSnapshot, visit: Visit): void {
  for (const { path, text } of files) {
    const place = { project: id, path, line: 1 };
    visit(text, place, true);
    visit(path, place, false);
  }
}

const note = (config: Config, file: string, visit: Visit): void => {
  visit(readFileSync(file, 'utf8'), { path: beside(config, file), line: 1 }, true);
};

/** What of the configuration stands on pages, and what is said of each source. */
const configured = ({ site, teams }: Config, snapshots: readonly Snapshot[]): string[] => [
  site.title,
  site.description,
  ...teams.flatMap(({ name, description }) => [name, description ?? '']),
  ...snapshots.flatMap(({ source, report: { repo, web, message } }) => [
    source.name ?? '',
    repo,
    web ?? '',
    message ?? '',
  ]),
];

const beside = (config: Config, file: string): string => relative(dirname(config.file), file).split('\\').join('/');
