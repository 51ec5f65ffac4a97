import type { Diagnostic, ProjectFile } from '../../../model/index.ts';
import type { Finding } from '../types.ts';

/** Places that are named; the report of the build names all. */
const PLACES = 20;

/** A project that says of itself what was taken out of it, and where: by rule, never the value. */
export function withRedactions(
  file: ProjectFile,
  findings: readonly Finding[],
  redact: (text: string, asName: boolean) => string,
): ProjectFile {
  const seen = new Set(file.documents.map(({ path }) => path));
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.project !== file.project.id || finding.action === 'warn') continue;
    groups.set(finding.label, [...(groups.get(finding.label) ?? []), { ...finding, path: redact(finding.path, true) }]);
  }
  if (groups.size === 0) return file;
  const said = [...groups].map(([label, group]) => diagnosticOf(label, group, seen));
  return { ...file, diagnostics: [...file.diagnostics, ...said] };
}

function diagnosticOf(label: string, group: readonly Finding[], seen: ReadonlySet<string>): Diagnostic {
  const count = group.reduce((sum, finding) => sum + finding.count, 0);
  const files = new Set(group.map(({ path }) => path)).size;
  const times = `${String(count)} ${count === 1 ? 'time' : 'times'}`;
  return {
    ruleId: 'text-redacted',
    severity: 'info',
    message: `Taken out before publishing: ${label}, ${times} in ${String(files)} ${files === 1 ? 'file' : 'files'}.`,
    origins: group
      .filter(({ path, commit }) => commit !== undefined || seen.has(path))
      .slice(0, PLACES)
      .map(({ path, line, commit }) => ({ path, line, kind: 'document', ...(commit !== undefined && { commit }) })),
  };
}
