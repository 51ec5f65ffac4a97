import { parseArgs } from 'node:util';
import { visibility, type Visibility } from '../model/index.ts';
import { papers, type Paper } from '../report/pdf.ts';
import { UsageError } from './exit.ts';

export const commands = ['build', 'dev', 'preview', 'pull', 'check', 'report'] as const;
export type Command = (typeof commands)[number];

/** The command line, understood. */
export interface Options {
  command: Command;
  help: boolean;
  /** Read the cache, ask no remote. */
  offline: boolean;
  /** Exit 3 where a source failed or something could not be read. */
  strict: boolean;
  /** Print as JSON (`check`). */
  json: boolean;
  /** Print what the history of each project came to (`check`). */
  history: boolean;
  /** Output folder as given. */
  out?: string | undefined;
  /** `report`: a project's id and a milestone's key, version or name. */
  names: string[];
  /** `report`: what the PDF is printed on. */
  paper?: Paper | undefined;
  /** Whom the site is built for, instead of `publish.audience`. */
  audience?: Visibility | undefined;
  port?: number | undefined;
}

export const usage = `Usage: milepost <command> [options]

  build      pull, read, and write the site
  dev        serve the site while it is worked on
  preview    serve the site as it was built
  pull       pull all sources into the cache
  check      pull and read, report what was found, build nothing
  report <project> <milestone>
             write the report on a milestone as HTML, Markdown and PDF

  --offline      use the cache, ask no remote (MILEPOST_OFFLINE=1)
  --strict       exit 3 where a source failed or something could not be read (MILEPOST_STRICT=1)
  --audience <a> whom the site is for: public, stakeholder, team (MILEPOST_AUDIENCE, publish.audience)
  --out <dir>    output folder of build and preview (default: dist), of report (default: reports)
  --paper <p>    report: a4 (the default) or letter
  --port <n>     port of dev and preview
  --json         check: report as JSON
  --history      check: what the history came to, project by project
  --help

Exit codes: 0 done, 1 a bug in Milepost, 2 configuration, 3 strict, 4 publication gate.
The configuration is content/sources.yaml, or the file that MILEPOST_SOURCES names.`;

/** Reads the command line. Throws a `UsageError`. */
export function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = parse(argv);
  const [command = 'build', ...rest] = positionals;
  if (!isCommand(command) || (rest.length > 0 && command !== 'report')) {
    throw new UsageError(`Found \`${positionals.join(' ')}\`, expected one command of ${commands.join(', ')}.`);
  }
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new UsageError(`Found --port \`${values.port ?? ''}\`, expected a number from 1 to 65535.`);
  }
  const audience = visibility.safeParse(values.audience);
  if (values.audience !== undefined && !audience.success) {
    throw new UsageError(`Found --audience \`${values.audience}\`, expected one of ${visibility.options.join(', ')}.`);
  }
  const paper = papers.find((each) => each === values.paper);
  if (values.paper !== undefined && paper === undefined) {
    throw new UsageError(`Found --paper \`${values.paper}\`, expected one of ${papers.join(', ')}.`);
  }
  const { help = false, offline = false, strict = false, json = false, history = false, out } = values;
  return {
    command,
    help: help || positionals.length === 0,
    offline,
    strict,
    json,
    history,
    out,
    names: rest,
    paper,
    audience: audience.data,
    port,
  };
}

const isCommand = (word: string): word is Command => (commands as readonly string[]).includes(word);

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        paper: { type: 'string' },
        offline: { type: 'boolean' },
        strict: { type: 'boolean' },
        json: { type: 'boolean' },
        history: { type: 'boolean' },
        out: { type: 'string' },
        audience: { type: 'string' },
        port: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
