import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ProjectFile } from '../../../src/model/index.ts';
import { type PlanningFile, planningFiles } from '../../helpers/planning-files.ts';
import { shared } from '../../helpers/shared.ts';
import { readFiles } from '../read.ts';

/** What tells of milestones: documents at the root, in `milestones/`, and one file of each archived phase folder. */
const TELLS = /^\.planning\/(?:[^/]+\.md|milestones\/[^/]+\.md|milestones\/[^/]+\/(?:[^/]+\/)?[^/]+\.md)$/;
const ARCHIVE = /^\.planning\/milestones\/([^/]+?)-(?:ROADMAP|REQUIREMENTS|MILESTONE-AUDIT)\.md$/;
const FOLDER = /^\.planning\/milestones\/([^/]+?)-phases\//;

const corpus = shared('corpus');
const projects = corpus === undefined ? [] : readdirSync(corpus).filter((name) => !name.startsWith('.'));

const read = (files: readonly PlanningFile[]): ProjectFile =>
  readFiles(Object.fromEntries(files.map(({ file }) => [file.path.replace('.planning/', ''), file.text])));

/** Versions in the headings of MILESTONES.md, counted line by line. */
const headings = (text: string): string[] =>
  text.split('\n').flatMap((line) => /^##\s+\P{L}*(v\d+(?:\.\d+)*)\b/u.exec(line)?.[1] ?? []);

let archives = 0;

test.each(projects)('every archive and every entry of %s is a milestone', (name) => {
  const files = planningFiles(`${corpus ?? ''}/${name}`).filter(
    ({ root, file }) => root === '.planning' && TELLS.test(file.path),
  );
  const { milestones, documents } = read(files);
  const kept = new Set(milestones.flatMap(({ documents: own }) => own));
  const paths = files.map(({ file }) => file.path);
  expect(paths.filter((path) => ARCHIVE.test(path) && !kept.has(path))).toEqual([]);
  const known = new Set(milestones.map(({ key }) => key));
  const lost = documents.filter(
    ({ path, milestone }) => FOLDER.test(path) && (milestone === undefined || !known.has(milestone)),
  );
  expect(lost).toEqual([]);
  const log = files.find(({ file }) => file.path === '.planning/MILESTONES.md')?.file.text ?? '';
  expect(headings(log).filter((version) => !milestones.some((each) => each.version === version))).toEqual([]);
  archives += new Set(paths.flatMap((path) => (/-ROADMAP\.md$/.test(path) ? (ARCHIVE.exec(path)?.[1] ?? []) : [])))
    .size;
});

test('no archive of the corpus is left out of the count', () => {
  expect(archives).toBeGreaterThanOrEqual(projects.length === 0 ? 0 : 300);
});
