/**
 * Marks the rows that hold every term. `terms` has for each term the lists of all words it stands for; a list is the steps from one
 * row to the next.
 */
export function hitsOf(size: number, terms: readonly (readonly (readonly number[])[])[]): Uint8Array {
  let hits = new Uint8Array(size).fill(1);
  for (const lists of terms) {
    const own = new Uint8Array(size);
    for (const steps of lists) {
      let row = 0;
      for (const step of steps) {
        row += step;
        own[row] = hits[row]!;
      }
    }
    hits = own;
  }
  return hits;
}
