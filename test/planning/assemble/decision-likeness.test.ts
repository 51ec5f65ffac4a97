import { expect, test } from 'vitest';
import { citedBy } from '../../../src/planning/assemble/decision-citations.ts';
import { readPlain, readSteps } from '../../helpers/planning-root.ts';

const state = (...items: string[]): string =>
  `# State\n\n## Decisions\n\n${items.map((item) => `- ${item}`).join('\n')}\n`;
const context = (...items: string[]): string =>
  `# Context\n\n<decisions>\n${items.map((item) => `- ${item}`).join('\n')}\n</decisions>\n`;
const summary = (...decisions: string[]): string =>
  `---\nkey-decisions:\n${decisions.map((each) => `  - "${each}"`).join('\n')}\n---\n\n# Summary\n`;
const discussion = (chosen: string): string =>
  `# Discussion\n\n## Lamps\n\n| Option | Description | Selected |\n|---|---|---|\n| ${chosen} | | ✓ |\n`;
const project = (row: string): string =>
  `# Ferries\n\n## Key Decisions\n\n| Decision | Rationale | Outcome |\n|---|---|---|\n| ${row} | | |\n`;
const roadmap = (item: string): string =>
  `# Milestone v1.0: Piers\n\n## Phases\n\n### Phase 1: Lamps\n\n## Milestone Summary\n\n**Key Decisions:**\n\n- ${item}\n`;
const plan = (number: string): string => `phases/01-lamps/${number}-SUMMARY.md`;
const LAMPS = 'phases/01-lamps/01-CONTEXT.md';
const BOATS = 'phases/02-boats/02-CONTEXT.md';

const BULBS = 'Every wheelhouse keeps one box of spare bulbs';
const FERRY = 'Ferrymen sound the horn twice before they leave the pier';

