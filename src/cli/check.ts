import { countHistory, type CountedProject } from '../collections/count-history.ts';
import { findingLines, refuseStopped } from '../collections/publish/report.ts';
import type { Counts, Diagnostic, Severity } from '../model/index.ts';
import { historyText } from './check-history.ts';
import type { Checked, CheckedProject } from './checked.ts';
import { visible } from '../model/visible.ts';
import { exitCodes, type ExitCode } from './exit.ts';
import type { Options } from './options.ts';
import { plural, severityLine, sourceLine, exitCodeOf } from './report.ts';

/** Pulls and reads everything and reports what was found; builds nothing. */
export async function check({ json, history }: Options): Promise<ExitCode> {
  if (history) return checkHistory(json);
  const data = await readSite();
  console.log(json ? JSON.stringify(checkJson(data), null, 2) : visible(checkText(data)));
  refuseStopped(data.findings);
  return exitCodeOf(data, console.error);
}

async function checkHistory(json: boolean): Promise<ExitCode> {
  const counted = await countHistory();
  const data = counted === undefined ? await readSite() : undefined;
  const projects = counted ?? data?.projects ?? [];
  console.log(json ? JSON.stringify(historyJson(projects), null, 2) : historyText(projects));
  if (data === undefined) return exitCodes.ok;
  refuseStopped(data.findings);
  return exitCodeOf(data, console.error);
}

/** Loads the code for it where it is needed alone. */
const readSite = async () => (await import('./checked.ts')).checkSite();

/** What the history came to, for programs. */
const historyJson = (projects: readonly CountedProject[]): object =>
  projects.map(({ project, history }) => ({ id: project.id, ...history }));

/** What the reports are made of. */
type Said = Pick<Checked, 'portfolio' | 'findings' | 'strayNotes'> & {
  projects: readonly Pick<CheckedProject, 'project' | 'diagnostics'>[];
};

/** The report for programs: sources, and per project its counts and diagnostics. */
export function checkJson({ portfolio, projects, findings, strayNotes }: Said): object {
  return {
    asOf: portfolio.asOf,
    sources: portfolio.sources,
    findings,
    strayNotes,
    projects: projects.map((file, at) => ({
      id: file.project.id,
      counts: portfolio.projects[at]?.counts,
      diagnostics: file.diagnostics,
    })),
  };
}

/** The report for people: sources, then each project with its counts and its diagnostics by severity and rule. */
export function checkText({ portfolio, projects, findings, strayNotes }: Said): string {
  const sources = portfolio.sources.map(sourceLine);
  const each = projects.map((file, at) => projectText(file, portfolio.projects[at]?.counts));
  const total = `${plural(projects.length, 'project')}; diagnostics: ${severityLine(projects.flatMap((file) => file.diagnostics))}`;
  return [...sources, '', ...each, ...findingLines(findings), ...strayNotes, total].join('\n');
}

const counted = [
  'milestones',
  'phases',
  'plans',
  'decisions',
  'requirements',
  'blockers',
  'todos',
  'contradictions',
] as const;

function projectText({ project, diagnostics }: Said['projects'][number], counts: Counts | undefined): string {
  const numbers = counts === undefined ? '' : counted.map((name) => `${String(counts[name])} ${name}`).join(', ');
  return [`${project.id} (${project.name}): ${numbers}`, ...groups(diagnostics).flatMap(groupLines), ''].join('\n');
}

const PLACES = 5;
const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Diagnostics by severity, then by rule; those of one rule together. */
function groups(diagnostics: readonly Diagnostic[]): Diagnostic[][] {
  const found = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const key = `${String(severities.indexOf(diagnostic.severity))} ${diagnostic.ruleId}`;
    found.set(key, [...(found.get(key) ?? []), diagnostic]);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function groupLines(group: readonly Diagnostic[]): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const shown = group.slice(0, PLACES).map((diagnostic) => `    ${placeOf(diagnostic)}${diagnostic.message}`);
  const more = group.length - shown.length;
  return [
    `  ${first.severity} ${first.ruleId} (${String(group.length)})`,
    ...shown,
    ...(more > 0 ? [`    and ${String(more)} more`] : []),
  ];
}

const placeOf = ({ origins: [origin] }: Diagnostic) =>
  origin === undefined ? '' : `${origin.path}:${String(origin.line)}: `;
