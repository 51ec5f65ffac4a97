import type { Config, Source, Team } from '../../../model/index.ts';
import { maySee } from './levels.ts';

/**
 * The configuration with the sources and teams that its audience may know of. A team goes with the last of its sources; one that
 * never had any stays. What is taken out is kept apart, to tell what must not be named.
 */
export function withinAudience(config: Config): Config {
  const { audience } = config.publish;
  const hidden = config.sources.filter(({ visibility }) => !maySee(audience, visibility));
  if (hidden.length === 0) return config;
  const sources = config.sources.filter((source) => !hidden.includes(source));
  const gone = config.teams.filter(({ id }) => has(hidden, id) && !has(sources, id));
  const teams = config.teams.filter((team) => !gone.includes(team));
  return { ...config, sources, teams, aboveAudience: { sources: hidden, teams: gone } };
}

const has = (sources: readonly Source[], team: Team['id']): boolean => sources.some((source) => source.team === team);

/** Whether a project belongs to a source above the audience, by its id alone: nothing else of it was read. */
export const isAbove = ({ aboveAudience }: Pick<Config, 'aboveAudience'>, project: string): boolean =>
  aboveAudience?.sources.some(({ id }) => project === id || project.startsWith(`${id}--`)) === true;
