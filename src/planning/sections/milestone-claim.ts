import { saysClosed, saysNone } from '../dialects/words.ts';
import { versionIn } from '../identity.ts';
import { readMilestoneLine } from './milestone-line.ts';

/** The milestone that one line says is being worked on, or, with `closed`, was worked on last. */
export interface MilestoneClaim {
  version?: string | undefined;
  name?: string | undefined;
  closed?: boolean | undefined;
}

/** Reads the value of a label or heading that names the milestone: `v1.1 — Name (in flight)`, `None active — v3.0 just shipped`. */
export function claimOfLabel(value: string): MilestoneClaim | undefined {
  if (saysNone(value)) {
    const last = closedVersions(value)[0];
    return last === undefined ? undefined : { version: last, closed: true };
  }
  const line = readMilestoneLine(
    value.replace(/[()]\s*$/, (end) => (end.startsWith(')') ? end : '')),
    true,
  );
  if (line === undefined) return undefined;
  const over = line.status === 'archived' || line.status === 'abandoned';
  const closed = over || (line.version !== undefined && closedVersions(value).includes(line.version));
  return { version: line.version, name: nameOf(line.name), ...(closed ? { closed } : {}) };
}

/** `v1.0 Name` as the name of v1.0 says its version twice. */
const withoutVersion = (name: string, version: string | undefined): string =>
  version !== undefined && name.toLowerCase().startsWith(`${version.toLowerCase()} `)
    ? name.slice(version.length)
    : name;

/** The key of frontmatter; `milestone` as a name is a default that says nothing (formats.md trap 9). */
export function claimOfFrontmatter(milestone: string, name: string | undefined): MilestoneClaim | undefined {
  const version = /^v?\d+(?:\.\d+){0,3}$/i.test(milestone) ? `v${milestone.replace(/^v/i, '')}` : milestone;
  const read = /\s/.test(version) ? readMilestoneLine(version, true) : { version, name: undefined };
  if (read === undefined) return undefined;
  const own = name === undefined ? undefined : withoutVersion(name, read.version);
  return { version: read.version, name: nameOf(own) ?? nameOf(read.name) };
}

/** A sentence that says which milestone is worked on: `v1.7 Web UI (IN PROGRESS)`, `Milestone v0.2 Housekeeping started`. */
export function claimOfSentence(sentence: string): MilestoneClaim | undefined {
  const started =
    /\bmilestone\s+(v\d[\w.]*)\s*(?:[—–:-]+\s*)?([^.;:—–(]{0,60}?)\s*(?:\([^()]*\)\s*)?(?:has\s+)?(?:started|begun|kicked off|initiali[sz]ed|created|opened)\b/i.exec(
      sentence,
    );
  if (started !== null) return { version: versionIn(started[1] ?? ''), name: nameOf(started[2]) };
  if (!/^[^\p{L}\p{N}]{0,6}(?:(?:current )?milestone:?\s+)?v\d/iu.test(sentence)) return undefined;
  const line = readMilestoneLine((sentence.split(/(?<=\w)[.;]\s|\s-\s(?=[A-Z][a-z]+ \w+)/)[0] ?? '').trim());
  if (line?.version === undefined || /-v\d/.test(line.version)) return undefined;
  return {
    version: line.version,
    name: nameOf(line.name),
    ...(closedVersions(sentence).includes(line.version) ? { closed: true } : {}),
  };
}

const TOKEN = String.raw`v\d+(?:\.\d+){0,3}(?!\w|\.\w)`;
const NAMED = new RegExp(TOKEN, 'gi');

/** The versions that a text says are shipped, released or archived: `v1.3 shipped - Ready to plan v2.0` gives `v1.3`. */
export function closedVersions(text: string): string[] {
  const found: string[] = [];
  const named = [...text.matchAll(NAMED)];
  named.forEach((match, at) => {
    const end = Math.min(named[at + 1]?.index ?? text.length, match.index + 120);
    const behind = text.slice(match.index + match[0].length, end).split(/[;.]\s|→/)[0] ?? '';
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (saysClosed(behind) || /(?:shipped|released|archived)\s+(?:milestone\s+)?$/i.test(before))
      found.push(versionIn(match[0]) ?? match[0]);
  });
  return found;
}

/** A state that follows a name without a dash; the word Complete may belong to a name. */
const STATE_WORDS =
  /(?:^milestone\s+|\s+)(?:SHIPPED|COMPLETED?|DONE|ARCHIVED|shipped|completed?|archived|released|closed)(?:\s.*)?$/;

/** A name without leading dashes and unbalanced brackets; the word `milestone` and phase names are none. */
export function nameOf(name: string | undefined): string | undefined {
  const text =
    name
      ?.replace(/^[\s—–:-]+/, '')
      .replace(/^([^(]*)\)$/, '$1')
      .replace(STATE_WORDS, '')
      .trim() ?? '';
  return text === '' || /^(?:milestone|null|none|tbd|n\/a)$/i.test(text) || /^(?:phases?|plans?)\s+\d/i.test(text)
    ? undefined
    : text;
}
