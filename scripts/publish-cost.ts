import { existsSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { eachRoot } from '../src/collections/each-root.ts';
import { gather } from '../src/collections/load.ts';
import { textsOf } from '../src/collections/publish/texts.ts';
import { redactSite } from '../src/collections/redact.ts';
import { searchFolder } from '../src/integrations/gate/search.ts';
import { lookOver, rulesOf } from '../src/planning/publish/redact/index.ts';

const usage = `Measures what the publish step and the gate cost, in processor time, over the sources of MILEPOST_SOURCES and the site built of them.

  npm run bench:publish -- <folder of the site>`;

/** Seconds of processor time that `work` takes, and what it gives. */
async function timed<T>(what: string, work: () => T | Promise<T>): Promise<{ seconds: number; result: T }> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  console.log(`${what}: ${seconds.toFixed(1)} s`);
  return { seconds, result };
}

async function main(folder: string): Promise<void> {
  const { config, snapshots } = await gather();
  const read = (await eachRoot('read', config, snapshots)).flat();
  const roots = snapshots.flatMap((snapshot) => snapshot.roots).map((root, at) => ({ root, file: read[at]!.file }));
  const rules = rulesOf(config.publish);
  const looking = await timed('looking at every text', () =>
    roots.map(({ root, file }) => ({ root, file, looked: lookOver(textsOf(root, file), rules) })),
  );
  const files = roots.map(({ file }) => file);
  const taking = await timed('taking out what must not leave', () =>
    redactSite(config, snapshots, files, looking.result),
  );
  const gate = await timed('looking at every byte of the site', () =>
    searchFolder(folder, { forbidden: taking.result.removed, allowed: new Set() }),
  );
  const all = looking.seconds + taking.seconds + gate.seconds;
  console.log(`together: ${all.toFixed(1)} s, ${String(gate.result.length)} hits of the gate`);
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
const [folder] = positionals;
if (values.help || folder === undefined || !existsSync(folder)) console.log(usage);
else await main(folder);
