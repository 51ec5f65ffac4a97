import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../src/report/browser.ts';

/** Installs Chromium where that needs no question: on Debian and its relatives, as root. */
function installBrowser(): void {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', ['-q', ...step], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

function main(): number {
  if (!findBrowser() && !process.env['CHROMIUM_PATH']) installBrowser();
  if (findBrowser()) return 0;
  console.error(
    'No Chromium or Chrome found for the browser tests: install one (e.g. `apt-get install chromium`) or name its program in CHROMIUM_PATH.',
  );
  return 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main();
