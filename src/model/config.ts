import { z } from 'zod';
import { colour } from './colour.ts';
import { day, slug } from './primitives.ts';
import { publishPattern, publishRuleActions, withhold } from './publish.ts';
import { visibility, visibilityRules } from './visibility.ts';

export const source = z.strictObject({
  /** Names the source in URLs and in the cache. Unique. */
  id: slug,
  /** Any git URL (https, ssh, file), a git bundle, a bare or normal repository, or a plain folder; relative to the configuration file. */
  repo: z.string().min(1),
  /** Branch, tag or commit; default: the remote's HEAD. */
  ref: z.string().min(1).optional(),
  name: z.string().min(1).optional(),
  team: slug.optional(),
  /** Planning roots, relative to the repository; default: discovered. */
  roots: z.array(z.string().min(1)).min(1).optional(),
  /** Path globs below the repository root that are left out. */
  exclude: z.array(z.string().min(1)).default([]),
  /** Whether, and since when, the history of the planning files is read. */
  history: z.union([z.boolean(), z.strictObject({ since: day })]).default(true),
  /** Reads the files as they lie instead of the committed HEAD (local repositories only). */
  worktree: z.boolean().default(false),
  /** Who may see the source at all. */
  visibility: visibility.default('public'),
  /** The dialects in which the planning files are written, by id; default: detected. */
  dialect: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
  /** URL template for links to lines, with `{commit}`, `{path}` and `{line}`, for forges that are not recognised. */
  web: z.string().min(1).optional(),
  formerIds: z.array(slug).default([]),
});
export type Source = z.output<typeof source>;

/** A CSS value that ends where it stands: nothing in it closes a declaration or loads a file. */
const fontStack = z
  .string()
  .regex(/^[^;{}<>()\\@\n]+$/, "expected font families, such as `Inter, 'Segoe UI', sans-serif`");

/** How the site looks like its team's own: set as custom properties (`docs/design-system.md`). */
export const siteTheme = z.strictObject({
  /** A picture (SVG, PNG or WebP) that stands before the title; relative to the configuration file. */
  logo: z
    .string()
    .regex(/\.(svg|png|webp)$/i, 'expected the path of an .svg, .png or .webp file')
    .optional(),
  /** The one accent colour, for both themes or for each. */
  accent: z
    .union([colour, z.strictObject({ light: colour, dark: colour })], {
      error: 'expected a colour such as `#0a568c`, or `{ light: …, dark: … }`',
    })
    .optional(),
  /** Font families of text. */
  text: fontStack.optional(),
  /** Font families of identifiers and code. */
  mono: fontStack.optional(),
  /** A style sheet that is loaded after all others; relative to the configuration file. */
  css: z
    .string()
    .regex(/\.css$/i, 'expected the path of a .css file')
    .optional(),
});
export type SiteTheme = z.output<typeof siteTheme>;

const days = z.int().min(1);

/** How health is judged: `docs/health.md`. */
export const healthRules = z.strictObject({
  /** A project of which nothing changed for longer is stale; a milestone of most projects takes less (survey 8). */
  staleAfterDays: days.default(30),
  /** An open concern that is older puts a project at risk. */
  concernAfterDays: days.default(14),
  /** A person's word on health counts for so long. */
  statementDays: days.default(31),
});
export type HealthRules = z.output<typeof healthRules>;

export const site = z.strictObject({
  title: z.string().min(1).default('Milepost'),
  description: z.string().min(1).default('Where our projects stand.'),
  /** Where the site will be served, for absolute links in feeds. */
  url: z.url({ protocol: /^https?$/, error: 'expected an address that begins with `https://`' }).optional(),
  /** Sub-path the site is served under. */
  base: z
    .string()
    .startsWith('/')
    .refine((base) => !/^\/\/|[\\\s?#<>"'%]|\/\.\.?(?:\/|$)/.test(base), 'expected a path such as `/status/`')
    .default('/'),
  /** Overrides "today", which is otherwise the newest commit of all sources. */
  asOf: day.optional(),
  theme: siteTheme.prefault({}),
  health: healthRules.prefault({}),
  /** Where pulled documents may show images from; all others are links. Whoever runs such a host sees who reads the page. */
  images: z.array(z.string().regex(/^https:\/\/[a-z0-9.-]+(?::\d+)?$/i, 'expected `https://` and a host')).default([]),
});
export type Site = z.output<typeof site>;

export const team = z.strictObject({ id: slug, name: z.string().min(1), description: z.string().optional() });
export type Team = z.output<typeof team>;

const count = z.int().positive();

/** How much is read of one source at most. Each default is far above what real planning folders hold (survey.md). */
export const limits = z.strictObject({
  /** Bytes of one file; a larger one is named, not read. */
  fileBytes: count.default(5 * 1024 * 1024),
  /** Text files of all planning roots together. */
  files: count.default(50_000),
  /** Planning roots; each becomes a project. */
  roots: count.default(500),
  /** Folders above a file; what lies deeper is left out. */
  folders: count.default(60),
  /** Bytes of all files together, as they stand today. */
  sourceBytes: count.default(1024 * 1024 * 1024),
  /** Old versions of files in the history; the newest are read. */
  versions: count.default(500_000),
  /** Bytes that git may answer to one question. */
  outputBytes: count.default(512 * 1024 * 1024),
  /** Seconds that pulling may take. */
  seconds: count.default(1_800),
});
export type Limits = z.output<typeof limits>;

/** What a person writes in `content/sources.yaml`. */
export const configFile = z.strictObject({
  sources: z.array(source).min(1),
  site: site.prefault({}),
  teams: z.array(team).default([]),
  /** Folder of MDX notes, relative to the configuration file. */
  notes: z.string().min(1).default('notes'),
  /** Corrections file, relative to the configuration file. */
  corrections: z.string().min(1).default('corrections.yaml'),
  limits: limits.prefault({}),
  publish: z
    .strictObject({
      /** Whom the site is built for. MILEPOST_AUDIENCE and `--audience` go before it. */
      audience: visibility.default('public'),
      visibility: visibilityRules.prefault({}),
      /** What a rule does where it is not the default of `publishRules`. */
      rules: publishRuleActions.prefault({}),
      patterns: z.array(publishPattern).default([]),
      withhold: withhold.prefault({}),
    })
    .prefault({}),
});
export type ConfigFile = z.output<typeof configFile>;

/** The configuration as the program uses it: complete, with absolute paths. */
export interface Config extends Omit<ConfigFile, 'notes' | 'corrections'> {
  /** Absolute path of the configuration file. */
  file: string;
  /** Absolute path of the folder of notes. */
  notes: string;
  /** Absolute path of the corrections file, which need not exist. */
  corrections: string;
  /** Absolute path of the cache. */
  cache: string;
  /** The sources and teams above the audience, which `sources` and `teams` no longer hold. Nothing of them is pulled or shown. */
  aboveAudience?: { sources: Source[]; teams: Team[] } | undefined;
  offline: boolean;
  strict: boolean;
}
