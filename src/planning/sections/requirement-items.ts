import type { Requirement } from '../../model/index.ts';
import { phaseNumber } from '../identity.ts';
import { present } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { tailStatus } from './phase-status.ts';
import { leadingIds } from './requirement-id.ts';

/** A requirement as an item words it. */
export interface RequirementItem {
  ids: string[];
  text: string;
  /** What its box, or striking it out, says; undefined without a box. */
  status?: Requirement['status'] | undefined;
  phases?: string[] | undefined;
}

const BOX = /^(?:\[([^\]]{0,3})\]|([☐☑✅✓✔❌✗⬜🔲🟩🚧⏳]️?))\s*/u;
const BOX_STATUS: Readonly<Record<string, Requirement['status']>> = {
  x: 'done',
  '✓': 'done',
  '✔': 'done',
  '✅': 'done',
  '☑': 'done',
  'n/a': 'dropped',
  '✗': 'open',
  '-': 'dropped',
  '~': 'open',
  ' ': 'open',
  '': 'open',
  '☐': 'open',
  '⬜': 'open',
  '🔲': 'open',
  '🚧': 'open',
  '⏳': 'open',
  '🟩': 'done',
  '>': 'open',
  '!': 'open',
};

/**
 * Reads one item: `- [x] **AUTH-01**: text`, `~~**AUTH-01**: text~~ — dropped`, `**AUTH-01** (High): text`, `` `AUTH-01` text ``.
 * Undefined where no requirement id stands at its beginning.
 */
export function readRequirement(markdown: string, mark?: string): RequirementItem | undefined {
  const struck = /^\s*(?:[-*+]\s+)?(?:\[.{0,3}\]\s*)?(?:\*\*)?~~/.test(markdown);
  const unboxed = markdown.replace(/^~~(?=\[)/, '');
  const box = BOX.exec(unboxed);
  const boxMark = (mark ?? box?.[1] ?? box?.[2])?.trim().toLowerCase();
  const plain = plainInline(box === null ? unboxed : unboxed.slice(box[0].length)).replace(/^[~*_⚠️✅❌✓\s]+/u, '');
  const bare = withoutBrackets(plain);
  const leading = leadingIds(bare) ?? shortId(markdown, bare);
  if (leading === undefined) return undefined;
  const rest = bare.slice(leading.length);
  if (!/^(?:$|[\s:：()[\]*—–,.-])/.test(rest) || /^-\w/.test(rest)) return undefined;
  const text = present(
    rest
      .replace(/^\s*(?:[*_~]*\s*[:：—–]|--?(?=\s))\s*/, '')
      .replace(/~~/g, '')
      .trim(),
  );
  const tail =
    mark !== undefined || box !== null ? {} : /\[[xX✓✅]\]\s*$/u.test(rest) ? { done: true } : tailStatus(rest);
  const status =
    tail.done === true
      ? 'done'
      : struck
        ? 'dropped'
        : boxMark === undefined
          ? undefined
          : (BOX_STATUS[boxMark] ?? 'open');
  return { ids: leading.ids, text: text ?? leading.ids.join(', '), status, phases: tailPhases(plain) };
}

/** `[A-01] text`, `(REQ-1) text`: the id without its brackets. */
const withoutBrackets = (text: string): string =>
  text.replace(
    /^(?:\[(\p{Lu}[^[\]\s]{1,30})\]|\((\p{Lu}[^()\s]{1,30})\))\s*[:：—–-]?\s*/u,
    (_, square?: string, round?: string) => `${square ?? round ?? ''}: `,
  );

/** `**R1** text`, `REQ2: text`, `[FR1.2] text`: an id without a dash, of letters that stand for requirements. */
function shortId(markdown: string, plain: string): { ids: string[]; length: number } | undefined {
  const id = /^(?:N?FR|RE?Q|R|BR|US|UC|ACC?|F)\d{1,4}(?:\.\d{1,3}){0,2}[a-z]?(?![\p{L}\p{N}-])/u.exec(plain)?.[0];
  const marked = /^[^\p{L}\p{N}]*(?:\*\*|`|\[\p{Lu}|\()/u.test(markdown) || /^\s*[:：]/.test(plain.slice(id?.length));
  return id === undefined || !marked ? undefined : { ids: [id], length: id.length };
}

/** Reads a heading that defines a requirement: `### AUTH-01: Login`, and with a bare number `### R039 — Login`. */
export function readRequirementHeading(markdown: string): RequirementItem | undefined {
  const [, id, text] = /^(R(?:EQ)?\d{2,4})\s*(?:[:：—–]|--?\s)\s*(\S.*)$/u.exec(plainInline(markdown)) ?? [];
  return readRequirement(markdown) ?? (id === undefined || text === undefined ? undefined : { ids: [id], text });
}

/** `— Phase 9`, `*(Phase 107)*`, `(Phases 3-4)` at the end of an item. */
function tailPhases(text: string): string[] | undefined {
  const tail =
    /(?:[—–(-]|--)\s*(?:phase|fase|objective)s?\s+(\d+[A-Za-z]?(?:\.\d+)*(?:\s*[,&]\s*\d+[A-Za-z]?(?:\.\d+)*)*)/i.exec(
      text.slice(-80),
    )?.[1];
  const phases = tail
    ?.split(/[,&]/)
    .map((part) => phaseNumber(part.trim()))
    .filter((phase) => phase !== undefined);
  return phases === undefined || phases.length === 0 ? undefined : phases;
}
