import { describe, expect, it } from 'vitest';
import { explain, exitCodes, UsageError } from '../../src/cli/exit.ts';
import { OwnError } from '../../src/collections/errors.ts';
import { ConfigError } from '../../src/sources/index.ts';

const config = new ConfigError([
  { file: 'sources.yaml', line: 3, column: 5, path: 'sources[0].id', found: '`A B`', expected: 'lower-case letters' },
]);
const own = new OwnError('Reading source `shop`, planning root `.planning`', new TypeError('x is undefined'));

describe('explain(error)', () => {
  it.each<[string, Error, number]>([
    ['a command line', new UsageError('Found `bild`'), exitCodes.config],
    ['a configuration', config, exitCodes.config],
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

  it('lists the mistakes of a configuration with their lines', () => {
    expect(explain(config, false).text).toContain('sources.yaml:3:5: sources[0].id: found `A B`');
  });
});
