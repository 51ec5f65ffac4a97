import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import List from '../../src/components/timeline/List.astro';
import Timeline from '../../src/components/timeline/Timeline.astro';
import { milestoneGroups } from '../../src/views/timeline/rows.ts';
import { milestone, projectWith } from '../fixtures/project-builder.ts';

const container = await AstroContainer.create();
const file = projectWith({
  milestones: [
    milestone('v1.0', { startedOn: '2026-01-05', shippedOn: '2026-02-01' }),
    milestone('v1.1', { startedOn: '2026-02-02', status: 'active' }),
  ],
});

test('picture and list lead to the same milestones', async () => {
  const picture = await container.renderToString(Timeline, { props: { file, asOf: '2026-03-01' } });
  const list = await container.renderToString(List, { props: { groups: milestoneGroups([file]) } });
  const links = (html: string) => [...new Set([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href))].sort();
  expect(links(picture)).toEqual(['#list', ...links(list)]);
  expect(picture).toContain('1 Mar 2026');
  expect(picture).not.toMatch(/ style=/);
});

test('without a day there is no picture but a sentence', async () => {
  const html = await container.renderToString(Timeline, {
    props: { file: projectWith({ milestones: [milestone('v1.0')] }), asOf: undefined },
  });
  expect(html).toContain('nothing to draw to scale');
  expect(html).not.toContain('<svg');
});
