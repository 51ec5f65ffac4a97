// Prints what package-lock.json brings: every licence with its packages, and every package with an install script.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** A package as the lock file has it. */
export interface Locked {
  name: string;
  version: string;
  licence: string;
  /** It wants to run a script when it is installed. */
  script: boolean;
  /** For building and testing Milepost alone: a site is made without it. */
  dev: boolean;
  integrity: string | undefined;
}

/** Packages whose lock entry names no licence, with the one their package.json gives in an old form. */
const unnamed: Record<string, string> = { format: 'MIT' };

/** Every package of the lock file, by name and version. */
export function lockedPackages(folder = join(import.meta.dirname, '..')): Locked[] {
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockEntry>;
  };
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => toLocked(path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), entry))
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

interface LockEntry {
  version?: string;
  license?: string;
  hasInstallScript?: boolean;
  dev?: boolean;
  integrity?: string;
}

const toLocked = (name: string, { version = '', license, hasInstallScript, dev, integrity }: LockEntry): Locked => ({
  name,
  version,
  licence: license ?? unnamed[name] ?? 'unknown',
  script: hasInstallScript === true,
  dev: dev === true,
  integrity,
});

function print(): void {
  const packages = lockedPackages();
  for (const [licence, of] of Map.groupBy(packages, (each) => each.licence)) {
    console.log(`\n${licence} (${String(of.length)})`);
    console.log(of.map(({ name, version, dev }) => `  ${name}@${version}${dev ? ' (development)' : ''}`).join('\n'));
  }
  const scripts = packages.filter(({ script }) => script).map(({ name }) => name);
  console.log(`\n${String(packages.length)} packages. With an install script: ${scripts.join(', ') || 'none'}.`);
}

if (process.argv[1] === import.meta.filename) print();
