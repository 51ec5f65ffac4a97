import type { Hit } from './types.ts';

/** What stands in place of a value. */
export interface Mark {
  /** In text: `[redacted: AWS key 2]`. */
  text: string;
  /** In names and addresses: `redacted-aws-key-2`. */
  slug: string;
}

/** The mark of a value. */
export type Marks = (hit: Pick<Hit, 'label' | 'value' | 'instead'>) => Mark;

/** Numbers the values of each label in the order given, where there are several: the same value has the same mark wherever it stands. */
export function marksOf(hits: Iterable<Pick<Hit, 'label' | 'value' | 'instead'>>): Marks {
  const numbers = new Map<string, Map<string, number>>();
  for (const { label, value, instead } of hits) {
    if (instead !== undefined) continue;
    const values = numbers.get(label) ?? new Map<string, number>();
    if (!values.has(value)) values.set(value, values.size + 1);
    numbers.set(label, values);
  }
  return ({ label, value, instead }) => {
    if (instead !== undefined) return { text: instead, slug: slugOf(instead) || instead };
    const values = numbers.get(label);
    const number = values !== undefined && values.size > 1 ? values.get(value) : undefined;
    const name = number === undefined ? label : `${label} ${String(number)}`;
    return { text: `[redacted: ${name}]`, slug: `redacted-${slugOf(name)}` };
  };
}

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
