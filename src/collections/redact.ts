import { createHash } from 'node:crypto';
import type { Config, ProjectFile } from '../model/index.ts';
import type { Finding, Published, Removed } from '../planning/publish/index.ts';
import { Findings } from '../planning/publish/redact/findings.ts';
import {
  actionsOf,
  finderOf,
  knownFrom,
  lineCounter,
  mapTexts,
  marksOf,
  rulesOf,
  Scan,
  withMarks,
  type ActionOf,
  type Known,
  type Looked,
} from '../planning/publish/redact/index.ts';
import { withoutEntries, withoutLines, type Withheld } from '../planning/publish/redact/withhold.ts';
import { withRedactions } from '../planning/publish/redact/diagnostics.ts';
import type { RootSnapshot, Snapshot, SourceFile } from '../planning/snapshot.ts';
import { lintTexts } from './publish/secretlint.ts';
import { eachPublished, textsOf, type Visit } from './publish/texts.ts';

/** The site's data as it may leave: documents, what is said of sources, and the texts of the configuration included. */
export interface RedactedSite extends Published {
  snapshots: Snapshot[];
  config: Config;
}

/** What a look over a planning root has told, and over what was read of it. */
export interface LookedRoot {
  root: RootSnapshot;
  file: ProjectFile;
  looked: Looked;
}

/**
 * The texts of what may be seen, without what must not leave: credentials, home paths, and what the configuration names. Everything
 * is looked at before anything is changed, so that a value found in one place goes from all. `looked` spares looking again.
 */
export async function redactSite(
  config: Config,
  snapshots: readonly Snapshot[],
  projects: readonly ProjectFile[],
  looked: readonly LookedRoot[] = [],
): Promise<RedactedSite> {
  const action = actionsOf(config.publish);
  const held = heldBack(config, projects);
  const each = (visit: Visit) => {
    eachPublished(config, snapshots, held.projects, visit);
  };
  const scan = new Scan(rulesOf(config.publish));
  for (const { root, file, looked: told } of looked) scan.take(textsOf(root, file), told);
  each((text) => scan.hits(text));
  const known = await knownIn(scan, held, action);
  scan.know(finderOf(known));
  const marks = marksOf(scan.all());
  const redact = (text: string, asName = false) => {
    const hits = scan.hits(text).filter(({ ruleId }) => action(ruleId) !== 'warn');
    return hits.length === 0 ? text : withMarks(text, hits, marks, asName);
  };
  const findings = findingsOf(scan, each, action);
  const redacted = {
    projects: held.projects.map((file) => withRedactions(mapTexts(file, redact), findings, redact)),
    findings,
    removed: removedFrom(known, action),
    redact,
    snapshots: snapshots.map((snapshot) => redactSnapshot(snapshot, held, redact)),
    config: redactConfig(config, redact),
  };
  scan.forget(); // `redact` lives on for notes, and must not keep the texts of all documents alive
  return redacted;
}

type Redact = Published['redact'];

function redactSnapshot(snapshot: Snapshot, held: HeldBack, redact: Redact): Snapshot {
  const { repo, web, message } = snapshot.report;
  const roots = snapshot.roots.map((root) => ({
    ...root,
    files: root.files.map((file) => redactFile(file, held.lines.get(root.id) ?? [], redact)),
  }));
  const report = {
    ...snapshot.report,
    repo: redact(repo),
    ...(web !== undefined && { web: redact(web) }),
    ...(message !== undefined && { message: redact(message) }),
  };
  return { ...snapshot, report, roots };
}

/** A file that changes gets another blob id, under which what is made of it is kept. */
function redactFile(file: SourceFile, lines: Withheld['lines'], redact: Redact): SourceFile {
  const text = redact(withoutLines(file.text, file.path, lines));
  const path = redact(file.path, true);
  if (text === file.text) return path === file.path ? file : { ...file, path };
  return { ...file, path, text, blob: createHash('sha256').update(text).digest('hex').slice(0, 40) };
}

const redactConfig = (config: Config, redact: Redact): Config => ({
  ...config,
  site: { ...config.site, title: redact(config.site.title), description: redact(config.site.description) },
  teams: config.teams.map((team) => ({
    ...team,
    name: redact(team.name),
    ...(team.description !== undefined && { description: redact(team.description) }),
  })),
});

interface HeldBack {
  projects: ProjectFile[];
  texts: string[];
  /** By project. */
  lines: Map<string, Withheld['lines']>;
}

function heldBack({ publish: { withhold } }: Config, projects: readonly ProjectFile[]): HeldBack {
  const ids = new Set(withhold.ids);
  const all = projects.map((file) => ({ id: file.project.id, ...withoutEntries(file, ids) }));
  return {
    projects: all.map(({ file }) => file),
    texts: all.flatMap(({ withheld }) => withheld.texts),
    lines: new Map(all.map(({ id, withheld }) => [id, withheld.lines])),
  };
}

/** The values that go from everywhere, secretlint's among them. */
async function knownIn(scan: Scan, held: HeldBack, action: ActionOf): Promise<Known[]> {
  const linted = (await lintTexts(scan.suspects)).filter(({ ruleId }) => action(ruleId) !== 'off');
  const withheld = held.texts.map((value) => ({
    ruleId: 'withheld',
    label: 'withheld',
    instead: '[withheld]',
    value,
    everywhere: true,
    start: 0,
    end: 0,
  }));
  return knownFrom([...withheld, ...scan.all(), ...linted], action);
}

/** Findings by place. Facts repeat what documents say; they count where no document that is published holds them. */
function findingsOf(scan: Scan, each: (visit: Visit) => void, action: ActionOf): Finding[] {
  const findings = new Findings();
  const documents = new Set<string>();
  each((text, place, whole) => {
    const document = `${place.project ?? ''}\0${place.path}`;
    if (whole) documents.add(document);
    const hits = scan.hits(text);
    if (hits.length === 0) return;
    const isRepeated = !whole && place.commit === undefined && text !== place.path && documents.has(document);
    if (isRepeated) return;
    const lineOf = whole ? lineCounter(text) : () => place.line;
    for (const { ruleId, label, start } of hits) {
      const done = action(ruleId);
      if (done !== 'off') findings.add({ ...place, line: lineOf(start) }, { ruleId, label, action: done });
    }
  });
  return findings.inOrder();
}

/** What the gate looks for: values and lines of them; it knows how else they can be written. */
function removedFrom(known: readonly Known[], action: ActionOf): Removed[] {
  return known
    .filter(
      ({ ruleId, value, written }) => action(ruleId) !== 'warn' && value.includes(written) && !written.startsWith('~'),
    )
    .map(({ ruleId, written, whole }) => ({ ruleId, value: written, whole }));
}
