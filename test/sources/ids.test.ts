import { expect, test } from 'vitest';
import { readProjects } from '../../src/collections/each-root.ts';
import type { Decision } from '../../src/model/index.ts';
import { pullAll } from '../../src/sources/index.ts';
import { decisionWeek } from '../../src/views/urls.ts';
import { configOf, git, tempDir, watchedEffects } from '../helpers/git.ts';
import { shared } from '../helpers/shared.ts';

const bundle = shared('bundles/Encryptabit__gsd-tandem.bundle');
const COMMITS = 10;

test('read at ten successive commits of a repository, every decision keeps its id and its week', async () => {
  if (bundle === undefined) return;
  const repo = tempDir();
  git(repo, 'clone', '--quiet', '--bare', bundle, 'bare.git');
  const log = git(`${repo}/bare.git`, 'log', '--first-parent', '--format=%H', 'HEAD', '--', '.planning').split('\n');
  const commits = log.slice(20, 20 + COMMITS).toReversed();
  let before: readonly Decision[] = [];
  for (const ref of commits) {
    const config = configOf([{ id: 'bundle', repo: `${repo}/bare.git`, ref }]);
    const [snapshot] = await pullAll(config, watchedEffects());
    const [file] = snapshot === undefined ? [] : await readProjects(config, snapshot);
    const decisions = file?.decisions ?? [];
    expect(decisions.length).toBeGreaterThan(100);
    const weeks = new Map(decisions.map((each) => [each.id, decisionWeek(each)]));
    const former = new Set(decisions.flatMap(({ formerIds = [] }) => formerIds));
    expect(before.filter(({ id }) => !weeks.has(id) && !former.has(id)).map(({ text }) => text)).toEqual([]);
    const moved = before.filter((each) => weeks.has(each.id) && weeks.get(each.id) !== decisionWeek(each));
    expect(moved.map(({ text }) => text)).toEqual([]);
    before = decisions;
  }
}, 300_000);
