import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a browser of the Chromium family: `CHROMIUM_PATH`, else the usual names and places; undefined where there is none. */
export function findBrowser(): string | undefined {
  const stated = process.env['CHROMIUM_PATH'];
  if (stated) return existsSync(stated) ? stated : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find(existsSync);
}

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
