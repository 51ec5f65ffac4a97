import { expect, test } from 'vitest';
import type { Note } from '../../../src/model/index.ts';
import { strayNotes } from '../../../src/views/about/stray-notes.ts';
import { lighthouse, skerry } from '../../fixtures/project-file.ts';

const site = { projects: [lighthouse, skerry], teams: [{ id: 'harbour' }] };
const note = (data: Partial<Note>) => ({ id: 'june', data: { title: 'June', date: '2026-06-01', ...data } });
const messages = (data: Partial<Note>) => strayNotes([note(data)], site).map(({ field, message }) => [field, message]);

test.each([
  [{ project: 'lighthouse' }],
  [{ project: 'lighthouse', milestone: 'v1.0' }],
  [{ team: 'harbour' }],
  [{}],
] as [Partial<Note>][])('%o leads to a page', (data) => {
  expect(messages(data)).toEqual([]);
});

test.each([
  [
    { project: 'lighthose' },
    'project',
    'It names the project “lighthose”, which this site has not. Like it: “lighthouse”.',
  ],
  [
    { project: 'windmill' },
    'project',
    'It names the project “windmill”, which this site has not. Write the id of a project as it stands in its address.',
  ],
  [
    { project: 'lighthouse', milestone: 'v1.3' },
    'milestone',
    'It names the milestone “v1.3”, which this site has not. Like it: “v1.0” and “v1.1”.',
  ],
  [{ team: 'harbor' }, 'team', 'It names the team “harbor”, which this site has not. Like it: “harbour”.'],
] as [Partial<Note>, string, string][])('%o leads nowhere', (data, field, message) => {
  expect(messages(data)).toEqual([[field, message]]);
});
