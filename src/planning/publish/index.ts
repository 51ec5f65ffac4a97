import type { Config, ProjectFile } from '../../model/index.ts';

/**
 * What may leave the house, decided once, before anything is rendered or indexed; ids are made before it.
 * Everything passes: there are no rules yet.
 */
export function publish(projects: readonly ProjectFile[], _config: Config): ProjectFile[] {
  return [...projects];
}
