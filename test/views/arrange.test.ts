import { describe, expect, test } from 'vitest';
import { arranged, arrangementOf, queryOf, type Row } from '../../src/views/arrange.ts';

const row = (name: string, health: string, over: Partial<Row> = {}): Row => ({
  name,
  health,
  text: `${name} ${health}`,
  ...over,
});
/** In the usual order. */
const rows = [
  row('Tide', 'Blocked', { team: 'Coast', progress: 50, day: '2026-05-06' }),
  row('Anchor', 'At risk', { progress: 10 }),
  row('Quay', 'On track', { team: 'Coast', day: '2026-06-04' }),
  row('Bell', 'Done', { team: 'Bells', progress: 100, day: '2026-01-02' }),
];
const shown = (query: string) =>
  arranged(rows, arrangementOf(new URLSearchParams(query))).map(({ title, rows: members }) =>
    [title, ...members.map(({ name }) => name)].filter(Boolean).join(' '),
  );

describe('arranged', () => {
  test.each([
    ['', ['Tide Anchor Quay Bell']],
    ['sort=name', ['Anchor Bell Quay Tide']],
    ['sort=progress', ['Anchor Tide Bell Quay']],
    ['sort=day', ['Quay Tide Bell Anchor']],
    ['group=team', ['Bells Bell', 'Coast Tide Quay', 'No team Anchor']],
    ['group=health', ['Blocked Tide', 'At risk Anchor', 'On track Quay', 'Done Bell']],
    ['q=RISK', ['Anchor']],
    ['q=nothing+like+it', []],
    ['sort=upside&group=down', ['Tide Anchor Quay Bell']],
  ])('%s', (query, groups) => {
    expect(shown(query)).toEqual(groups);
  });
});

test.each(['', '?sort=day', '?sort=name&group=team&q=tide'])('the address %s stays itself', (address) => {
  expect(queryOf(arrangementOf(new URLSearchParams(address)))).toBe(address);
});
