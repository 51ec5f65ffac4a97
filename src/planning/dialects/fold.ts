import { remembered } from './remembered.ts';

/** A word or title as the vocabulary tables spell it: lower case, marks and emoji dropped, white space folded. */
export const fold = remembered((text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}./&#%-]+/gu, ' ')
    .trim(),
);
