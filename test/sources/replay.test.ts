import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/planning/documents/index.ts';
import { conventionsOf } from '../../src/planning/conventions.ts';
import { pastFiles } from '../../src/planning/history/files.ts';
import { howToRead, VersionReader, versionKey } from '../../src/planning/history/read-version.ts';
import { hasConflict } from '../../src/planning/history/chunks.ts';
import { sayingsOf } from '../../src/planning/history/says.ts';
import type { Sort } from '../../src/planning/history/types.ts';
import { pullAll, readBlobs } from '../../src/sources/index.ts';
import { configOf, watchedEffects } from '../helpers/git.ts';
import { shared } from '../helpers/shared.ts';

/** Share of the wordings of all versions that reading in parts may miss or add. */
const ODD = 0.015;
const bundles = ['TrustEdge-Labs__trustedge', 'ohama__LangThree', 'skspade__get-more-shit-done'];

describe.each(bundles)('%s', (name) => {
  test('its versions say, read one after another in parts, what each says that is read alone and whole', async () => {
    const repo = shared(`bundles/${name}.bundle`);
    if (repo === undefined) return;
    const config = configOf([{ id: 'bundle', repo }]);
    const [snapshot] = await pullAll(config, watchedEffects());
    const [root] = snapshot?.roots ?? [];
    if (snapshot === undefined || root === undefined) throw new Error('There is no planning root.');
    const conventions = conventionsOf(root, snapshot);
    const reader = new VersionReader(conventions);
    const of = new Map(
      pastFiles(root, conventions.phaseIds).flatMap((file) =>
        file.versions.flatMap(({ blob }) =>
          blob === undefined || howToRead(file) === undefined ? [] : [[blob, file] as const],
        ),
      ),
    );
    const counts = { decision: [0, 0], blocker: [0, 0], todo: [0, 0], phase: [0, 0], requirement: [0, 0] };
    for await (const { blob, text } of readBlobs(snapshot.gitDir ?? '', [...of.keys()], config.limits)) {
      const file = of.get(blob);
      const how = file && howToRead(file);
      if (file === undefined || how === undefined || hasConflict(text)) continue;
      const key = versionKey(how, file.path, file.place, blob);
      reader.tell(key, how, file, text);
      const { says = [] } = reader.read.versions[key] ?? {};
      const inParts = says.filter((_, at) => at % 3 === 0).map((number) => reader.read.sayings[number]);
      const { facts } = parseDocument({ path: file.path, blob, bytes: text.length, text }, file.root, conventions);
      const whole = sayingsOf(facts).map(({ saying }) => saying);
      for (const sort of Object.keys(counts) as Sort[]) {
        const [a, b] = [inParts, whole].map(
          (said) => new Set(said.flatMap((each) => (each?.sort === sort ? each.form : []))),
        );
        if (a === undefined || b === undefined || (how === 'key-decisions' && sort !== 'decision')) continue;
        counts[sort][0] = (counts[sort][0] ?? 0) + b.size;
        counts[sort][1] =
          (counts[sort][1] ?? 0) +
          [...a].filter((form) => !b.has(form)).length +
          [...b].filter((form) => !a.has(form)).length;
      }
    }
    if (process.env['MILEPOST_REPLAY'] !== undefined) console.log(name, JSON.stringify(counts));
    expect(counts.decision[0]).toBeGreaterThan(1000);
    for (const [all = 0, odd = 0] of Object.values(counts)) expect(odd).toBeLessThanOrEqual(Math.ceil(all * ODD));
  }, 300_000);
});
