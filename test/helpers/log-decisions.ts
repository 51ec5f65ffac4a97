import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { ProjectFile } from '../../src/model/index.ts';

/** A wording as a version of a STATE.md has it, and the first commit that added its line. */
export interface LoggedWording {
  /** Letters and digits alone, lower case, without the reference in front. */
  form: string;
  line: string;
  commit: string;
}

const HEADING = /^(#{1,6})\s+(.*)$/;
const DECISIONS = /decision|entscheidung|decis[iõ]|décision|решени|결정|决策/i;
const OTHERS = /pending|open|deferred|upcoming|needed/i;
const BULLET = /^(\s*)(?:[-*+]|\d+[.)])\s+(.*)$/;
const ROW = /^\s*\|(.*)\|\s*$/;

/**
 * The decisions ever written to the STATE.md files of a repository, counted without any code of `src`: over every line that a commit
 * added to one of them, as `git log -p` prints it with whole files around it, those that are an item or a row below a heading that
 * speaks of decisions.
 */
export async function loggedWordings(gitDir: string, commitish: string, path: string): Promise<LoggedWording[]> {
  const args = [
    'log',
    '-p',
    '-m',
    '--full-history',
    '--reverse',
    '--date-order',
    '-U1000000',
    '--no-renames',
    '--no-color',
  ];
  const git = spawn('git', ['--git-dir', gitDir, ...args, '--format=commit %H', commitish, '--', path]);
  const found = new Map<string, LoggedWording>();
  let commit = '';
  let inside: number | undefined;
  let table: string[] = [];
  let isHeader = false;
  for await (const text of createInterface({ input: git.stdout })) {
    const started = /^commit ([0-9a-f]{40})$/.exec(text)?.[1];
    if (started !== undefined || text.startsWith('@@')) {
      commit = started ?? commit;
      inside = undefined;
      table = [];
      continue;
    }
    if (!/^[ +](?!\+\+)/.test(text)) continue;
    const line = text.slice(1);
    const heading = HEADING.exec(line);
    if (heading !== null) {
      const depth = heading[1]?.length ?? 1;
      if (inside !== undefined && depth <= inside) inside = undefined;
      const title = heading[2] ?? '';
      if (DECISIONS.test(title) && !OTHERS.test(title)) inside ??= depth;
      else if (inside !== undefined && /block|todo|concern|issue|session|question|deferred|metric|task/i.test(title))
        inside = undefined;
      table = [];
      continue;
    }
    if (inside === undefined) continue;
    const cells = ROW.exec(line)?.[1]?.split('|');
    if (cells === undefined) table = [];
    else if (cells.every((cell) => /^\s*:?-*:?\s*$/.test(cell))) {
      isHeader = false;
      continue;
    } else if (table.length === 0) {
      table = cells;
      isHeader = true;
    }
    const worded = cells === undefined ? itemText(line) : isHeader ? undefined : cellText(cells, table);
    if (text.startsWith('+') && worded !== undefined) {
      const form = formOf(worded);
      if (form.length > 3 && !found.has(form)) found.set(form, { form, line, commit });
    }
  }
  return [...found.values()];
}

function itemText(line: string): string | undefined {
  const match = BULLET.exec(line);
  if (match === null || (match[1] ?? '').length > 1) return undefined;
  const text = match[2] ?? '';
  return /^\W*(?:none|no (?:new )?decisions|tbd)\b/i.test(text) || /[:：]\W*$/.test(text) ? undefined : text;
}

/** The cell below the heading that speaks of a decision, else the longest. */
function cellText(cells: readonly string[], header: readonly string[]): string | undefined {
  const at = header.findIndex((cell) => /decision|entscheidung|결정/i.test(cell));
  return (at >= 0 ? cells[at] : cells.toSorted((a, b) => b.length - a.length)[0])?.trim();
}

const REFERENCES = [
  /^\[[^\]]{1,80}\]\s*[:—–-]*\s*/,
  /^(?:phase|plan)\s+[\d.]+[a-z]?(?:[- ]\d+)?(?:\s+plan\s+\d+)?\s*[:—–-]+\s*/i,
  /^(?:v\d[\w.]*(?:\/[\d-]+| \(?Phase [\d-]+(?: Plan \d+)?\)?)?|\d+(?:\.\d+)?-\d+|[A-Z]+-\d+|\d{4}-\d\d-\d\d)\s*[:—–-]+\s*/,
];

/** Without `[Phase 1]:`, `Phase 01-02:`, versions, dates and ids in front, and without marks. */
export function formOf(text: string): string {
  let rest = text.replace(/[*_`~]/g, '').trim();
  for (let before = ''; before !== rest;) {
    before = rest;
    for (const reference of REFERENCES) rest = rest.replace(reference, '');
  }
  return rest.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const isState = (path: string): boolean => /(?:^|\/)STATE\.md$/.test(path);

/** Every wording with a place in a STATE.md, now or in history. */
export function stateWordings({ decisions }: Pick<ProjectFile, 'decisions'>): Set<string> {
  return new Set(
    decisions.flatMap(({ text, origins, versions = [] }) =>
      [
        ...origins.map((origin) => ({ text, ...origin })),
        ...versions.flatMap((v) => v.origins.map((o) => ({ text: v.text, ...o }))),
      ]
        .filter(({ path }) => isState(path))
        .map((origin) => formOf(origin.text ?? text)),
    ),
  );
}
