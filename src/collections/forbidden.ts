import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../model/index.ts';
import type { Forbidden } from '../planning/publish/forbidden.ts';
import { lettersOf, probesOf } from '../planning/publish/audience/probes.ts';
import type { HiddenText } from '../planning/publish/audience/snapshot.ts';
import type { Snapshot } from '../planning/snapshot.ts';
import { readBlobs } from '../sources/index.ts';
import { notesAbove, notesCleared } from './notes.ts';

/** What the gate looks for on behalf of the audience, and how it finds out whether a find is one. */
export interface AboveAudience {
  forbidden: readonly Forbidden[];
  /** Those of some forbidden passages that no text says which the audience may read, now or in its history. */
  unsaid: (found: readonly Forbidden[]) => Promise<Forbidden[]>;
}

/** Addresses of hidden sources and teams, and passages of hidden documents, sections and notes. */
export function aboveAudience(
  config: Config,
  hidden: readonly HiddenText[],
  snapshots: readonly Snapshot[],
): AboveAudience {
  const notes = notesAbove(config).map((path) => ({
    ruleId: 'audience-note' as const,
    text: readFileSync(join(config.notes, path), 'utf8'),
  }));
  const probes = new Set(probesOf([...hidden, ...notes]));
  const histories = snapshots.flatMap(({ gitDir, roots }) =>
    gitDir === undefined
      ? []
      : [{ gitDir, blobs: roots.flatMap(({ versions }) => versions.flatMap(({ blob }) => blob ?? [])) }],
  );
  const today = probes.size === 0 ? [] : snapshots.flatMap(({ roots }) => roots.flatMap(({ files }) => files));
  return {
    forbidden: [...addressesOf(config), ...probes],
    unsaid: async (found) => {
      const written = notesCleared(config).map((path) => readFileSync(join(config.notes, path), 'utf8'));
      let left = found.map((each) => ({ each, letters: lettersOf(each.value) }));
      const drop = (text: string) => {
        const said = lettersOf(text);
        left = left.filter(({ each, letters }) => !probes.has(each) || !said.includes(letters));
      };
      for (const text of [...written, ...today.map((file) => file.text)]) if (left.length > 0) drop(text);
      for (const { gitDir, blobs } of left.some(({ each }) => probes.has(each)) ? histories : [])
        for await (const { text } of readBlobs(gitDir, [...new Set(blobs)], config.limits)) drop(text);
      return left.map(({ each }) => each);
    },
  };
}

/** How pages and data would lead to a hidden source or team. */
function addressesOf({ aboveAudience: above, site }: Config): Forbidden[] {
  const base = site.base.replace(/\/$/, '');
  const sources = (above?.sources ?? []).flatMap(({ id }) => [
    `href="${base}/projects/${id}/`,
    `href="${base}/projects/${id}--`,
    `${base}/data/projects/${id}.json`,
    `"source":"${id}"`,
  ]);
  const teams = (above?.teams ?? []).map(({ id }) => `href="${base}/teams/${id}/`);
  return [...sources, ...teams].map((value) => ({ ruleId: 'audience-source', value }));
}
