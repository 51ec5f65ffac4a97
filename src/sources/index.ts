export { readBlobs } from './blobs.ts';
export { parseConfig, readConfig, type ConfigResult } from './config.ts';
export { ConfigError, formatProblem, type ConfigProblem } from './config/problems.ts';
export { parseCorrections, readCorrections } from './corrections.ts';
export { systemEffects, type Progress, type SourceEffects } from './effects.ts';
export { GitError } from './git.ts';
export { pullAll, pullSource, unchangedCommits } from './pull.ts';
export { nearest } from './config/nearest.ts';
