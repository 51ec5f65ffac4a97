import { remembered } from './remembered.ts';

/** A word or title as the vocabulary tables spell it: lower case (a dotted capital I too), marks and emoji dropped, white space folded. */
export const fold = remembered((text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('i\u0307', 'i')
    .replace(/[^\p{L}\p{M}\p{N}./&#%-]+/gu, ' ')
    .trim(),
);
