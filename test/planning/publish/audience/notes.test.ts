import { expect, test } from 'vitest';
import { configFile, type Config, type Note } from '../../../../src/model/index.ts';
import { withinAudience } from '../../../../src/planning/publish/audience/config.ts';
import { mayReadNote } from '../../../../src/planning/publish/audience/notes.ts';

const written = configFile.parse({
  teams: [
    { id: 'quays', name: 'Quays' },
    { id: 'divers', name: 'The Night Divers' },
  ],
  sources: [
    { id: 'harbour', repo: 'a', team: 'quays' },
    { id: 'vault', repo: 'b', name: 'Deep Store', team: 'divers', visibility: 'team' },
  ],
});
const configFor = (audience: Config['publish']['audience']) =>
  withinAudience({ ...written, publish: { ...written.publish, audience } } as Config);

const note = (rest: Partial<Note> = {}): Note => ({ title: 'A note', date: '2026-01-01', ...rest });

test.each<[string, boolean, Note | undefined, string]>([
  ['about nothing hidden', true, note({ project: 'harbour' }), 'All is well.'],
  ['of a level above', false, note({ visibility: 'stakeholder' }), 'All is well.'],
  ['about a hidden source', false, note({ project: 'vault' }), 'All is well.'],
  ['about a planning root of a hidden source', false, note({ project: 'vault--web' }), 'All is well.'],
  [
    'about a hidden source, whatever its level',
    false,
    note({ project: 'vault', visibility: 'public' }),
    'All is well.',
  ],
  ['about a hidden team', false, note({ team: 'divers' }), 'All is well.'],
  ['that names the id of a hidden source', false, note(), 'As for [this](/projects/vault/).'],
  ['that names a hidden source', false, note(), 'We wait for the **deep\nstore**.'],
  ['that names a hidden team', false, note(), 'Ask the-night-divers.'],
  ['with a longer word', true, note(), 'The vaulted roof is done.'],
  ['that somebody has looked at', true, note({ visibility: 'public' }), 'The vault of the church is done.'],
  ['that is not valid, which is to be refused', true, undefined, '---\n---\nAll is well.'],
])('a note %s', (_, expected, frontmatter, text) => {
  expect(mayReadNote(configFor('public'), frontmatter, text)).toBe(expected);
});

test('the team reads all', () => {
  expect(mayReadNote(configFor('team'), note({ project: 'vault', visibility: 'team' }), 'The vault.')).toBe(true);
});
