import type { Dialect } from '../dialect.ts';
import { devflow } from './devflow.ts';
import { grd } from './grd.ts';
import { renamedForks } from './renamed.ts';
import { generations } from './template.ts';

/** The template's generations, and forks of the tool. */
export const forks: readonly Dialect[] = [...generations, devflow, grd, ...renamedForks];
