/** The middle of the values (mean of the two middle ones for an even count); undefined for none. */
export const median = (values: readonly number[]): number | undefined => quantile(values, 0.5);

/** The value below which a share of the values lies, with linear interpolation; undefined for no values. */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  return low === undefined || high === undefined ? undefined : low + (high - low) * (at - Math.floor(at));
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
