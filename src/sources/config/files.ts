import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Config } from '../../model/index.ts';
import type { ConfigProblem } from './problems.ts';

/** Files that the configuration names and that the site cannot do without: each must be there, and be a file. */
export async function fileProblems(config: Config, folder: string, shown: string): Promise<ConfigProblem[]> {
  const { logo, css } = config.site.theme;
  const named = Object.entries({ 'site.theme.logo': logo, 'site.theme.css': css });
  const checked = named.map(async ([path, file]): Promise<ConfigProblem[]> => {
    if (file === undefined) return [];
    const found = await stat(file).then(
      (each) => (each.isFile() ? undefined : `\`${relative(folder, file)}\`, which is not a file`),
      () => `\`${relative(folder, file)}\`, which does not exist`,
    );
    if (found === undefined) return [];
    return [{ file: shown, path, found, expected: 'a file', hint: 'Paths are relative to the configuration file.' }];
  });
  return (await Promise.all(checked)).flat();
}
