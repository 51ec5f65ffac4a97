import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import Bar from '../../src/components/Bar.astro';
import DecisionList from '../../src/components/DecisionList.astro';
import Origin from '../../src/components/Origin.astro';
import PhaseTable from '../../src/components/PhaseTable.astro';
import ProjectTable from '../../src/components/ProjectTable.astro';
import Section from '../../src/components/Section.astro';
import { portfolioView } from '../../src/views/portfolio.ts';
import { projectView } from '../../src/views/project.ts';
import { lighthouse, portfolio, skerry } from '../fixtures/project-file.ts';

const container = await AstroContainer.create();
const render = async (...[component, options]: Parameters<typeof container.renderToString>) =>
  (await container.renderToString(component, options)).replace(/\s+/g, ' ');
/** What a reader reads. */
const text = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const projects = new Map([lighthouse, skerry].map((file) => [file.project.id, file]));
const { projects: rows } = portfolioView({ portfolio, projects, teams: [{ id: 'harbour', name: 'Harbour office' }] });
const view = projectView(lighthouse, []);

test('a place leads to its line; without one it is no link', async () => {
  const place = { label: 'STATE.md:47', title: 'STATE.md, line 47' };
  const linked = await render(Origin, { props: { place: { ...place, href: '/a/#L47' } } });
  expect(linked).toContain('<a class="origin" href="/a/#L47" title="STATE.md, line 47">STATE.md:47</a>');
  expect(await render(Origin, { props: { place } })).not.toContain('<a');
  expect(text(await render(Origin, { props: {} }))).toBe('');
});

test('a section with nothing to show says what was looked for', async () => {
  const slots = { default: '<p>content</p>' };
  expect(text(await render(Section, { props: { id: 'a', title: 'A', empty: 'No A was found.' }, slots }))).toBe(
    'A # No A was found.',
  );
  expect(text(await render(Section, { props: { id: 'a', title: 'A', empty: false }, slots }))).toBe('A # content');
});

test('a table of projects shows the counted number and the stated one', async () => {
  const shown = text(await render(ProjectTable, { props: { rows } }));
  expect(shown).toContain('67% 4 of 6 plans, 1 of 3 phases STATE.md:9 says 83% (5 of 6 plans)');
  expect(shown).toContain('skerry Unknown No current milestone No plan or phase to count No date stated');
});

test('a bar is drawn without style', async () => {
  const html = await render(Bar, { props: { progress: rows[0]?.progress } });
  expect(html).toMatch(/<rect class="fill" width="66.7"/);
  expect(html).not.toContain('style=');
});

test('columns that would be empty are left out', async () => {
  const phases = view.current?.plan.rows ?? [];
  const headings = (html: string) =>
    [...html.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map((match) => match[1]?.trim());
  expect(headings(await render(PhaseTable, { props: { rows: phases } }))).toContain('Completed');
  expect(headings(await render(PhaseTable, { props: { rows: phases.slice(1) } }))).not.toContain('Completed');
});

test('a decision that no longer stands says so', async () => {
  expect(text(await render(DecisionList, { props: { rows: view.decisions } }))).toContain(
    '12 Feb 2026 Superseded Alarms go out by telephone',
  );
});

test('pulled text is shown as text', async () => {
  const [row] = view.decisions;
  const html = await render(DecisionList, { props: { rows: [{ ...row, text: '<script>alert(1)</script>' }] } });
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});
