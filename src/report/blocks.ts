import type { Project } from '../model/index.ts';
import { longDay, plural, shortCommit } from '../views/format.ts';
import { auditTitle } from '../views/milestone/evidence.ts';
import { folded } from '../views/milestone/folded.ts';
import { emptyMilestone, type MilestoneView } from '../views/milestone/index.ts';
import type { StateView } from '../views/states.ts';

/** A piece of text; with a state, its word stands before it. */
export interface Line {
  state?: StateView | undefined;
  text: string;
  /** It is an identifier, never broken. */
  id?: boolean;
  /** Explains: a day, a place, a reason. */
  aside?: string | undefined;
}

/** One part of a report, the same whatever it is written as. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; /** Begins a page. */ appendix?: boolean }
  | { kind: 'text'; text: string; role?: 'lead' | 'aside' }
  | { kind: 'facts'; rows: { label: string; line: Line }[] }
  | { kind: 'list'; lines: Line[] }
  | { kind: 'table'; columns: string[]; rows: Line[][] }
  | { kind: 'bars'; values: readonly number[]; caption: string };

/**
 * The report on a milestone, from the same view as its page, in the same order. Of many decisions the first ones of each phase stand
 * there, and the others behind all, so that what is to be read stays a few pages.
 */
export function reportBlocks(view: MilestoneView, project: Project): Block[] {
  const groups = folded(view.decisions);
  return [
    { kind: 'text', role: 'aside', text: `Milestone report, ${project.name}` },
    { kind: 'heading', level: 1, text: view.title },
    { kind: 'text', role: 'lead', text: view.sentence },
    { kind: 'facts', rows: factRows(view) },
    ...section('Summary', paragraphs(view.summary)),
    ...section('Delivered', list(view.accomplishments.map(line)), emptyMilestone.accomplishments),
    ...section('Promised and not done', list(view.open.map(openLine))),
    ...section('Requirements', requirements(view), emptyMilestone.requirements),
    ...section('Decisions', groups.flatMap(firstDecisions), emptyMilestone.decisions),
    ...section('Risks and debt', risks(view), emptyMilestone.risks),
    ...section('Velocity', velocity(view), emptyMilestone.pace),
    ...section('Phases and plans', phases(view), emptyMilestone.phases),
    ...section('Audit', audits(view), emptyMilestone.audit),
    ...section('In numbers, as stated', facts(view.stats)),
    ...section('How it was measured', list(view.basis.map(line))),
    { kind: 'text', role: 'aside', text: sourceOf(project) },
    ...furtherDecisions(groups),
  ];
}

const line = (text: string): Line => ({ text });
/** A day or a time, never broken. */
const whole = (text = ''): Line => line(text.replaceAll(' ', '\u00a0'));
const list = (lines: Line[]): Block[] => (lines.length === 0 ? [] : [{ kind: 'list', lines }]);
const facts = (pairs: readonly { label: string; value: string }[]): Block[] =>
  pairs.length === 0
    ? []
    : [{ kind: 'facts', rows: pairs.map(({ label, value }) => ({ label, line: { text: value } })) }];
const paragraphs = (text: string | undefined): Block[] =>
  (text ?? '').split(/\n{2,}/).flatMap((each) => (each.trim() === '' ? [] : [{ kind: 'text', text: each.trim() }]));

/** A heading with what stands under it; where there is nothing, what was looked for, or no heading at all. */
function section(title: string, blocks: readonly Block[], empty?: string): Block[] {
  if (blocks.length === 0 && empty === undefined) return [];
  const heading: Block = { kind: 'heading', level: 2, text: title };
  return [
    heading,
    ...(blocks.length === 0 ? [{ kind: 'text' as const, role: 'aside' as const, text: empty ?? '' }] : blocks),
  ];
}

function factRows({ state, promised, delivered, evidence, when }: MilestoneView): { label: string; line: Line }[] {
  return [
    { label: 'Status', line: { state, text: '' } },
    { label: 'Promised', line: { text: promised } },
    { label: 'Delivered', line: { text: delivered } },
    {
      label: 'Verified',
      line: evidence
        ? { state: evidence.state, text: [evidence.text, ...evidence.missing].join(' ') }
        : { text: 'Not graded: the files do not say that it has shipped.' },
    },
    { label: 'When', line: { text: when } },
  ];
}

const openLine = ({ label, text, state }: MilestoneView['open'][number]): Line => ({
  state,
  text: [label, text].filter(Boolean).join(' '),
});

