/** More decisions than this are folded, so that what follows in a report stays in reach. */
const MANY = 30;
const SHOWN = 4;

/** Groups of rows; where there are many in all, each with its first ones, and the others apart. */
export function folded<Group extends { rows: readonly unknown[] }>(
  groups: readonly Group[],
): (Group & { first: Group['rows']; rest: Group['rows'] })[] {
  const many = groups.reduce((sum, { rows }) => sum + rows.length, 0) > MANY;
  return groups.map((group) => {
    const shown = many && group.rows.length > SHOWN + 1 ? SHOWN : group.rows.length;
    return { ...group, first: group.rows.slice(0, shown), rest: group.rows.slice(shown) };
  });
}
