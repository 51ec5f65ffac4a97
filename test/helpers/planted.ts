import { canaries, written, type Canary } from './canaries.ts';

/** A way to write something into a document. */
type Place = (text: string) => string;

/** Every kind of place of a Markdown document. */
const places: readonly Place[] = [
  (text) => `${text}\n`,
  (text) => `As it was deployed with ${text}, nobody looked.\n`,
  (text) => `Use \`${text}\` for that.\n`,
  (text) => `\`\`\`sh\nexport LANG=C\n${text}\n\`\`\`\n`,
  (text) => `| what | value |\n|---|---|\n| it | ${text} |\n`,
  (text) => `<!-- it was ${text} until spring and nobody minded -->\n`,
  (text) => `- [ ] **Rotate it** ${text}\n`,
  (text) => `> Somebody wrote ${text} on the wall\n`,
  (text) => `### Heading ${text}\n\nBelow it.\n`,
  (text) => `![${text}](picture.png)\n`,
  (text) => `1. **${text}**\n`,
  (text) => `<details>\n<summary>${text}</summary>\n\nInside.\n</details>\n`,
];

/** Lines from which facts are read, by the file's name. */
const facts: Readonly<Record<string, readonly Place[]>> = {
  'STATE.md': [
    (text) => `## Decisions\n\n- The quay is built with ${text} since then\n`,
    (text) => `## Blockers\n\n- The winch waits for ${text} here\n`,
    (text) => `## Pending Todos\n\n- Look after ${text} soon\n`,
    (text) => `## Session Continuity\n\nStopped at: the bollard ${text}\n`,
  ],
  'PROJECT.md': [
    (text) =>
      `## Key Decisions\n\n| Decision | Rationale | Outcome |\n|---|---|---|\n| Ropes of hemp | ${text} | Good |\n`,
  ],
  'REQUIREMENTS.md': [(text) => `## v1 Requirements\n\n- [ ] **ROPE-01**: Moor with ${text} always\n`],
  'ROADMAP.md': [(text) => `## Phase Details\n\n### Phase 1: Quay\n\n**Goal**: Moor with ${text} at dusk\n`],
  'MILESTONES.md': [
    (text) => `## v0.9 Planks (Shipped: 2026-01-05)\n\n**Key accomplishments:**\n\n- Planks with ${text} laid\n`,
  ],
};

const kinds: readonly string[] = [
  'STATE.md',
  'PROJECT.md',
  'ROADMAP.md',
  'REQUIREMENTS.md',
  'MILESTONES.md',
  'RETROSPECTIVE.md',
  'STATE-ARCHIVE.md',
  'ISSUES.md',
  'milestones/v0.9-ROADMAP.md',
  'milestones/v0.9-REQUIREMENTS.md',
  'milestones/v0.9-MILESTONE-AUDIT.md',
  'phases/01-quay/01-CONTEXT.md',
  'phases/01-quay/01-RESEARCH.md',
  'phases/01-quay/01-01-PLAN.md',
  'phases/01-quay/01-01-SUMMARY.md',
  'phases/01-quay/01-VERIFICATION.md',
  'phases/01-quay/01-UAT.md',
  'phases/01-quay/01-VALIDATION.md',
  'phases/01-quay/01-DISCUSSION-LOG.md',
  'phases/01-quay/.continue-here.md',
  'quick/001-lamp/001-PLAN.md',
  'todos/pending/lamp.md',
  'seeds/lamp.md',
  'threads/lamp.md',
  'debug/lamp.md',
  'reports/lamp.md',
  'research/STACK.md',
  'codebase/STACK.md',
  'notes/lamp.md',
  'LAMP.md',
];

/** What was planted: each value once, so that no place is clean because of another. */
export interface Planted {
  files: Record<string, string>;
  planted: Canary[];
}

/** A planning folder with a canary of every form in every kind of place of every kind of document, each of its own value. */
export function plantedFolder(): Planted {
  const planted: Canary[] = [];
  let seed = 100;
  const plant = (place: Place): string =>
    canaries(++seed)
      .map((canary) => {
        planted.push(canary);
        return place(written(canary));
      })
      .join('\n');
  const files = Object.fromEntries(
    kinds.map((path) => {
      const front = `---\ntitle: Lamp\n${plant((text) => `  - ${text.split('\n').join('\\n')}`)}\n---\n`;
      const body = [...places, ...(facts[path] ?? [])].map((place) => plant((text) => place(inOneLine(place, text))));
      return [`.planning/${path}`, `${front}\n# Harbour\n\n${body.join('\n')}`];
    }),
  );
  files['.planning/notes/lamp.yaml'] = plant((text) => `- "${text.split('\n').join('\\n')}"`);
  files['.planning/notes/lamp.txt'] = plant((text) => text);
  return { files, planted };
}

/** A key of many lines stands as such in a fence; elsewhere its line ends are written `\n`. */
const inOneLine = (place: Place, text: string): string =>
  place === places[0] || place === places[3] ? text : text.split('\n').join('\\n');
