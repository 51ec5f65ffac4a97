/** A configured source before the schema has accepted it: only what the rules look at, and only where it has the right type. */
export interface DraftSource {
  id?: string | undefined;
  repo?: string | undefined;
  ref?: string | undefined;
  team?: string | undefined;
  web?: string | undefined;
  dialects: (string | undefined)[];
  worktree?: boolean | undefined;
  roots: (string | undefined)[];
  formerIds: (string | undefined)[];
}

export interface Draft {
  sources: DraftSource[];
  teams: { id?: string | undefined }[];
  /** Of `publish.visibility`. */
  paths: { source?: string | undefined }[];
  /** `publish.patterns` and `publish.withhold.patterns`. */
  patterns: (string | undefined)[];
  withheld: (string | undefined)[];
}

/** What can be understood of a configuration, so that the rules can speak even where the schema has objections. */
export function draftOf(input: unknown): Draft {
  const publish = field(input, 'publish');
  return {
    sources: list(field(input, 'sources')).map((source) => ({
      id: text(field(source, 'id')),
      repo: text(field(source, 'repo')),
      ref: text(field(source, 'ref')),
      team: text(field(source, 'team')),
      web: text(field(source, 'web')),
      dialects: dialectsOf(field(source, 'dialect')),
      worktree: field(source, 'worktree') === true,
      roots: list(field(source, 'roots')).map(text),
      formerIds: list(field(source, 'formerIds')).map(text),
    })),
    patterns: list(field(publish, 'patterns')).map((each) => text(field(each, 'pattern'))),
    withheld: list(field(field(publish, 'withhold'), 'patterns')).map(text),
    teams: list(field(input, 'teams')).map((team) => ({ id: text(field(team, 'id')) })),
    paths: list(field(field(publish, 'visibility'), 'paths')).map((path) => ({
      source: text(field(path, 'source')),
    })),
  };
}

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const dialectsOf = (value: unknown): (string | undefined)[] =>
  value === undefined ? [] : Array.isArray(value) ? value.map(text) : [text(value)];
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