test.each<[string, Record<string, string>]>([
  [
    'another plan of the phase tells again',
    { [plan('01-01')]: summary(FERRY), [plan('01-02')]: summary(`${FERRY} in fog`) },
  ],
  [
    'STATE.md puts under another plan',
    { 'STATE.md': state(`[01-01]: ${BULBS} under the bench`), [plan('01-02')]: summary(`${BULBS} below the bench`) },
  ],
  [
    'tells numbers beside common ones',
    {
      'STATE.md': state('[01-02]: Horn of 12 pipes carries 300 fathoms over open water; wind of 7 knots was measured'),
      [plan('01-02')]: summary('Horn of 12 pipes carries 300 fathoms over open water (half of 600 at the old pier)'),
    },
  ],
  [
    'begins alike, where another is as like',
    {
      'STATE.md': state('[01-02]: Horn pipes are cast in bronze; valves are turned from oak by the harbour joiner'),
      [plan('01-02')]: summary('Horn pipes are cast in bronze', 'Oak valves are turned by the harbour joiner'),
    },
  ],
  [
    'another phase carries over',
    {
      [LAMPS]: context('Ropes bear the number of their pier and the colour of their ferry'),
      [BOATS]: context('Ropes bear pier number and ferry colour (carried from Phase 1 D-03)'),
    },
  ],
  [
    'says not what another says instead',
    {
      'STATE.md': state('[01-02]: Bronze pipes (cast) not oak pipes (turned) for the horn of the ferry'),
      [plan('01-02')]: summary('Bronze pipes (cast ones) instead of oak pipes (turned) for the horn of the ferry'),
    },
  ],
  [
    'the context of the next phase says again',
    {
      [LAMPS]: context(`${FERRY}; names of bells are never changed, the harbour office knows them`),
      [BOATS]: context(`${FERRY}; names of bells are never changed`),
    },
  ],
  [
    'another phase takes from the same requirement',
    {
      [LAMPS]: context(`${FERRY} (from REQUIREMENTS.md HORN-02)`),
      [BOATS]: context(`${FERRY} and turn (from REQUIREMENTS.md HORN-02)`),
    },
  ],
  [
    'another list puts with where it was decided',
    {
      'PROJECT.md': project('Brass lamps on every pier, oil lamps only beside the granary (v1.0 Phase 1, D-03)'),
      'milestones/v1.0-ROADMAP.md': roadmap(
        'Brass lamps on every pier, oil lamps only beside the granary (LAMP-02) — the keeper asked for it, and oil is at hand there all winter long',
      ),
    },
  ],
  [
    'is given another reason',
    {
      'STATE.md': state('[01-02]: Horn valves turned by the joiner — oak swells in fog and closes the pipe'),
      [plan('01-02')]: summary('Horn valves are turned by the joiner (not the smith) - cheaper than cast bronze ones'),
    },
  ],
  [
    'denies in a short form',
    {
      'milestones/v1.0-ROADMAP.md': roadmap('Warnings of the lamp keeper do not stop the ferry, it sails with them'),
      [plan('01-02')]: summary("Warnings of the lamp keeper don't stop the ferry, it sails with them"),
    },
  ],
  [
    'says which decision of another phase it is',
    {
      [LAMPS]: context(
        '**D-04:** All bells are rung by hand. No machines, for those need a keeper of their own who is paid',
      ),
      [BOATS]: context('Bells rung by hand (carried forward from Phase 1 D-04)'),
    },
  ],
  [
    'a list of the whole project takes from the discussion',
    {
      'PROJECT.md': project('Morning and evening ferries, two timetables'),
      'phases/01-lamps/01-DISCUSSION-LOG.md': discussion('Morning and evening ferries, timetables'),
    },
  ],
  [
    'the context of the next phase says word for word, and goes on otherwise',
    {
      'milestones/v1.0-phases/01-lamps/01-CONTEXT.md': context(
        'Bells and horns are no signals of the harbour office, the keeper of the pier sounds them alone. Lamps burn.',
      ),
      'milestones/v1.0-phases/02-boats/02-CONTEXT.md': context(
        'Bells and horns are no signals of the harbour office, the keeper of the pier sounds them alone. Drums too.',
      ),
    },
  ],
  [
    'the context of the next phase says again with a word more',
    {
      'milestones/v1.0-phases/01-lamps/01-CONTEXT.md': context(
        'Ferry lists hold rope, pier and keeper of each lamp (paper only)',
      ),
      'milestones/v1.0-phases/02-boats/02-CONTEXT.md': context(
        'Ferry lists hold on to paper only (rope, pier and keeper of each lamp) — slates break in frost',
      ),
    },
  ],
  [
    'another plan of the phase says in fewer words',
    {
      [plan('01-01')]: summary('Horn pressure default 300'),
      [plan('01-02')]: summary('Default horn pressure 300 (set by the keeper of the pier)'),
    },
  ],
  [
    'is told in the singular and in the plural',
    {
      [LAMPS]: context('Harbour masters embed ropes in the classes of piers'),
      [plan('01-02')]: summary('The harbour master embeds a rope in each class of pier, numbered'),
    },
  ],
  [
    'gives other numbers for reasons',
    {
      'STATE.md': state(
        '[Phase 1]: Horn is tuned to 4096 strokes for ropes of 77 swallows fog; nobody hears the higher ones',
      ),
      [plan('01-02')]: summary(
        'Horn is tuned to 4096 strokes (half of 8192) — swallows fog; nobody hears the higher ones',
      ),
    },
  ],
  [
    'is told with others in one phase',
    {
      'STATE.md': state(
        '[Phase 1]: Ferry ropes are numbered by pier and by colour of the ferry; lamps hang in rings; spare bulbs and oil lie in every wheelhouse',
      ),
      [plan('01-02')]: summary(
        'Ferry ropes numbered by pier and by colour of the ferry (not by year) — the harbour office keeps its lists that way since the storm of March',
      ),
    },
  ],
  [
    'the context and the summary of a folder without a number tell',
    {
      'archives/old/tracks/c/phases/Piers/CONTEXT.md': context(
        '**ROPE-1:** Ropes are numbered by the keeper of the pier at dusk',
      ),
      'archives/old/tracks/c/phases/Piers/SUMMARY.md': summary('Ropes are numbered by keeper of the pier before dusk'),
    },
  ],
])('a decision that %s is one', (_, files) => {
  const texts = readPlain(files).decisions.map(({ text, origins }) => [text, origins.length]);
  expect(texts.filter(([, origins]) => origins === 2)).toHaveLength(1);
});

test.each<[string, Record<string, string>]>([
  [
    'of two phases',
    { [plan('01-01')]: summary(FERRY), 'phases/02-boats/02-01-SUMMARY.md': summary(`${FERRY} in fog`) },
  ],
  [
    'of two plans that say more than the other each',
    { [plan('01-01')]: summary(`${FERRY} by day`), [plan('01-02')]: summary(`${FERRY} and turn`) },
  ],
  [
    'with another number at the same place',
    {
      'STATE.md': state('[01-02]: Cut rope rings from 16 worn ends to 31 sound ones'),
      [plan('01-02')]: summary('Cut rope rings from 7 worn ends to 31 sound ones'),
    },
  ],
  [
    'with another version',
    {
      'STATE.md': state('[01-02]: Bell frame 0.56.0 cracks at the upper joint of the yoke'),
      [plan('01-02')]: summary('Bell frame 0.57.0 cracks at the upper joint of the yoke'),
    },
  ],
  [
    'of two contexts that follow other phases',
    {
      [LAMPS]: context(`Bells are hung as in Phase 7: ${FERRY}`),
      [BOATS]: context(`Bells are hung as in Phase 7 and 8: ${FERRY}`),
    },
  ],
  [
    'that name two decisions of another phase',
    {
      [LAMPS]: context(
        '**D-04:** All bells are rung by hand. No machines, for those need a keeper of their own who is paid',
      ),
      [BOATS]: context('Bells rung by hand (carried forward from Phase 1 D-05)'),
    },
  ],
  [
    'that choose another number for one reason',
    {
      'STATE.md': state('[01-02]: Horn valves of 12 inches for the pier — oak swells in fog and closes the pipe'),
      [plan('01-02')]: summary('Horn valves of 14 inches for the pier — oak swells in fog and closes the pipe'),
    },
  ],
  [
    'of two contexts that put another thing in one frame',
    {
      'milestones/v1.0-phases/01-lamps/01-CONTEXT.md': context(
        'Replace the horn stub beside the north pier by the one of bronze',
      ),
      'milestones/v1.0-phases/02-boats/02-CONTEXT.md': context(
        'Replace the bell stub beside the north pier by the one of bronze',
      ),
    },
  ],
  [
    'of two phases that follow a common third',
    {
      [LAMPS]: context('Ropes bear the number of their pier (from Phase 7 D-03)'),
      [BOATS]: context('Ropes all bear the number of their pier (from Phase 7 D-03)'),
    },
  ],
])('wordings %s are two decisions', (_, files) => {
  expect(readPlain(files).decisions).toHaveLength(2);
});

