import type { Finding } from '../../planning/publish/index.ts';

/** Places that are named; `npm run check -- --json` names all. */
const PLACES = 5;

/** What the publish step found, one line per rule with its numbers; where nothing was changed, the first places as well. Never a value. */
export function findingLines(findings: readonly Finding[]): string[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = `${finding.action} ${finding.label}`;
    groups.set(name, [...(groups.get(name) ?? []), finding]);
  }
  return [...groups.values()].sort(byWeight).flatMap(groupLines);
}

const weights = { stop: 0, redact: 1, warn: 2 };

const byWeight = ([a]: readonly Finding[], [b]: readonly Finding[]): number =>
  a === undefined || b === undefined ? 0 : weights[a.action] - weights[b.action] || (a.label < b.label ? -1 : 1);

const done = { stop: 'stops the site', redact: 'redacted', warn: 'left as it is' };

function groupLines(group: readonly Finding[]): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const count = group.reduce((sum, finding) => sum + finding.count, 0);
  const files = new Set(group.map(({ project, path }) => `${project ?? ''} ${path}`)).size;
  const line = `${done[first.action]}: ${first.label} (${first.ruleId}), ${String(count)} in ${String(files)} ${files === 1 ? 'file' : 'files'}`;
  if (first.action === 'redact') return [line];
  const more = group.length - PLACES;
  return [
    line,
    ...group.slice(0, PLACES).map((finding) => `    ${placeOf(finding)}`),
    ...(more > 0 ? [`    and ${String(more)} more`] : []),
  ];
}

/** `shop: .planning/STATE.md:12`, with the commit where the line is not there any more. */
const placeOf = ({ project, path, line, commit }: Finding): string =>
  `${project === undefined ? '' : `${project}: `}${path}:${String(line)}${commit === undefined ? '' : ` at ${commit.slice(0, 10)}`}`;

/** Something stands in the texts of which the configuration says that it stops the site. */
export class PublishStop extends Error {
  constructor(stopped: readonly Finding[]) {
    super(
      [
        'The publish step stopped the site, nothing was replaced:',
        ...findingLines(stopped).map((line) => `  ${line}`),
        'Take it out of the text, or set the rule to `redact` or `warn` under `publish.rules`.',
      ].join('\n'),
    );
    this.name = 'PublishStop';
  }
}

/** Throws a `PublishStop` where a finding stops the site. */
export function refuseStopped(findings: readonly Finding[]): void {
  const stopped = findings.filter(({ action }) => action === 'stop');
  if (stopped.length > 0) throw new PublishStop(stopped);
}
