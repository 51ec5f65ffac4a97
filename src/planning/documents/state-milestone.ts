import type { Origin } from '../../model/index.ts';
import type { Lines } from '../context.ts';
import { sectionKind } from '../dialects/headings.ts';
import { saysClosed } from '../dialects/words.ts';
import type { StateFacts } from '../facts.ts';
import { allSections } from '../markdown/sections.ts';
import {
  claimOfFrontmatter,
  claimOfLabel,
  claimOfSentence,
  closedVersions,
  type MilestoneClaim,
} from '../sections/milestone-claim.ts';
import { keyLines, scalar, type StateSource } from './state-source.ts';

interface Claim extends MilestoneClaim {
  lines: Lines;
}

/**
 * The milestone that STATE.md names as the one being worked on. Trusted in this order: frontmatter, a `Milestone:` label, a
 * section for it, the title, the focus, the last activity. Its name may come from a later one of the same version; any line
 * that says it has shipped or is archived closes it.
 */
export function readMilestone(source: StateSource, at: (lines: Lines) => Origin): StateFacts['milestone'] {
  const claims = claimsOf(source);
  const first = claims.find(({ version, name }) => version !== undefined || name !== undefined);
  if (first === undefined) return undefined;
  const same = claims.filter(({ version }) => version === first.version);
  const origin = at(first.lines);
  for (const { lines } of same) at(lines);
  const closed = same.some((claim) => claim.closed) || saysSo(source, first.version);
  return {
    version: first.version,
    name: same.find(({ name }) => name !== undefined)?.name,
    ...(closed ? { closed } : {}),
    origin,
  };
}

function claimsOf(source: StateSource): Claim[] {
  const claims: Claim[] = [];
  const add = (claim: MilestoneClaim | undefined, lines: Lines): void => {
    if (claim !== undefined) claims.push({ ...claim, lines });
  };
  const raw = scalar(source, 'milestone');
  if (raw !== undefined) add(claimOfFrontmatter(raw, scalar(source, 'milestone_name')), keyLines(source, 'milestone'));
  const labels = source.fields.filter(({ label, value }) => label === 'milestone' && value !== '');
  for (const field of labels) add(claimOfLabel(field.value), field);
  for (const section of allSections(source.context.doc.top).filter(
    ({ title }) => sectionKind(title) === 'current-milestone',
  )) {
    const line = source.context.doc.lines.slice(section.line, section.endLine).find((text) => text.trim() !== '') ?? '';
    add(claimOfLabel(section.title.replace(/^(?:current|active)\s+milestone\s*[:—–-]?\s*/i, '')), section);
    add(claimOfSentence(line), { line: section.line + 1 });
  }
  const title = /\b(v\d[\w.]*\s*[—–:-]\s*.+)$/.exec(source.title)?.[1];
  if (title !== undefined) add(claimOfSentence(title), { line: 1 });
  for (const label of ['focus', 'lastActivity', 'status'] as const) {
    for (const field of source.fields) if (field.label === label) add(claimOfSentence(withoutDate(field.value)), field);
  }
  return claims.filter(({ version, name }) => version !== undefined || name !== undefined);
}

const withoutDate = (text: string): string => text.replace(/^\d{4}-\d{2}-\d{2}\s*(?:—|–|--|-|:)\s*/, '');

/** Whether the status or any of the lines about the position says that this version has shipped. */
function saysSo(source: StateSource, version: string | undefined): boolean {
  const raw = scalar(source, 'status');
  if (raw !== undefined && saysClosed(raw) && scalar(source, 'milestone') !== undefined) return true;
  const told = source.fields.filter(({ label }) =>
    ['focus', 'status', 'phase', 'progress', 'lastActivity', 'stoppedAt'].includes(label),
  );
  return version !== undefined && told.some(({ value }) => closedVersions(value).includes(version));
}
