import type { Blocker, Origin, Todo } from '../../model/index.ts';
import type { History, Moment, Past } from '../history/index.ts';
import { itemForm } from '../history/says.ts';
import { groupLinked } from './decision-groups.ts';
import { decisionId } from './decision-text.ts';

interface Items {
  blocker: Blocker;
  todo: Todo;
}
type Fact<S extends keyof Items> = Omit<Items[S], 'key'>;

/** What one item was called, now and once. */
interface Group<S extends keyof Items> {
  today: Fact<S>[];
  past: Past<S>[];
}

/**
 * Blockers or todos, each once, with the day it appeared and the day on which it was resolved: as stated, else by the commits. What no
 * file lists any more is there with `gone`, and resolved only where it said so. The key is made of the earliest wording.
 */
export function openItems<S extends keyof Items>(
  sort: S,
  today: readonly Fact<S>[],
  history: History | undefined,
): Items[S][] {
  const past = (sort === 'blocker' ? (history?.blockers ?? []) : (history?.todos ?? [])) as readonly Past<S>[];
  const shown = past.filter(({ fact, form, gone }) => history?.isWithheld(gone ? fact.text : '', form) !== true);
  const forms = [...today.map(({ text }) => itemForm(text)), ...shown.map(({ form }) => form)];
  const names = groupLinked(forms, history?.rewordings ?? []);
  const groups = new Map<string, Group<S>>();
  const groupOf = (form: string): Group<S> => {
    const name = names.get(form) ?? form;
    const group = groups.get(name) ?? { today: [], past: [] };
    groups.set(name, group);
    return group;
  };
  for (const item of today.toSorted(byPlace)) groupOf(itemForm(item.text)).today.push(item);
  for (const stay of shown) groupOf(stay.form).past.push(stay);
  const items = [...groups.values()].flatMap((group) => toItem(sort, group, history));
  return items.sort(
    (a, b) =>
      Number(a.gone !== undefined) - Number(b.gone !== undefined) ||
      Number(isOver(a)) - Number(isOver(b)) ||
      byPlace(a, b) ||
      (a.key < b.key ? -1 : 1),
  );
}

function toItem<S extends keyof Items>(sort: S, { today, past }: Group<S>, history: History | undefined): Items[S][] {
  const stays = past.toSorted((a, b) => a.first.at - b.first.at || (a.form < b.form ? -1 : 1));
  const [first, last] = [
    stays[0],
    stays.reduce((late, each) => (each.last.at >= late.last.at ? each : late), stays[0]!),
  ];
  const shown = today[0] ?? goneItem(last);
  if (shown === undefined) return [];
  const file = today.map(({ origins }) => history?.todoFiles.get(origins[0]?.path ?? '')).find((found) => found);
  const since = shown.since ?? dayOf(file?.added ?? first?.first, history);
  const settled = isOver(shown) ? dayOf(file?.closed ?? lastSettled(stays), history) : undefined;
  const key = decisionId('', first?.form ?? itemForm(shown.text));
  const dates =
    sort === 'blocker' ? resolvedOn(shown as Fact<'blocker'>, settled) : doneOn(shown as Fact<'todo'>, settled);
  const origins = today.length === 0 ? shown.origins : today.flatMap((item) => worded(item, shown.text));
  const others = today.reduceRight<object>((all, each) => ({ ...all, ...each }), {});
  return [{ key, ...others, ...shown, ...(since ? { since } : {}), ...dates, origins } as unknown as Items[S]];
}

const resolvedOn = ({ resolvedOn: stated }: Fact<'blocker'>, day: string | undefined): Partial<Blocker> =>
  (stated ?? day) === undefined ? {} : { resolvedOn: stated ?? day };
const doneOn = ({ doneOn: stated }: Fact<'todo'>, day: string | undefined): Partial<Todo> =>
  (stated ?? day) === undefined ? {} : { doneOn: stated ?? day };

/** An item that no file lists any more, as it was worded last. */
function goneItem<S extends keyof Items>(stay: Past<S> | undefined): Fact<S> | undefined {
  if (stay?.gone === undefined) return undefined;
  const { fact, last, gone, place } = stay;
  const { path, line, endLine, commit, date } = last;
  const origin = { path, line, ...(endLine > line ? { endLine } : {}), commit, date, kind: `${place.kind}-history` };
  return { ...fact, origins: [origin], gone: { commit: gone.commit, date: gone.date } } as unknown as Fact<S>;
}

/** The commit that resolved it last. */
const lastSettled = (stays: readonly Past<keyof Items>[]): Moment | undefined =>
  stays.findLast(({ settled }) => settled !== undefined)?.settled;

const dayOf = (moment: Moment | undefined, history: History | undefined): string | undefined =>
  moment !== undefined && history?.isDated(moment) === true ? moment.date.slice(0, 10) : undefined;

const isOver = (item: object): boolean =>
  ('resolved' in item && item.resolved === true) || ('done' in item && item.done === true);

const worded = (item: { text: string; origins: Origin[] }, text: string): Origin[] =>
  item.text === text ? item.origins : item.origins.map((origin) => ({ ...origin, text: item.text }));

type Placed = { origins: Origin[] };
const place = ({ origins: [origin] }: Placed): string =>
  `${origin?.path ?? ''}:${String(origin?.line ?? 0).padStart(8, '0')}`;
const byPlace = (a: Placed, b: Placed): number => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0);
