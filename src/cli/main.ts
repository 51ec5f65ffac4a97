import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/**
 * Collects garbage when the heap has grown by this much since the last time. Reading makes much that is soon not needed; by itself
 * the heap grows to four times of what is in use.
 */
const HEAP_GROWTH_PERCENT = 100;

setFlagsFromString(`--heap-growing-percent=${String(HEAP_GROWTH_PERCENT)}`);
// Before any other module of ours: otherwise Node translates and compiles each at every start, which takes most of it.
const compiled = resolve(process.env['MILEPOST_CACHE'] || '.cache', 'compiled');
enableCompileCache(compiled);
process.env['NODE_COMPILE_CACHE'] = compiled; // for threads
const { main } = await import('./commands.ts');
process.exitCode = await main(process.argv.slice(2));
