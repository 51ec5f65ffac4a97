import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

const usage = `Writes planning folders of invented projects, and a configuration that names them, to see how large sites behave.

  npm run generate -- <folder> [--projects 100] [--milestones 5] [--phases 5] [--plans 4] [--decisions 500] [--seed 1]

Each project has so many milestones, each of them so many phases, each of them so many plans; the decisions are spread over the plans. The same seed writes the same
bytes. Build it with MILEPOST_SOURCES=<folder>/sources.yaml npm run build -- --out <other folder>.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    projects: { type: 'string', default: '100' },
    milestones: { type: 'string', default: '5' },
    phases: { type: 'string', default: '5' },
    plans: { type: 'string', default: '4' },
    decisions: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const beginnings = 'b br c cl d dr f fl g gr h j k l m n p pl pr qu r s sk sl st t tr v w'.split(' ');
const middles = 'a e i o u ai ea ou'.split(' ');
const endings = 'b ck d ft g l ll m n nd ng p r rn s st t x th'.split(' ');
const common = 'the of and for is not by with from only when per each before after on in at'.split(' ');

/** Words as a language has them: few are frequent, most are rare. */
function wordsOf(next: () => number): () => string {
  const pick = (from: readonly string[]): string => from[Math.floor(next() * from.length)] ?? '';
  const syllable = () => pick(beginnings) + pick(middles) + pick(endings);
  const words = Array.from({ length: 4000 }, () => (next() < 0.5 ? syllable() : syllable() + syllable()));
  return () => (next() < 0.35 ? pick(common) : (words[Math.floor(next() ** 3 * words.length)] ?? ''));
}

const [MILESTONES, PHASES, PLANS] = [Number(values.milestones), Number(values.phases), Number(values.plans)];

/** Files of one project by path. */
function project(name: string, decisions: number, next: () => number, word: () => string): Map<string, string> {
  const sentence = (length: number) => Array.from({ length }, word).join(' ');
  const decision = () => {
    const text = sentence(8 + Math.floor(next() * 14));
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const [files, roadmap, key] = [new Map<string, string>(), [] as string[], [] as string[]];
  const each = decisions / (MILESTONES * PHASES * PLANS);
  let day = Date.UTC(2022, 0, 3) + Math.floor(next() * 300) * 86_400_000;
  let due = 0;
  for (let milestone = 0; milestone < MILESTONES; milestone += 1) {
    const phases = Array.from({ length: PHASES }, (_, at) => milestone * PHASES + at + 1);
    const version = `v${String(Math.floor(milestone / 2) + 1)}.${String(milestone % 2)}`;
    roadmap.push(
      '<details>',
      `<summary>✅ ${version} ${decisionName()} (Phases ${phases[0]}-${phases.at(-1)}) — SHIPPED ${isoDay(day + PHASES * PLANS * 4 * 86_400_000)}</summary>`,
      '',
    );
    for (const phase of phases) {
      const number = String(phase).padStart(2, '0');
      roadmap.push(
        `### Phase ${phase}: ${decisionName()}`,
        `**Goal**: ${decision()}`,
        `**Plans**: ${PLANS} plans`,
        '',
        'Plans:',
      );
      for (let plan = 1; plan <= PLANS; plan += 1) {
        const id = `${number}-${String(plan).padStart(2, '0')}`;
        day += (1 + Math.floor(next() * 6)) * 86_400_000;
        due += each;
        const taken = Array.from({ length: Math.floor(due) }, decision);
        due -= taken.length;
        if (taken[0] && next() < 0.2)
          key.push(`| ${taken[0]} | ${decision()} | ${outcomes[Math.floor(next() * outcomes.length)] ?? ''} |`);
        roadmap.push(`- [x] ${id}: ${decisionName()}`);
        files.set(`phases/${number}-${word()}/${id}-SUMMARY.md`, summary(id, isoDay(day), decision(), taken));
      }
      roadmap.push('');
    }
    roadmap.push('</details>', '');
  }
  files.set('ROADMAP.md', `# Roadmap: ${name}\n\n## Phases\n\n${roadmap.join('\n')}\n`);
  files.set(
    'PROJECT.md',
    `# ${name}\n\n## Core Value\n\n${decision()}.\n\n## Key Decisions\n\n| Decision | Rationale | Outcome |\n|---|---|---|\n${key.join('\n')}\n`,
  );
  files.set(
    'STATE.md',
    `# Project State\n\n## Current Position\n\nPhase: ${MILESTONES * PHASES} of ${MILESTONES * PHASES}\nStatus: Milestone complete\nLast activity: ${isoDay(day)} - ${decision()}\n`,
  );
  return files;

  function decisionName(): string {
    const text = sentence(2);
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
}

const outcomes = ['✓ Good', '⚠️ Revisit', '— Pending'];

const summary = (id: string, day: string, done: string, decisions: readonly string[]) =>
  `---
phase: ${id.slice(0, 2)}
plan: ${id.slice(3)}
completed: ${day}
---

# Plan ${id} Summary

**${done}.**

## Decisions Made

${decisions.map((text) => `- ${text}`).join('\n')}
`;

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function main(folder: string): void {
  const next = random(Number(values.seed));
  const word = wordsOf(next);
  const ids = Array.from({ length: Number(values.projects) }, (_, at) => `project-${String(at + 1).padStart(3, '0')}`);
  for (const id of ids) {
    const files = project(`Project ${id.slice(-3)} ${word()}`, Number(values.decisions), next, word);
    for (const [path, text] of files) write(join(folder, id, '.planning', path), text);
  }
  const teams = ['north', 'east', 'south', 'west'];
  const sources = ids.map((id, at) => `  - { id: ${id}, repo: ${id}, team: ${teams[at % teams.length] ?? ''} }`);
  const named = teams.map((id) => `  - { id: ${id}, name: ${id.charAt(0).toUpperCase()}${id.slice(1)} }`);
  write(
    join(folder, 'sources.yaml'),
    `site: { title: Many projects, asOf: 2026-06-01 }\nteams:\n${named.join('\n')}\nsources:\n${sources.join('\n')}\n`,
  );
  console.log(`${ids.length} projects of ${values.decisions} decisions in ${folder}`);
}

if (values.help || positionals[0] === undefined) {
  console.log(usage);
  process.exitCode = values.help ? 0 : 2;
} else main(resolve(positionals[0]));
