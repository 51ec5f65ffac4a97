import type { Files } from '../git.ts';

const TOGETHER = 5;
const NAME_BYTES = 240;

/** The files of planning roots with every payload in every kind of place. */
export function plant(payloads: readonly string[], perRoot = 40): Files {
  const groups = chunks(payloads, perRoot);
  return merged(groups.map((group, at) => rootOf(at === 0 ? '' : `part-${String(at)}/`, group)));
}

/** Branches whose names are payloads, as far as git allows. */
export const branches = [
  '<img/src=x/onerror=hit(1)>',
  '"onmouseover=hit(2)"',
  "';hit(3);'",
  '{{hit(4)}}',
  '$' + '{hit(5)}',
  'javascript&colon;hit(6)',
  '</script><script>hit(7)</script>',
  '\u202Ehit(8)',
];

const merged = (parts: readonly Files[]): Files => Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
const oneLine = (text: string): string => text.replace(/[\r\n\u0000]+/g, ' ');
const cell = (text: string): string => oneLine(text).replaceAll('|', '\\|');
const quoted = (text: string): string => JSON.stringify(oneLine(text));
const number = (at: number): string => String(at + 1).padStart(2, '0');
const lines = (payloads: readonly string[], line: (payload: string, at: number) => string): string =>
  payloads.map((payload, at) => line(oneLine(payload), at)).join('\n');

function rootOf(folder: string, payloads: readonly string[]): Files {
  const inside = (files: Files): Files =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}.planning/${path}`, text]));
  const groups = chunks(payloads, TOGETHER);
  return inside({
    'STATE.md': state(payloads),
    'PROJECT.md': project(payloads),
    'ROADMAP.md': roadmap(groups),
    'MILESTONES.md': milestones(groups),
    'REQUIREMENTS.md': requirements(payloads),
    'config.json': JSON.stringify({
      mode: payloads[0],
      workflow: Object.fromEntries(payloads.map((each) => [each, each])),
    }),
    ...merged(groups.map(phase)),
    ...merged(payloads.map(note)),
  });
}

const state = (payloads: readonly string[]): string => `---
milestone: v1.0
milestone_name: ${quoted(payloads[0] ?? '')}
status: ${quoted(payloads[1] ?? '')}
stopped_at: ${quoted(payloads[2] ?? '')}
${lines(payloads, (payload, at) => `field_${String(at)}: ${quoted(payload)}`)}
---

# Project State

**Core value:** ${oneLine(payloads[3] ?? '')}
**Current focus:** ${oneLine(payloads[4] ?? '')}

## Current Position

Phase: 1 of 2 (${oneLine(payloads[5] ?? '')})
Plan: 1 of 2 in current phase
Status: ${oneLine(payloads[6] ?? '')}
Last activity: 2026-01-10 — ${oneLine(payloads[7] ?? '')}

## Performance Metrics

| Phase | Plans | Total | Avg/Plan |
|-------|-------|-------|----------|
${lines(payloads, (payload, at) => `| ${String(at + 1)}. ${cell(payload)} | 1 | 10min | 10min |`)}

## Accumulated Context

### Decisions

${lines(payloads, (payload, at) => `- [Phase ${String(at + 1)}]: ${payload}`)}

### Pending Todos

${lines(payloads, (payload) => `- ${payload}`)}

### Blockers/Concerns

${lines(payloads, (payload) => `- ${payload}`)}

## ${oneLine(payloads[8] ?? '')}

${lines(payloads, (payload) => `**${payload}:** ${payload}`)}

## Session Continuity

Last session: 2026-01-10
Stopped at: ${oneLine(payloads[9] ?? '')}
Resume file: ${oneLine(payloads[10] ?? '')}
`;

const project = (payloads: readonly string[]): string => `# ${oneLine(payloads[0] ?? '')}

## What This Is

${payloads.join('\n\n')}

## Core Value

${oneLine(payloads[1] ?? '')}

## Key Decisions

| Decision | Rationale | Outcome |
|----------|-----------|---------|
${lines(payloads, (payload) => `| ${cell(payload)} | ${cell(payload)} | ${cell(payload)} |`)}
`;

const roadmap = (groups: readonly (readonly string[])[]): string => `# Roadmap: ${oneLine(groups[0]?.[0] ?? '')}

## Milestones

${groups.map((group, at) => `- 🚧 **v1.${String(at)} ${oneLine(group.join(' '))}** - Phase ${String(at + 1)} (in progress)`).join('\n')}

