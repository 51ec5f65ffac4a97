import { textWidth } from '../charts/lanes.ts';
import { number } from '../format.ts';
import type { MilestoneFace } from './items.ts';

/** What is planned and has no day: listed behind the axis, not to scale. */
export interface PlannedColumn {
  x: number;
  title: string;
  items: { href: string; label: string; title: string; y: number }[];
  /** Others that have no room; the list names them. */
  more?: { label: string; y: number } | undefined;
  lanes: number;
}

const MOST = 8;
const MARK = 20;

/** The column of what is planned, a milestone per lane; `undefined` where nothing is. */
export function plannedColumn(
  planned: readonly MilestoneFace[],
  width: number,
  top: number,
  lane: number,
): PlannedColumn | undefined {
  if (planned.length === 0) return undefined;
  const room = Math.min(220, Math.round(width * 0.34));
  const shown = planned.length > MOST ? planned.slice(0, MOST - 1) : planned;
  const yOf = (at: number): number => top + (at + 0.5) * lane;
  const rest = planned.length - shown.length;
  return {
    x: width - room,
    title: 'Planned',
    items: shown.map(({ href, name }, at) => ({ href, label: fitted(name, room - MARK), title: name, y: yOf(at) })),
    more: rest === 0 ? undefined : { label: `${number(rest)} more`, y: yOf(shown.length) },
    lanes: Math.min(planned.length, MOST),
  };
}

/** As much of a name as fits into a width in pixels. */
export function fitted(name: string, width: number): string {
  if (textWidth(name) <= width) return name;
  let [text, room] = ['', width - textWidth('…')];
  for (const char of name) {
    room -= textWidth(char);
    if (room < 0) break;
    text += char;
  }
  return `${text.trimEnd()}…`;
}
