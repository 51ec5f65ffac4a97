import type { Config, Note } from '../../../model/index.ts';
import { isAbove } from './config.ts';
import { maySee } from './levels.ts';

/**
 * Whether the audience of a site may read a note: by its own level, by what it is about, and, where it states no level, only if it
 * names no source or team above the audience. `frontmatter` is absent where it is not valid; such a note is left to be refused.
 */
export function mayReadNote(
  config: Pick<Config, 'publish' | 'aboveAudience'>,
  frontmatter: Note | undefined,
  text: string,
): boolean {
  const { visibility = 'public', project, team } = frontmatter ?? {};
  if (!maySee(config.publish.audience, visibility)) return false;
  if (project !== undefined && isAbove(config, project)) return false;
  if (config.aboveAudience?.teams.some(({ id }) => id === team) === true) return false;
  return frontmatter?.visibility !== undefined || !namesAny(text, namesAbove(config));
}

/** What calls a source or team above the audience by name. */
const namesAbove = ({ aboveAudience }: Pick<Config, 'aboveAudience'>): string[] =>
  aboveAudience === undefined
    ? []
    : [...aboveAudience.sources, ...aboveAudience.teams].flatMap(({ id, name }) =>
        name === undefined ? [id] : [id, name],
      );

function namesAny(text: string, names: readonly string[]): boolean {
  const words = ` ${wordsOf(text)} `;
  return names.some((name) => words.includes(` ${wordsOf(name)} `));
}

/** Lower-case words with one space between them: `the_vault` and “The Vault” are one name. */
const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
