import { describe, expect, it } from 'vitest';
import { explain, exitCodes, UsageError } from '../../src/cli/exit.ts';
import { OwnError } from '../../src/collections/errors.ts';
import { ConfigError } from '../../src/sources/index.ts';

const config = new ConfigError([
  { file: 'sources.yaml', line: 3, column: 5, path: 'sources[0].id', found: '`A B`', expected: 'lower-case letters' },
]);
const own = new OwnError('Reading source `shop`, planning root `.planning`', new TypeError('x is undefined'));

const frontmatter = Object.assign(
  new Error('**notes → week-3** data does not match.\n\n  **title**: **title**: Required'),
  {
    name: 'InvalidContentEntryDataError',
    loc: { file: 'notes/week-3.mdx' },
  },
);
const mdx = new Error(
  'Build failed with 1 error:\n\n[plugin @mdx-js/rolldown] notes/week-3.mdx:6:16\nMDXError: Unexpected end\n  at x',
);

describe('explain(error)', () => {
  it.each<[string, Error, number]>([
    ['a command line', new UsageError('Found `bild`'), exitCodes.config],
    ['a configuration', config, exitCodes.config],
    ['the frontmatter of a note', frontmatter, exitCodes.config],
    ['the text of a note', mdx, exitCodes.config],
    ['a bug of ours', own, exitCodes.bug],
    ['anything else', new Error('disk full'), exitCodes.bug],
  ])('has an exit code for %s', (_, error, code) => {
    expect(explain(error, false).code).toBe(code);
  });

  it('names the source of a bug and keeps the stack for MILEPOST_DEBUG', () => {
    expect(explain(own, false).text).toMatchInlineSnapshot(`
      "Reading source \`shop\`, planning root \`.planning\` failed: x is undefined
      This is a bug in Milepost; MILEPOST_DEBUG=1 shows where."
    `);
    expect(explain(own, true).text).toContain('exit.test.ts');
  });

  it('says what is wrong with a note, and where', () => {
    expect([frontmatter, mdx].map((error) => explain(error, false).text)).toMatchInlineSnapshot(`
      [
        "A note is not valid (notes/week-3.mdx): notes → week-3 data does not match.

        title: Required",
        "A note is not valid MDX (notes/week-3.mdx:6:16): Unexpected end",
      ]
    `);
  });

  it('lists the mistakes of a configuration with their lines', () => {
    expect(explain(config, false).text).toContain('sources.yaml:3:5: sources[0].id: found `A B`');
  });
});
