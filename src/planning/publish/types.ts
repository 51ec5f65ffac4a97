import type { PublishAction } from '../../model/index.ts';

/** What was found at one place, never the value. */
export interface Finding {
  /** One of `publishRules`, the id of a pattern of the team's own, or `withheld`. */
  ruleId: string;
  /** What it is, as the mark says it: `AWS key`. */
  label: string;
  action: Exclude<PublishAction, 'off'>;
  /** Project id; absent for the configuration and notes. */
  project?: string | undefined;
  /** Repository path; for what people write beside it, the path of that file relative to the configuration file. */
  path: string;
  line: number;
  /** Where the place is not at HEAD. */
  commit?: string | undefined;
  /** Hits of the rule at that line. */
  count: number;
}

/** A value that the publish step takes out. Lives in memory only: it is never written, logged or cached. */
export interface Removed {
  ruleId: string;
  value: string;
  /** A hit counts only where no letter, digit, `_` or `-` follows or precedes it: `/home/sam` does not stand in `/home/sample`. */
  whole: boolean;
}
