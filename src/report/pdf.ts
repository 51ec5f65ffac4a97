import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Without a network, an account or anything kept: the page is one file. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-quic',
  '--no-pdf-header-footer',
];

/** Time a browser has for one page, in milliseconds. */
const PATIENCE = 60_000;

/** Sheets that a report is printed on. */
export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** Prints an HTML file to a PDF with a browser of the Chromium family. Rejects where the browser fails or takes too long. */
export async function printPdf(browser: string, html: string, pdf: string, paper: Paper = 'a4'): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'milepost-report-'));
  try {
    const page = join(folder, 'report.html');
    await writeFile(
      page,
      html.replace('</style>', () => `@page { size: ${paper}; }\n</style>`),
    );
    const own = [`--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${pdf}`];
    await run(browser, [...flags, ...own, pathToFileURL(page).href], { timeout: PATIENCE });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
