import type { Rule } from '../types.ts';
import { MAIL, homes } from './personal.ts';
import { addresses, hosts } from './network.ts';
import { addressSecrets, keyBlocks, namedSecrets } from './secrets.ts';
import { TOKEN_BEGINNINGS, tokens } from './tokens.ts';

/** Rules that are tried where one look at the text finds what all of them need. */
export interface RuleGroup {
  needs?: RegExp;
  rules: readonly Rule[];
  /** Where `needs` is met, secretlint is asked as well: looking is cheaper than asking it. */
  suspect?: boolean;
}

/** Everything that is looked for unless the configuration says otherwise, the surest first: of two hits on one spot the earlier rule counts. */
export const groups: readonly RuleGroup[] = [
  { needs: TOKEN_BEGINNINGS, rules: tokens, suspect: true },
  { needs: /-----BEGIN/, rules: keyBlocks, suspect: true },
  { needs: /:\/\/[^\s/@]{1,300}@/, rules: addressSecrets },
  { rules: namedSecrets },
  ...homes,
  { needs: /@/, rules: [MAIL] },
  { needs: /\.(?:local|internal|corp|lan|intranet|home\.arpa)(?![\w-]|\.\w)/i, rules: [hosts] },
  { needs: /(?<![\w.])(?:10|172|192|100)\.\d|(?<![\w:])f[cd][0-9a-f]{2}:/i, rules: [addresses] },
];

export { piecesOf } from './secrets.ts';
export { nameIn } from './personal.ts';
