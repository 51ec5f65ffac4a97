import type { Decision } from '../../model/index.ts';

/** A text of so few characters says little without what was chosen. */
const SHORT = 48;
/** `Q2: `, `3. `, `Question 4 — ` before what was asked. */
const NUMBER = /^(?:\p{L}{1,12}\s?)?\d{1,3}\s*(?:[.):：]|—|–|-\s)\s*/u;

interface Title {
  title: string;
  rest?: string | undefined;
  /** The category stands in the title. */
  isAsked?: true;
}

type Titled = Pick<Decision, 'text' | 'choice' | 'category' | 'origins'>;

/**
 * A decision as it stands alone, in a list or as a heading: an answer of a discussion behind what was asked, a matter before what was
 * chosen. `rest` says what was chosen where the title does not.
 */
export function titleOf({ text, choice, category, origins }: Titled): Title {
  const asked = origins.every(({ kind }) => kind.startsWith('discussion')) ? category?.replace(NUMBER, '') : undefined;
  if (asked !== undefined && asked !== '' && !text.toLowerCase().includes(asked.toLowerCase()))
    return { title: `${asked}${/[?:？：]$/u.test(asked) ? '' : ':'} ${text}`, rest: choice, isAsked: true };
  return choice === undefined || text.replace(/\s*\([^()]*\)/g, '').length > SHORT
    ? { title: text, rest: choice }
    : { title: `${text.replace(/[:：]$/u, '')}: ${choice}` };
}
