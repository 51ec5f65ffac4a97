import type { Origin, ProjectFile } from '../../../model/index.ts';

/** Where a text of a project comes from. */
export type TextPlace = Pick<Origin, 'path' | 'line' | 'commit'>;

/** Values that are not text of anybody: hashes, instants, words of our own. */
const OURS = new Set(['commit', 'date', 'asOf', 'kind', 'ruleId', 'severity', 'source', 'schemaVersion', 'missing']);
/** Names by which entries find each other, and of which addresses are made. */
const NAMES = new Set(
  'path key id milestone phase plan phases plans documents root number dependsOn requirements formerIds supersedes supersededBy resumeFile'.split(
    ' ',
  ),
);

/** Every text of a project, with the nearest place that is known for it. */
export function eachText(file: ProjectFile, visit: (text: string, place: TextPlace) => void): void {
  walk(file, { path: file.project.root, line: 1 }, visit);
}

function walk(value: unknown, place: TextPlace, visit: (text: string, place: TextPlace) => void): void {
  if (typeof value === 'string') visit(value, place);
  else if (Array.isArray(value)) for (const item of value) walk(item, place, visit);
  else if (typeof value === 'object' && value !== null) {
    const here = placeOf(value) ?? place;
    for (const key of Object.keys(value))
      if (!OURS.has(key)) walk((value as Record<string, unknown>)[key], here, visit);
  }
}

function placeOf(value: object): TextPlace | undefined {
  if ('line' in value && 'path' in value) return value as Origin;
  const origins = 'origins' in value ? (value.origins as readonly Origin[]) : [];
  return origins[0];
}

/** The project with each text as `redact` gives it; what does not change is not copied. Addresses whose path changed lead nowhere and go. */
export function mapTexts(file: ProjectFile, redact: (text: string, asName: boolean) => string): ProjectFile {
  const { id } = file.project;
  const mapped = map(file, '', redact) as ProjectFile;
  return mapped.project.id === id ? mapped : { ...mapped, project: { ...mapped.project, id } };
}

function map(value: unknown, key: string, redact: (text: string, asName: boolean) => string): unknown {
  if (typeof value === 'string') return redact(value, NAMES.has(key));
  if (Array.isArray(value)) {
    const mapped = value.map((item) => map(item, key, redact));
    return mapped.every((item, at) => item === value[at]) ? value : mapped;
  }
  if (typeof value !== 'object' || value === null) return value;
  return mapObject(value as Record<string, unknown>, redact);
}

function mapObject(object: Record<string, unknown>, redact: (text: string, asName: boolean) => string): object {
  let mapped: Record<string, unknown> | undefined;
  for (const name of Object.keys(object)) {
    if (OURS.has(name)) continue;
    const inner = map(object[name], name, redact);
    if (inner !== object[name]) mapped = { ...(mapped ?? object), [name]: inner };
  }
  if (mapped === undefined || mapped['url'] === object['url']) return mapped ?? object;
  const { url: _url, ...rest } = mapped;
  return rest;
}
