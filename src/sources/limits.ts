import type { Limits } from '../model/index.ts';
import type { FileVersion, SourceFile } from '../planning/snapshot.ts';
import type { SourceEffects } from './effects.ts';
import { GitError, type GitOptions } from './git.ts';
import { findRoots, ownerAmong, type PlanningRoot, type RootOptions } from './roots.ts';
import { isTextPath } from './text.ts';

/** What is read within the limits, and a sentence for each limit that left something out. */
export interface Within<T> {
  kept: T;
  hits: string[];
}

const raise = (name: keyof Limits): string => `leave some out with \`exclude\`, or raise \`limits.${name}\``;

/** The planning roots of a source: not too many, and of not too many files that lie not too deep. */
export function rootsWithin(
  paths: readonly string[],
  options: RootOptions,
  { files, folders, roots: most }: Limits,
): Within<PlanningRoot[]> {
  const isDeep = (path: string): boolean => path.split('/').length - 1 > folders;
  const found = findRoots(
    paths.filter((path) => !isDeep(path)),
    options,
    files,
  );
  const kept = found.slice(0, most);
  const ownerOf = ownerAmong(kept.map(({ root }) => root));
  const deep = paths.filter((path) => isDeep(path) && isTextPath(path) && ownerOf(path) !== undefined).length;
  const hits = [
    ...(sum(found) >= files ? [`only the first ${files} files are read; ${raise('files')}`] : []),
    ...(found.length > most ? [`only ${most} of ${found.length} planning roots are read; ${raise('roots')}`] : []),
    ...(deep > 0 ? [`${deep} files below more than ${folders} folders are left out; ${raise('folders')}`] : []),
  ];
  return { kept, hits };
}

/** The newest versions. */
export function versionsWithin(versions: readonly FileVersion[], { versions: most }: Limits): Within<FileVersion[]> {
  if (versions.length <= most) return { kept: [...versions], hits: [] };
  const hit = `only the newest ${most} of ${versions.length} old versions are read; give \`history\` a date, or raise \`limits.versions\``;
  return { kept: versions.slice(-most), hits: [hit] };
}

/** Counts the bytes of files as they are read; what comes when there are too many is named and not kept. */
export function bytesWithin({ sourceBytes }: Limits): { take: (file: SourceFile) => SourceFile; hits: () => string[] } {
  let left = sourceBytes;
  let lost = 0;
  return {
    take: (file) => {
      if (file.problem !== undefined) return file;
      if (file.bytes > left) {
        lost++;
        return { ...file, text: '', problem: 'too-large' };
      }
      left -= file.bytes;
      return file;
    },
    hits: () =>
      lost === 0
        ? []
        : [`${lost} files beyond the first ${sourceBytes} bytes of the source are not read; ${raise('sourceBytes')}`],
  };
}

/** The effects of one source, which has so much time and output for all its questions together. */
export function effectsWithin(effects: SourceEffects, { seconds, outputBytes }: Limits): SourceEffects {
  const end = effects.now() + seconds * 1000;
  const bounded = (options: GitOptions = {}): GitOptions => {
    const left = end - effects.now();
    if (left <= 0) throw new GitError(`pulling took longer than ${seconds} seconds (\`limits.seconds\`)`);
    return {
      ...options,
      timeout: Math.min(left, options.timeout ?? left),
      maxOutput: options.maxOutput ?? outputBytes,
    };
  };
  return {
    ...effects,
    git: async (args, options) => effects.git(args, bounded(options)),
    stream: (args, options) => effects.stream(args, bounded(options)),
  };
}

const sum = (roots: readonly PlanningRoot[]): number => roots.reduce((count, { paths }) => count + paths.length, 0);