## Phases

${groups
  .map(
    (group, at) => `### Phase ${String(at + 1)}: ${oneLine(group.join(' '))}

**Goal:** ${oneLine(group[0] ?? '')}
**Depends on:** ${oneLine(group[1] ?? '')}
**Requirements:** REQ-01, ${oneLine(group[2] ?? '')}

Plans:
- [ ] ${number(at)}-01-PLAN.md — ${oneLine(group[3] ?? '')}
`,
  )
  .join('\n')}`;

const milestones = (groups: readonly (readonly string[])[]): string =>
  `# Milestones\n\n${groups
    .map(
      (group, at) => `## v1.${String(at)} ${oneLine(group.join(' '))} (Shipped: 2026-01-${number(at % 28)})

**Delivered:** ${oneLine(group[0] ?? '')}

**Key accomplishments:**

${lines(group, (payload) => `- ${payload}`)}

**Stats:** ${oneLine(group[1] ?? '')}
`,
    )
    .join('\n')}`;

const requirements = (payloads: readonly string[]): string => `# Requirements

## v1 Requirements

### ${oneLine(payloads[0] ?? '')}

${lines(payloads, (payload, at) => `- [ ] **REQ-${number(at)}**: ${payload}\n- [x] **${payload}**: ${payload}`)}

## Traceability

| Requirement | Phase | Status |
|-------------|-------|--------|
${lines(payloads, (payload, at) => `| REQ-${number(at)} | Phase ${cell(payload)} | ${cell(payload)} |`)}
`;

const phase = (group: readonly string[], at: number): Files => {
  const name = `${number(at)}-${fileName(group[0] ?? '').slice(0, 60)}`;
  return {
    [`phases/${name}/${number(at)}-01-PLAN.md`]: `---
phase: ${quoted(name)}
plan: 01
requirements: [${group.map(quoted).join(', ')}]
must_haves:
  truths: [${group.map(quoted).join(', ')}]
---

<objective>
${group.join('\n')}
</objective>

<tasks>
<task type=${quoted(group[0] ?? '')}>
  <name>Task 1: ${oneLine(group[1] ?? '')}</name>
  <files>${oneLine(group[2] ?? '')}</files>
  <action>${group.join('\n')}</action>
</task>
</tasks>
`,
    [`phases/${name}/${number(at)}-01-SUMMARY.md`]: `---
phase: ${quoted(name)}
plan: 01
tags: [${group.map(quoted).join(', ')}]
key-decisions:
${lines(group, (payload) => `  - ${quoted(payload)}`)}
requirements-completed: [${group.map(quoted).join(', ')}]
duration: ${String(at + 5)}min
completed: 2026-01-${number(at % 28)}
---

# Phase ${String(at + 1)} Plan 1: ${oneLine(group.join(' '))} Summary

**${oneLine(group[0] ?? '')}**

## Decisions Made

${lines(group, (payload) => `- ${payload}`)}
`,
  };
};

/** A document named after the payload, with it in every form that Markdown has. */
const note = (payload: string): Files => ({
  [`notes/${fileName(payload)}.md`]: `---
title: ${quoted(payload)}
${oneLine(payload)}
---

# ${oneLine(payload)}

${payload}

> ${payload}

- ${payload}
  - [ ] ${payload}

| ${cell(payload)} | b |
|---|---|
| ${cell(payload)} | \`${cell(payload)}\` |

[${oneLine(payload)}](${oneLine(payload)}) ![${oneLine(payload)}](${oneLine(payload)}) <${oneLine(payload)}>

[a](${oneLine(payload)} "${oneLine(payload)}") [${oneLine(payload)}][r] ![${oneLine(payload)}][r] [^r]

\`\`\`${oneLine(payload)}
${payload}
\`\`\`

    ${payload}

<!-- ${payload} -->

[r]: <${oneLine(payload)}> "${oneLine(payload)}"
[^r]: ${oneLine(payload)}
`,
});

/** As much of a payload as git takes for a name. */
function fileName(payload: string): string {
  const name = oneLine(payload).replaceAll('/', '∕').trim();
  const safe = /^(?:\.{0,2}|\.git)$/i.test(name) ? `${name}_` : name;
  let kept = '';
  for (const char of safe) if (Buffer.byteLength(kept + char) < NAME_BYTES) kept += char;
  return kept;
}

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
