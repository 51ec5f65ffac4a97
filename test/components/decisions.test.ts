import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import Full from '../../src/components/decisions/Full.astro';
import Index from '../../src/components/decisions/Index.astro';
import { packColumns, unpackColumns } from '../../src/views/decisions/columns.ts';
import { fullDecision } from '../../src/views/decisions/full.ts';
import { decisionIndex } from '../../src/views/decisions/listing.ts';
import { decision, projectWith } from '../fixtures/project-builder.ts';

const container = await AstroContainer.create();
const file = projectWith({
  decisions: [
    decision(1, {
      formerIds: ['00000000000f'],
      text: 'Grind <b>by</b> water',
      decidedOn: '2026-02-17',
      rationale: 'The wind is weak.',
    }),
    decision(2, { text: 'Keep the weir', decidedOn: '2026-01-05', alternatives: ['A dam', 'Nothing'] }),
  ],
});

test('a decision stands at its id, and old ids arrive there too', async () => {
  const html = await container.renderToString(Full, {
    props: { decisions: file.decisions.map((each) => fullDecision(file, each)) },
  });
  expect(html).toMatch(/<article class="decision" id="000000000001"[^>]*>\s*<h2[^>]*>\s*<span id="00000000000f">/);
  expect(html).toContain('Grind &lt;b&gt;by&lt;/b&gt; water');
  expect(html).toContain('A dam; Nothing');
});

test('the list is whole without script, and the choices are there when script comes', async () => {
  const { rows } = decisionIndex(file);
  const columns = unpackColumns(packColumns([{ id: 'mill', name: 'Mill', rows }], []));
  const html = await container.renderToString(Index, { props: { rows, total: 2, columns, project: 'mill' } });
  expect(html.match(/<li>/g)).toHaveLength(2);
  expect(html).toContain('<form class="decision-filter"');
  expect(html).toContain('2 decisions');
});
