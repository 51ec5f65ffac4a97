import { spawnSync } from 'node:child_process';
import type { ProjectFile } from '../../src/model/index.ts';

type Decision = ProjectFile['decisions'][number];

/** So many characters of a line are looked for: what follows may have been edited later. */
const LENGTH = 70;

/**
 * The earliest commit, over all parents, after which a line of a decision stood more often than before in any file below a planning
 * root: by `git log -S` alone, without any code of `src`. The lines are that which the dating commit holds, else all that stand today.
 */
export function firstCommitOf(gitDir: string, tip: string, root: string, decision: Decision): string | undefined {
  const dated = decision.firstSeen?.commit;
  const places = [...decision.origins, ...(decision.versions ?? []).flatMap(({ origins }) => origins)];
  const then = places.filter(({ commit }) => commit === dated).slice(0, 1);
  const told = then.length > 0 ? then : places.filter(({ commit }) => commit === undefined);
  const lines = told.map(({ commit = tip, path, line, text = decision.text }) =>
    wordingIn(git(gitDir, 'show', `${commit}:${path}`).split('\n')[line - 1] ?? '', text),
  );
  const walk = ['--full-history', '-m', '--date-order', '--reverse', '--format=%ct %H'];
  const found = [...new Set(lines)]
    .filter((sought) => sought !== '')
    .map((sought) => git(gitDir, 'log', ...walk, '-S', sought, tip, '--', root).split('\n')[0] ?? '');
  return found.sort()[0]?.split(' ')[1];
}

/** What a line says after the mark of its item; of a row the cell that begins like the decision, else its first. */
function wordingIn(line: string, text: string): string {
  const cells = line.trim().startsWith('|') ? line.split('|').map((cell) => cell.trim()) : [];
  const start = text.slice(0, START);
  const cell = cells.find((each) => each.replace(/[*_`]/g, '').startsWith(start)) ?? cells.find((each) => each !== '');
  return (cell ?? line.replace(/^\s*(?:[-*+]|\d+[.)])\s*/, '').trim()).slice(0, LENGTH);
}

const START = 12;

function git(gitDir: string, ...args: readonly string[]): string {
  const { stdout } = spawnSync('git', ['--git-dir', gitDir, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return stdout;
}
