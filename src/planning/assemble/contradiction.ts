import type { Contradiction, Milestone } from '../../model/index.ts';
import { originOrder } from './origins.ts';

export type Claim = Contradiction['claims'][number];

/** A contradiction where at least two different values are claimed. */
export function contradiction(fact: string, trusted: string, claims: readonly Claim[]): Contradiction[] {
  const byValue = Map.groupBy(claims, ({ value }) => value);
  if (byValue.size < 2) return [];
  return [
    {
      fact,
      trusted,
      claims: [...byValue].map(([value, same]) => ({
        value,
        origins: originOrder(same.flatMap(({ origins }) => origins)),
      })),
    },
  ];
}

/** What a milestone is called in a sentence. */
export const nameOf = ({ version, name, key }: Milestone): string => version ?? name ?? key;
