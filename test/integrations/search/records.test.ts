import { describe, expect, it } from 'vitest';
import { searchRecords } from '../../../src/integrations/search/records.ts';
import type { Decision, Milestone, Phase, Plan } from '../../../src/model/index.ts';
import { origin, projectFile } from '../../collections/project-file.ts';

const origins = [origin()];
const decision: Decision = {
  id: '0123456789ab',
  text: 'Keep prices in cents',
  rationale: 'floats lose pennies',
  alternatives: ['decimals'],
  status: 'standing',
  phase: '3',
  plan: '03-01',
  milestone: 'v1.0',
  firstSeen: { commit: 'c', date: '2026-02-18T10:00:00Z' },
  versions: [
    {
      text: 'Keep prices as integers',
      firstSeen: { commit: 'c', date: '2026-02-18T10:00:00Z' },
      lastSeen: { commit: 'd', date: '2026-02-19T10:00:00Z' },
      origins,
    },
  ],
  origins,
};
const milestone: Milestone = {
  key: 'v1.0',
  version: 'v1.0',
  name: 'Counter',
  status: 'shipped',
  shippedOn: '2026-03-02',
  accomplishments: ['Two tills'],
  stats: [],
  documents: [],
  origins,
};
const phase: Phase = {
  key: 'v1.0/3',
  number: '3',
  name: 'Prices',
  milestone: 'v1.0',
  status: 'done',
  dependsOn: [],
  origins,
};
const plan: Plan = {
  key: 'v1.0/03-01',
  id: '03-01',
  phase: '3',
  milestone: 'v1.0',
  title: 'Tariffs',
  done: true,
  requirements: [],
  tags: [],
  origins,
};

const records = (arrays: Parameters<typeof projectFile>[1], rendered: Record<string, string> = {}) =>
  searchRecords(
    [projectFile('shop', arrays, { name: 'Shop' })],
    new Map([['shop', new Map(Object.entries(rendered))]]),
  );

describe('searchRecords(projects, rendered)', () => {
  it('leads from a decision to its address, findable by reason and former wording', () => {
    expect(records({ decisions: [decision] })).toEqual([
      {
        url: '/projects/shop/decisions/2026-W08/#0123456789ab',
        title: 'Keep prices in cents',
        facets: { project: 'shop', kind: 'decision', milestone: 'v1.0', year: '2026' },
        meta: { projectName: 'Shop', date: '2026-02-18' },
        content: {
          text: 'Keep prices in cents. floats lose pennies. decimals. Phase 3, Plan 03-01. Keep prices as integers.',
        },
      },
    ]);
  });

  it('leads to milestones, phases and documents', () => {
    const found = records(
      {
        milestones: [milestone],
        phases: [phase],
        plans: [plan],
        documents: [{ path: '.planning/STATE.md', kind: 'state', title: 'State' }],
      },
      { '.planning/STATE.md': 'a.html' },
    );
    expect(found.map(({ url, title, facets, content }) => [url, title, facets.kind, facets.year, content])).toEqual([
      ['/projects/shop/milestones/v1.0/', 'v1.0 Counter', 'milestone', '2026', { text: 'v1.0 Counter. Two tills.' }],
      [
        '/projects/shop/phases/v1.0/3/',
        'Phase 3: Prices',
        'phase',
        undefined,
        { text: 'Phase 3: Prices. 03-01 Tariffs.' },
      ],
      [
        '/projects/shop/documents/~planning/STATE.md/',
        'State',
        'document',
        undefined,
        { file: 'a.html', limits: { section: 500, whole: 3000 } },
      ],
    ]);
  });

  it('leaves out documents without prose', () => {
    expect(records({ documents: [{ path: '.planning/logo.png', kind: 'document' }] })).toEqual([]);
  });

  it('ends a long title at a word', () => {
    const [record] = records({ decisions: [{ ...decision, text: 'word '.repeat(60).trim() }] });
    expect(record?.title).toMatch(/word …$/);
    expect(record?.title.length).toBeLessThan(150);
  });
});
