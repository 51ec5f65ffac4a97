import { expect, test } from 'vitest';
import { z } from 'zod';
import { decision, origin, plan, portfolio, projectFile } from '../../src/model/index.ts';

const place = { path: '.planning/STATE.md', line: 3, kind: 'state' };

test('a decision needs 12 hexadecimal digits and a place', () => {
  const written = { id: '0123456789ab', text: 'Lend by the hour', status: 'standing', origins: [place] };
  expect(decision.parse(written)).toEqual(written);
  expect(decision.safeParse({ ...written, id: '0123' }).success).toBe(false);
  expect(decision.safeParse({ ...written, origins: [] }).success).toBe(false);
});

test('a line is counted from 1', () => {
  expect(origin.safeParse({ ...place, line: 0 }).success).toBe(false);
});

test('an absent duration stays absent', () => {
  const read = plan.parse({
    key: '01-01',
    id: '01-01',
    phase: '1',
    done: true,
    requirements: [],
    tags: [],
    origins: [place],
  });
  expect(Object.keys(read)).not.toContain('minutes');
});

test('the published types can be said in JSON Schema', () => {
  for (const schema of [portfolio, projectFile]) {
    expect(z.toJSONSchema(schema)).toMatchObject({ type: 'object', properties: { schemaVersion: { const: 1 } } });
  }
});
