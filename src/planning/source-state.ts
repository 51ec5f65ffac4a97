import type { Diagnostic, ProjectFile } from '../model/index.ts';
import { emptyProjectFile } from './empty-project-file.ts';
import { rules, type RuleId } from './rules/index.ts';
import type { Snapshot } from './snapshot.ts';

/** The projects of one source, with what its state means for them: a source of which nothing is known has one that says so. */
export function withSourceState(snapshot: Snapshot, projects: readonly ProjectFile[]): ProjectFile[] {
  const limited = (snapshot.hits ?? []).map((hit) => finding('limit-reached', `Not all of the source is read: ${hit}`));
  return stated(snapshot, projects).map((file) =>
    limited.length === 0 ? file : { ...file, diagnostics: [...limited, ...file.diagnostics] },
  );
}

function stated({ source, report }: Snapshot, projects: readonly ProjectFile[]): ProjectFile[] {
  const message = report.message ?? 'no message';
  switch (report.state) {
    case 'failed':
      return [emptyProject(source, 'source-failed', `Nothing is known of the source: ${message}`)];
    case 'empty':
      return [emptyProject(source, 'source-empty', `The source is empty: ${message}`)];
    case 'stale': {
      const stale = finding('source-stale', `The last good snapshot of the source is shown: ${message}`);
      return projects.map((file) => ({ ...file, diagnostics: [stale, ...file.diagnostics] }));
    }
    case 'fresh':
      return [...projects];
  }
}

const finding = (ruleId: RuleId, message: string): Diagnostic => ({
  ruleId,
  severity: rules[ruleId].severity,
  message,
  origins: [],
});

function emptyProject({ id, name, team }: Snapshot['source'], ruleId: RuleId, message: string): ProjectFile {
  const health = { word: 'unknown' as const, reasons: [`${message}.`] };
  const project = { id, source: id, name: name ?? id, ...(team === undefined ? {} : { team }), health };
  return emptyProjectFile(project, { diagnostics: [finding(ruleId, message)] });
}
