import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/exit.ts';
import { readOptions } from '../../src/cli/options.ts';

const defaults = {
  help: false,
  offline: false,
  strict: false,
  json: false,
  history: false,
  out: undefined,
  names: [],
  port: undefined,
};

describe('readOptions(argv)', () => {
  it.each([
    ['build', { command: 'build' }],
    ['build --offline --strict', { command: 'build', offline: true, strict: true }],
    ['build --out site', { command: 'build', out: 'site' }],
    ['check --json', { command: 'check', json: true }],
    ['check --history', { command: 'check', history: true }],
    ['report shop v1.2', { command: 'report', names: ['shop', 'v1.2'] }],
    ['report shop v1.2 --paper letter', { command: 'report', names: ['shop', 'v1.2'], paper: 'letter' }],
    ['dev --port 4000', { command: 'dev', port: 4000 }],
    ['', { command: 'build', help: true }],
    ['pull --help', { command: 'pull', help: true }],
  ])('reads `%s`', (line, expected) => {
    expect(readOptions(line.split(' ').filter(Boolean))).toEqual({ ...defaults, ...expected });
  });

  it.each([
    ['bild', '`bild`'],
    ['build check', '`build check`'],
    ['build --offlin', '--offlin'],
    ['dev --port http', '`http`'],
    ['report shop v1.2 --paper b5', '`b5`'],
    ['build --out', '--out'],
  ])('refuses `%s` and quotes what it found', (line, quoted) => {
    const run = () => readOptions(line.split(' '));
    expect(run).toThrow(UsageError);
    expect(run).toThrow(quoted);
  });
});
