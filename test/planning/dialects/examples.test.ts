import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ProjectFile } from '../../../src/model/index.ts';
import { dialects } from '../../../src/planning/dialects/registry.ts';
import { readRoot } from '../../../src/planning/index.ts';
import type { SourceFile } from '../../../src/planning/snapshot.ts';

/** What a folder of this test holds beside its planning files: the dialects that hold, and facts; of a list, these and no others. */
interface Expected {
  dialects: string[];
  /** `source.dialect` of the configuration. */
  configured?: string | string[];
  facts: Record<string, unknown>;
}

const here = import.meta.dirname;
const examples = readdirSync(here, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

function filesIn(folder: string): SourceFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry): SourceFile[] => {
    if (!entry.isFile() || entry.name === 'expected.json') return [];
    const file = join(entry.parentPath, entry.name);
    const text = readFileSync(file, 'utf8');
    return [{ path: `.planning/${relative(folder, file)}`, blob: file, bytes: Buffer.byteLength(text), text }];
  });
}

function readExample(name: string): { expected: Expected; file: ProjectFile } {
  const expected = JSON.parse(readFileSync(join(here, name, 'expected.json'), 'utf8')) as Expected;
  const root = { id: name, root: '.planning', files: filesIn(join(here, name)), versions: [] };
  const source = {
    id: name,
    repo: '.',
    exclude: [],
    history: true,
    worktree: false,
    visibility: 'public' as const,
    formerIds: [],
    ...(expected.configured === undefined ? {} : { dialect: expected.configured }),
  };
  const report = { id: name, repo: '.', state: 'fresh' as const, projects: [name] };
  return { expected, file: readRoot(root, { source, report, roots: [root] }) };
}

test.each(examples)('%s: its dialects are told, and its facts are read', (name) => {
  const { expected, file } = readExample(name);
  expect(file.project.dialects?.map(({ id }) => id) ?? []).toEqual(expected.dialects);
  for (const [key, facts] of Object.entries(expected.facts)) {
    const read = file[key as keyof ProjectFile];
    if (!Array.isArray(facts)) expect(read).toMatchObject(facts as object);
    else {
      expect(read).toEqual(
        expect.arrayContaining(facts.map((fact: object) => expect.objectContaining(fact) as object)),
      );
      expect(read).toHaveLength(facts.length);
    }
  }
});

describe('every dialect', () => {
  test.each(dialects.map(({ id }) => id))('%s has an example, named after it', (id) => {
    expect(examples).toContain(id);
  });

  test('has an id of its own', () => {
    const ids = dialects.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('tells what each place of its evidence says, at its line', () => {
    const { file } = readExample('devflow');
    const { evidence } = file.project.dialects?.find(({ id }) => id === 'devflow') ?? { evidence: [] };
    expect(evidence.length).toBeGreaterThan(0);
    expect(evidence[0]).toMatchObject({
      text: 'objectives/01-harbour-gauge/01-01-SUMMARY.md',
      origins: [{ line: 1, kind: 'summary' }],
    });
    expect(evidence.at(-1)).toMatchObject({ text: 'DevFlow State', origins: [{ line: 1, kind: 'state' }] });
  });
});
