import { dirname } from 'node:path';
import type { Config, Source, SourceReport } from '../model/index.ts';
import type { RootSnapshot, Snapshot } from '../planning/snapshot.ts';
import { shownRepo, withoutCredentials } from './address.ts';
import { webTemplate } from './web.ts';

/** What reading a source came to. */
export interface Pulled {
  roots: RootSnapshot[];
  commit?: string | undefined;
  gitDir?: string | undefined;
  shallow?: boolean | undefined;
  /** The commits at which a shallow history ends. */
  boundary?: string[] | undefined;
  /** Where the source could not be read now and this is what was read last. */
  trouble?: string | undefined;
  /** What is missing or left out, although the source could be read. */
  remark?: string | undefined;
  /** What is not read because a limit was reached, a sentence each. */
  hits?: readonly string[] | undefined;
}

/** The snapshot of a source that could be read, now or earlier. */
export function toSnapshot(config: Config, source: Source, pulled: Pulled): Snapshot {
  const { roots, commit, gitDir, boundary } = pulled;
  const web = commit === undefined ? undefined : (source.web ?? webTemplate(source.repo));
  const state = pulled.trouble ? 'stale' : roots.length === 0 ? 'empty' : 'fresh';
  const hits = pulled.hits ?? [];
  const message = pulled.trouble ?? pulled.remark ?? hits[0];
  return {
    source: withShownRepo(config, source),
    gitDir,
    web,
    commit,
    boundary,
    roots,
    ...(hits.length > 0 && { hits }),
    report: {
      ...reportBase(config, source),
      state,
      projects: roots.map(({ id }) => id),
      ...(web && { web }),
      ...(commit && { commit }),
      ...optional('asOf', newest(roots)),
      ...(pulled.shallow && { shallow: true }),
      ...(message && { message: safeMessage(config, source, message) }),
    },
  };
}

/** The snapshot of a source of which nothing is known. */
export function failedSnapshot(config: Config, source: Source, message: string): Snapshot {
  const report: SourceReport = {
    ...reportBase(config, source),
    state: 'failed',
    projects: [],
    message: safeMessage(config, source, message),
  };
  return { source: withShownRepo(config, source), report, roots: [] };
}

/** Whoever works with a snapshot has no way to publish a credential. */
const withShownRepo = (config: Config, source: Source): Source => ({
  ...source,
  repo: shownRepo(source.repo, dirname(config.file)),
});

const reportBase = (config: Config, source: Source) => ({
  id: source.id,
  repo: shownRepo(source.repo, dirname(config.file)),
});

/** A message is published: it holds no credential and no path of this machine. */
const safeMessage = (config: Config, source: Source, message: string): string =>
  withoutCredentials(
    message.replaceAll(source.repo, shownRepo(source.repo, dirname(config.file))).replaceAll(config.cache, 'the cache'),
  );

const newest = (roots: readonly RootSnapshot[]): string | undefined =>
  roots
    .flatMap(({ asOf }) => asOf ?? [])
    .sort()
    .at(-1);

const optional = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