const requirements = ({ requirements: rows }: MilestoneView): Block[] =>
  table(
    ['Id', 'Requirement', 'Status', 'Phases', 'Evidence'],
    rows.map(({ label, text, state, phases: numbers, plans, evidence }) => [
      { id: true, text: label },
      line(text),
      { state, text: '' },
      line(numbers.map((phase) => phase.label).join(', ')),
      line([...plans, ...evidence].join(', ')),
    ]),
  );

type Group = ReturnType<typeof folded<MilestoneView['decisions'][number]>>[number];
type DecisionRow = MilestoneView['decisions'][number]['rows'][number];

const firstDecisions = ({ title, first, rest }: Group): Block[] => [
  ...titled(title),
  ...list(first.map(decisionLine)),
  ...(rest.length === 0
    ? []
    : [{ kind: 'text' as const, role: 'aside' as const, text: `${plural(rest.length, 'more decision')} at the end.` }]),
];

function furtherDecisions(groups: readonly Group[]): Block[] {
  const more = groups.filter(({ rest }) => rest.length > 0);
  if (more.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Further decisions', appendix: true },
    ...more.flatMap(({ title, rest }) => [...titled(title), ...list(rest.map(decisionLine))]),
  ];
}

const titled = (title: string | undefined): Block[] =>
  title === undefined ? [] : [{ kind: 'heading', level: 3, text: title }];

const decisionLine = ({ text, rationale, day, state, place }: DecisionRow): Line => ({
  state,
  text: rationale === undefined ? text : `${text} – ${rationale}`,
  aside: [day && longDay(day), place?.label].filter(Boolean).join(', '),
});

const risks = ({ risks: rows, disagreements }: MilestoneView): Block[] => [
  ...list(
    rows.map(({ text, state, when, place }) => ({
      state,
      text,
      aside: [when, place?.label].filter(Boolean).join(', '),
    })),
  ),
  ...table(
    ['Where documents disagree', 'Shown here', 'What they say'],
    disagreements.map(({ fact, trusted, claims }) => [
      line(fact),
      line(trusted),
      line(
        claims
          .map(({ value, places }) => [value, places[0] && `(${places[0].label})`].filter(Boolean).join(' '))
          .join('; '),
      ),
    ]),
  ),
];

const velocity = ({ pace }: MilestoneView): Block[] =>
  pace === undefined
    ? []
    : [
        { kind: 'text', text: pace.text },
        ...(pace.bars === undefined
          ? []
          : [{ kind: 'bars' as const, values: pace.bars.values, caption: pace.bars.caption }]),
      ];

const phases = ({ phases: rows, plans }: MilestoneView): Block[] => [
  ...table(
    ['No.', 'Phase', 'Status', 'Plans done', 'Completed', 'Time'],
    rows.map(({ number, name, state, plans: done, completed, duration }) => [
      line(number),
      line(name),
      { state, text: '' },
      line(done ?? ''),
      whole(completed && longDay(completed)),
      whole(duration),
    ]),
  ),
  ...table(
    ['Plan', 'Title', 'Status', 'Completed', 'Time'],
    plans.map(({ label, title, state, completed, duration }) => [
      { id: true, text: label },
      line(title),
      { state, text: '' },
      whole(completed && longDay(completed)),
      whole(duration),
    ]),
  ),
];

const audits = ({ audits: found }: MilestoneView): Block[] =>
  found.flatMap((audit): Block[] => [
    { kind: 'list', lines: [{ state: audit.state, text: auditTitle(audit) }] },
    ...facts(audit.scores),
  ]);

/** A table without the columns in which nothing stands. */
function table(columns: readonly string[], rows: readonly Line[][]): Block[] {
  if (rows.length === 0) return [];
  const filled = columns.map((_, index) =>
    rows.some((row) => row[index] && (row[index].text !== '' || row[index].state)),
  );
  const keep = <T>(cells: readonly T[]) => cells.filter((_, index) => filled[index]);
  return [{ kind: 'table', columns: keep(columns), rows: rows.map(keep) }];
}

function sourceOf({ repo, source, root, commit, asOf }: Project): string {
  const at = commit === undefined ? '' : ` at ${shortCommit(commit)}`;
  const when = asOf === undefined ? '' : `, last changed ${longDay(asOf)}`;
  return `Read by Milepost from ${repo ?? source}, ${root}${at}${when}.`;
}
