/** A text that must not stand anywhere in the output, and the rule that says so. */
export interface Forbidden {
  ruleId: string;
  value: string;
  /** A hit counts only where no letter, digit, `_` or `-` follows or precedes it. */
  whole?: boolean | undefined;
}
