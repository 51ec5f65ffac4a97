import type { ProjectFile } from '../model/index.ts';

/**
 * Names workstreams and nested roots after the project of their source's main root, `Shop: payments`, where nothing gave them a name
 * of their own and reading one root alone could only name the source, `shop: payments`.
 */
export function withFamilyNames(files: readonly ProjectFile[]): ProjectFile[] {
  const main = new Map(files.filter(isMain).map(({ project }) => [project.source, project.name]));
  return files.map((file) => {
    const { name, source } = file.project;
    const family = main.get(source);
    if (isMain(file) || family === undefined || !name.startsWith(`${source}: `)) return file;
    return { ...file, project: { ...file.project, name: `${family}${name.slice(source.length)}` } };
  });
}

const isMain = ({ project }: ProjectFile): boolean => project.root === '.planning';
