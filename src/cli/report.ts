import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteData } from '../collections/load.ts';
import { findingLines } from '../collections/publish/report.ts';
import { exitCodes, type ExitCode } from './exit.ts';
import type { Diagnostic, Severity, SourceReport } from '../model/index.ts';

/** What was written, and how long it took. */
export interface Written {
  out: string;
  files: number;
  bytes: number;
  pages: number;
  readSeconds: number;
  seconds: number;
}

/** Files, bytes and pages below a folder. */
export async function countsOf(folder: string): Promise<Pick<Written, 'files' | 'bytes' | 'pages'>> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const sizes = await Promise.all(entries.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size));
  return {
    files: entries.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    pages: entries.filter(({ name }) => name.endsWith('.html')).length,
  };
}

/** The report of a build: sources that need attention, totals, sizes and times. */
export function siteReport(data: SiteData, written: Written): string {
  const { sources, projects } = data.portfolio;
  const troubled = sources.filter((source) => source.state !== 'fresh');
  const total = (count: 'milestones' | 'decisions' | 'phases') =>
    String(projects.reduce((sum, project) => sum + project.counts[count], 0));
  return [
    ...troubled.map(sourceLine),
    `${plural(sources.length, 'source')}, ${plural(projects.length, 'project')}: ${total('milestones')} milestones, ${total('phases')} phases, ${total('decisions')} decisions`,
    `diagnostics: ${severityLine(data.projects.flatMap((file) => file.diagnostics))}`,
    ...findingLines(data.findings),
    ...data.strayNotes,
    `${written.out}: ${plural(written.pages, 'page')}, ${plural(written.files, 'file')}, ${(written.bytes / 1e6).toFixed(1)} MB`,
    `${written.seconds.toFixed(1)} s, of which ${written.readSeconds.toFixed(1)} s to pull and read`,
  ].join('\n');
}

/** One source in one line. */
export function sourceLine({ id, state, projects, commit, message }: SourceReport): string {
  const at = commit === undefined ? '' : ` at ${commit.slice(0, 10)}`;
  return `${id}: ${state}${at}, ${plural(projects.length, 'project')}${message === undefined ? '' : `: ${message}`}`;
}

/** Where what makes a strict build fail stands. */
type Failing = Pick<SiteData, 'portfolio'> & { projects: readonly Pick<SiteData['projects'][number], 'diagnostics'>[] };

/** What makes a strict build fail: a source that is not fresh, and every diagnostic that is an error or a warning. */
export function strictFailures(data: Failing): (SourceReport | Diagnostic)[] {
  return [
    ...data.portfolio.sources.filter((source) => source.state !== 'fresh'),
    ...data.projects.flatMap((file) => file.diagnostics.filter((diagnostic) => diagnostic.severity !== 'info')),
  ];
}

/** The exit code of a run that came to its end; says what makes it fail under `--strict`. */
export function exitCodeOf(data: Failing & Pick<SiteData, 'config'>, say: (text: string) => void): ExitCode {
  const failures = data.config.strict ? strictFailures(data) : [];
  if (failures.length === 0) return exitCodes.ok;
  const sources = failures.filter((failure) => 'state' in failure).length;
  say(
    `--strict: ${plural(sources, 'source')} not fresh, ${plural(failures.length - sources, 'error or warning', 'errors or warnings')}.`,
  );
  return exitCodes.strict;
}

const severities: Severity[] = ['error', 'warning', 'info'];

/** `2 errors, 14 warnings, 3 infos`; `none` where there are none. */
export function severityLine(diagnostics: readonly Pick<Diagnostic, 'severity'>[]): string {
  const parts = severities.flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [plural(count, severity)];
  });
  return parts.length === 0 ? 'none' : parts.join(', ');
}

export const plural = (count: number, noun: string, many = `${noun}s`) =>
  `${String(count)} ${count === 1 ? noun : many}`;