test('the option that was chosen is one decision with what the roadmap of the phase says', () => {
  const { decisions } = readPlain({
    'ROADMAP.md': `# Roadmap\n\n## Phases\n\n### Phase 1: Lamps\n\n**Key Decisions:**\n- Horn twice before the ferry leaves, no bell\n`,
    'phases/01-lamps/01-DISCUSSION-LOG.md': discussion('Horn twice before the ferry leaves'),
  });
  expect(decisions).toHaveLength(1);
});

test('a decision that each of three phases carries over is one', () => {
  const { decisions } = readPlain({
    'milestones/v1.0-phases/01-lamps/01-CONTEXT.md': context(
      'Ropes bear the number of their pier, the colour of their ferry and the mark of the yard',
    ),
    'milestones/v1.0-phases/02-boats/02-CONTEXT.md': context(
      'Ropes bear pier number, ferry colour and yard mark, as decided in Phase 1',
    ),
    'milestones/v1.0-phases/03-nets/03-CONTEXT.md': context('Ropes bear pier number and ferry colour (from Phase 1)'),
  });
  expect(decisions).toHaveLength(1);
});

test('the work of two milestones is not one by the row of PROJECT.md that is like both', () => {
  const { decisions } = readPlain({
    'PROJECT.md': project('Harbour ropes numbered by pier and ferry'),
    'milestones/v1.0-phases/01-lamps/01-01-SUMMARY.md': summary(
      'Harbour ropes are numbered by pier and ferry, for the office',
    ),
    'milestones/v1.1-phases/02-boats/02-CONTEXT.md': context(
      'Harbour ropes numbered by pier and ferry are dropped in the yard',
    ),
  });
  expect(decisions).toHaveLength(2);
});

const day = (n: number): string => `2026-03-0${String(n)}T10:00:00Z`;

test('a list begun anew words a decision again, and both wordings go with the summary', () => {
  const { decisions } = readSteps([
    {
      date: day(1),
      files: { [plan('01-02')]: summary('Brass lanterns from the old pier, polished to match the new quay') },
    },
    {
      date: day(2),
      files: { 'STATE.md': state('[01-02]: Used brass lanterns from the old pier, to match the new quay') },
    },
    { date: day(3), files: { 'STATE.md': state('Brass lanterns from the old pier') } },
  ]);
  expect(decisions).toHaveLength(1);
});

test('a file that comes back under its old path is another file: its wording never stood beside the first', () => {
  const first = context('Warn and leave the anchor where no chain is found; say which pier it was');
  const second = context('Warn loudly and leave the anchor where no chain is found; say which pier it was');
  const archived = 'milestones/v1.0-phases/01-lamps/01-CONTEXT.md';
  const { decisions } = readSteps([
    { date: day(1), files: { [LAMPS]: first } },
    { date: day(2), files: { [LAMPS]: second } },
    { date: day(3), files: { [LAMPS]: null, [archived]: second } },
    { date: day(4), files: { [archived]: null, [LAMPS]: second } },
  ]);
  expect(decisions).toHaveLength(1);
});

test.each([
  ['Ropes are numbered (carried from Phase 2 D-04)', ['2'], []],
  ['Ropes are numbered (Phase 02 D-04)', ['2'], []],
  ['Ropes are numbered, by the rule established in Phase 2.1.', ['2.1'], []],
  ['Ropes are numbered (from REQUIREMENTS.md ROPE-04, Phase 2 pattern)', [], ['ROPE-04']],
  ['Phase 2 numbers ropes, ROPE-04 too', [], []],
])('%j cites', (text, carriedFrom, requirements) => {
  expect(citedBy(text)).toMatchObject({ carriedFrom, requirements });
});

test.each([
  ['Ropes numbered (02-01): each by its pier', '02-01'],
  ['Ropes numbered (plan 02.1-01) — each by its pier', '02.1-01'],
  ['Ropes numbered (1999-01): each by its pier', undefined],
  ['Ropes are numbered (02-01) and tied: each by its pier', undefined],
])('the plan behind the title of %j is %j', (text, plan) => {
  expect(citedBy(text).titlePlan).toBe(plan);
});
