import type { Severity } from '../../model/index.ts';

/** Every diagnostic that reading can give. Ids never change; each has a page in docs/rules. */
export const rules = {
  'file-binary': { severity: 'warning', summary: 'A planning file is not text.' },
  'source-failed': { severity: 'error', summary: 'A source could not be reached and was never pulled.' },
  'source-stale': { severity: 'warning', summary: 'A source could not be reached; its last good snapshot is shown.' },
  'source-empty': { severity: 'warning', summary: 'A source holds no planning files.' },
  'file-empty': { severity: 'warning', summary: 'A planning file holds nothing.' },
  'file-too-large': { severity: 'warning', summary: 'A planning file is larger than the limit.' },
  'file-too-deep': { severity: 'warning', summary: 'A document is nested too deeply and is shown as plain text.' },
  'encoding-damaged': { severity: 'info', summary: 'A file holds NUL or replacement characters.' },
  'conflict-marker': { severity: 'warning', summary: 'A merge conflict was committed.' },
  'frontmatter-invalid': { severity: 'warning', summary: 'Frontmatter is not valid YAML and was read line by line.' },
  'frontmatter-unclosed': { severity: 'warning', summary: 'Frontmatter is opened and never closed.' },
  'field-unreadable': { severity: 'warning', summary: 'A known field has a value that could not be read.' },
  'date-unreadable': { severity: 'warning', summary: 'A date is not one of the known forms.' },
  'duration-unreadable': { severity: 'info', summary: 'A duration is not one of the known notations.' },
  'duration-guessed': { severity: 'info', summary: 'A duration has no unit; its unit was guessed.' },
  'item-unreadable': { severity: 'warning', summary: 'An item under a known heading could not be read.' },
  'table-ragged': { severity: 'info', summary: 'A table row has more or fewer cells than its header.' },
  'table-headless': { severity: 'info', summary: 'Table rows stand without a header; the previous one was used.' },
  'fence-unclosed': { severity: 'info', summary: 'A code fence is opened and never closed.' },
  'placeholder-left': { severity: 'info', summary: 'Template text was left in place.' },
  'phase-number-invalid': { severity: 'warning', summary: 'A phase reference is not a phase number.' },
  'plan-without-phase': { severity: 'info', summary: 'A plan file stands in no phase folder.' },
  'summary-without-plan': { severity: 'info', summary: 'A summary has no plan of the same id.' },
  'milestone-unknown': { severity: 'warning', summary: 'A reference names a milestone that no document describes.' },
  'milestone-twice': { severity: 'info', summary: 'One version names two milestones.' },
  'phase-twice': { severity: 'info', summary: 'Two phases of one milestone share a number.' },
  'requirement-twice': { severity: 'info', summary: 'Two requirements of one milestone share an id.' },
  'state-missing': { severity: 'warning', summary: 'A planning root has no STATE.md.' },
  'layout-unknown': { severity: 'error', summary: 'No known document was found in a planning root.' },
  'milestone-stale': { severity: 'warning', summary: 'STATE.md names a milestone as current that has shipped.' },
  'correction-applied': { severity: 'info', summary: 'A person settled what the files cannot.' },
  'correction-unused': { severity: 'warning', summary: 'A correction names something that does not exist.' },
} as const satisfies Record<string, { severity: Severity; summary: string }>;

export type RuleId = keyof typeof rules;
