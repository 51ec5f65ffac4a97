const round = (value: number): number => Math.round(value * 10) / 10;

/** Bars over a baseline at `height`, the largest value as high as the picture; nothing where every value is 0. */
export function sparkPath(values: readonly number[], width: number, height: number): string {
  const largest = Math.max(...values, 1);
  const step = width / Math.max(1, values.length);
  return values
    .map((value, index) => {
      const high = value === 0 ? 0 : Math.max(2, (value / largest) * height);
      return high === 0
        ? ''
        : `M${round(index * step)} ${height}v${round(-high)}h${round(step * 0.75)}v${round(high)}z`;
    })
    .join('');
}
