import type { Config, Correction, Portfolio } from '../model/index.ts';
import { withCorrections } from '../planning/corrections.ts';
import { withFamilyNames } from '../planning/family-names.ts';
import { withHealth } from '../planning/health/index.ts';
import { isAbove } from '../planning/publish/audience/config.ts';
import { policyOf, type Policy } from '../planning/publish/audience/policy.ts';
import { withoutFalseCounts, withoutFalseHealth } from '../planning/publish/audience/recount.ts';
import { seenBy, type HiddenText } from '../planning/publish/audience/snapshot.ts';
import type { Published } from '../planning/publish/index.ts';
import type { Snapshot } from '../planning/snapshot.ts';
import { withSourceState } from '../planning/source-state.ts';
import { portfolioOf, todayOf } from '../planning/spine.ts';
import { pullAll, readConfig, readCorrections } from '../sources/index.ts';
import { aboveAudience, type AboveAudience } from './forbidden.ts';
import { readNotes, strayNoteLines } from './notes.ts';
import { eachRoot } from './each-root.ts';
import { redactSite } from './redact.ts';
import { renderDocuments, type RenderedFiles } from './render.ts';

/** The site's whole data: the end of pull → parse → assemble → publish. */
export interface SiteData extends Published {
  config: Config;
  portfolio: Portfolio;
  /** What the audience may not see; the gate looks for it, as for what the publish step removed. */
  above: AboveAudience;
  /** What is wrong with notes that stand on no page. */
  strayNotes: string[];
}

/** What `load` leaves for `renderSite`, which lets go of it: the texts of all documents are the larger part of the memory. */
export interface Loaded extends SiteData {
  snapshots: Snapshot[];
}

/** Astro evaluates the content configuration in a module graph of its own; the one load of a process is kept where both see it. */
const shared = globalThis as {
  milepostSite?: Promise<Loaded> | undefined;
  milepostProse?: Promise<RenderedFiles> | undefined;
};

/** Pulls and reads everything, once per process. Rejects with a `ConfigError` or an `OwnError`. */
export function loadSite(): Promise<SiteData> {
  return (shared.milepostSite ??= load());
}

/** Renders the documents of the site, once per process. */
export function renderSite(): Promise<RenderedFiles> {
  shared.milepostSite ??= load();
  return (shared.milepostProse ??= shared.milepostSite.then(async (loaded) => {
    const rendered = await renderDocuments(loaded.config, loaded.snapshots, loaded.projects);
    loaded.snapshots = [];
    return rendered;
  }));
}

/** Lets the next `loadSite` pull and read again. */
export function forgetSite(): void {
  shared.milepostSite = undefined;
  shared.milepostProse = undefined;
}

const load = async (): Promise<Loaded> => siteOf(await gather());

/** What everything on the site is made of, as far as the audience may see it; beside it, only the notes. */
export interface Gathered {
  config: Config;
  corrections: Correction[];
  policy: Policy;
  snapshots: Snapshot[];
  hidden: readonly HiddenText[];
}

/** Reads the configuration and pulls. Rejects with a `ConfigError`. */
export async function gather(): Promise<Gathered> {
  const config = await readConfig();
  const corrections = (await readCorrections(config)).filter(({ project }) => !isAbove(config, project));
  const policy = policyOf(config);
  return { config, corrections, policy, ...(await pullFor(config, policy)) };
}

/** Reads what was pulled. Rejects with an `OwnError`. */
export async function siteOf({ config, corrections, policy, snapshots, hidden }: Gathered): Promise<Loaded> {
  const read = await eachRoot('read', config, snapshots);
  const asRead = snapshots.flatMap((snapshot, at) =>
    withSourceState(
      snapshot,
      (read[at] ?? []).map(({ file }) => file),
    ),
  );
  const corrected = withCorrections(withFamilyNames(asRead), corrections);
  const counted = corrected.map((file) => withoutFalseCounts(file, policy));
  const today = todayOf(config, reportsOf(snapshots), counted);
  const health = { today, notes: readNotes(config), rules: config.site.health };
  const judged = withHealth(counted, health).map((file) => withoutFalseHealth(file, policy));
  const looked = snapshots.flatMap(({ roots }, at) => roots.map((root, of) => ({ root, ...read[at]![of]! })));
  const published = await redactSite(config, snapshots, judged, looked);
  const projects = published.projects.sort((a, b) => (a.project.id < b.project.id ? -1 : 1));
  const above = aboveAudience(config, hidden, snapshots);
  const known = portfolioOf(published.config, reportsOf(published.snapshots), projects);
  const { audience } = config.publish;
  const portfolio = audience === 'public' ? known : { ...known, audience };
  return { ...published, portfolio, projects, above, strayNotes: strayNoteLines(published.config, projects) };
}

const reportsOf = (snapshots: readonly Snapshot[]) => snapshots.map(({ report }) => report);

/** Pulls what the audience may see. */
async function pullFor(
  config: Config,
  policy: Policy,
): Promise<{ snapshots: Snapshot[]; hidden: readonly HiddenText[] }> {
  const seen = (await pullAll(config)).map((snapshot) => seenBy(policy, snapshot));
  return {
    snapshots: seen.flatMap(({ snapshot }) => snapshot ?? []),
    hidden: seen.flatMap(({ hidden }) => hidden),
  };
}
