import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** 200 characters in words, and 200 without a space. */
const LONG = 'A quay that is longer than any other quay of this coast '.repeat(4).slice(0, 200).trim();
const UNBROKEN = 'Kaimauerverlängerung'.repeat(10);
/** A decision of 2,000 characters. */
const DECISION = 'The crane stays where it stands because the rails end there and nobody will lay others '
  .repeat(23)
  .slice(0, 2_000)
  .trim();

const state = (milestone: string, phase: string, rest = '') =>
  `# Project State\n\n## Current Position\n\nMilestone: ${milestone}\nPhase: 1 of 1 (${phase})\nStatus: In progress\n\n${rest}`;
const roadmap = (milestone: string, phase: string) =>
  `# Roadmap\n\n## Milestones\n\n- 🚧 **v1.0 ${milestone}** - Phase 1 (in progress)\n\n## Phases\n\n- [ ] **Phase 1: ${phase}** - ${phase}\n\n### Phase 1: ${phase}\n**Goal**: ${phase}\n**Requirements**: QUAY-01\n**Plans**: 1 plan\n\nPlans:\n- [ ] 01-01: ${phase}\n`;
const decisions = (text: string) => `## Accumulated Context\n\n### Decisions\n\n- ${text}\n`;
const lists = (text: string) => `### Pending Todos\n\n- ${text}\n\n### Blockers/Concerns\n\n- ${text}\n`;
const requirements = (text: string) =>
  `# Requirements\n\n## v1 Requirements\n\n- [ ] **QUAY-01**: ${text}\n- [x] **QUAY-02**: ${text}\n\n## Traceability\n\n| Requirement | Phase | Status |\n|---|---|---|\n| QUAY-01 | Phase 1 | Pending |\n| QUAY-02 | Phase 9 | Complete |\n`;

/** A whole project that says one text everywhere. */
const saying = (text: string, decision = text) => ({
  'PROJECT.md': `# ${text}\n\n## Core Value\n\n${text}\n`,
  'STATE.md': state(`v1.0 ${text}`, text, decisions(decision) + lists(text)),
  'ROADMAP.md': roadmap(text, text),
  'REQUIREMENTS.md': requirements(text),
});

const milestones = Array.from({ length: 108 }, (_, index) => {
  const day = new Date(Date.UTC(2023, 0, 1 + index * 9)).toISOString().slice(0, 10);
  return `## v1.${String(index)} Pier ${String(index)} (Shipped: ${day})\n\n**Delivered:** Pier ${String(index)} bears a cart.\n`;
});

/** Planning folders that are odd in one way each: files by source id, and path below `.planning`. */
const projects: Record<string, Record<string, string>> = {
  nothing: { 'PROJECT.md': '# Nothing but a name\n' },
  blank: { 'STATE.md': '' },
  single: { 'STATE.md': state('v1.0 One', 'One'), 'ROADMAP.md': roadmap('One', 'One') },
  long: saying(LONG, DECISION),
  unbroken: saying(UNBROKEN),
  hebrew: saying('רציף חדש לספינות (v2.0) ומנוף', 'המנוף נשאר במקומו כי הפסים נגמרים שם'),
  emoji: saying('👩‍👩‍👧‍👦 Ferry 🚢🏴‍☠️ 🇳🇴', '🧭🧭 Steer by 🌟, not by 📡'),
  undated: { 'STATE.md': `# State\n\n${decisions('Tar the ropes')}${lists('The tar has not come')}` },
  many: { 'MILESTONES.md': `# Milestones\n\n${milestones.toReversed().join('\n')}`, 'STATE.md': '# State\n' },
};

/** Ids of the odd projects. */
export const oddIds = Object.keys(projects);

/** Writes the odd projects with their configuration, and with a note that names a project there is not; answers the configuration's path. */
export async function writeOddProjects(folder: string): Promise<string> {
  const files = Object.entries(projects).flatMap(([id, texts]) =>
    Object.entries(texts).map(([path, text]) => [join(folder, id, '.planning', path), text] as const),
  );
  const sources = oddIds.map((id) => `  - { id: ${id}, repo: ${id}, team: quay }`).join('\n');
  const all = [
    ...files,
    [join(folder, 'sources.yaml'), `teams:\n  - { id: quay, name: "${LONG}" }\nsources:\n${sources}\n`] as const,
    [
      join(folder, 'notes/lost.mdx'),
      '---\ntitle: Lost\ndate: 2026-05-01\nproject: singel\n---\n\nNobody finds this.\n',
    ] as const,
  ];
  for (const [path, text] of all) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return join(folder, 'sources.yaml');
}
