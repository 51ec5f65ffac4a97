import { dev as astroDev, preview as astroPreview } from 'astro';
import { readConfig } from '../sources/index.ts';
import { exitCodes, type ExitCode } from './exit.ts';
import type { Options } from './options.ts';

/** Serves the site while it is worked on, until the process is ended. */
export async function dev({ port }: Options): Promise<ExitCode> {
  await readConfig();
  await astroDev(port === undefined ? {} : { server: { port } });
  return await untilClosed();
}

/** Serves the built site, until the process is ended. */
export async function preview({ out = 'dist', port }: Options): Promise<ExitCode> {
  await readConfig();
  const server = await astroPreview({ outDir: out, ...(port === undefined ? {} : { server: { port } }) });
  await server.closed();
  return exitCodes.ok;
}

const untilClosed = () => new Promise<never>(() => undefined);
