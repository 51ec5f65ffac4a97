import { fold } from './fold.ts';
import { words } from './lists.ts';
import { joined, wordsOf } from './registry.ts';

/** Headings of a phase's CONTEXT.md that hold decisions where no `<decisions>` tag marks them. */
const DECISIONS = joined(
  /^(?:implementation |key |locked |design |technical |captured |user |phase )*decisions?(?: made| captured| taken| locked)?$/u,
  'decisions',
  'context',
);
/** Parts of the decisions that are none: left to whoever implements, put off, or mere notes. */
const NOT_DECIDED = joined(
  /discretion|\bdeferred\b|\bfolded\b|out of scope|open questions?|\bpending\b|to be decided|\bcontext\b|background|options considered/u,
  'decisions',
  'none',
);
/** Choices that choose nothing by themselves. */
const EMPTY_CHOICE =
  /^(?:you|claude|the agent|agent|planner|claude picks?)\b.{0,20}\b(?:decides?|picks?|chooses?|discretion)?$|^(?:yes|no|ok|none|all|both|other|skip|sim|não|si|ja|nein|oui|non|да|нет|네|예|是|否)\.?$|discretion|ready for context|create context/i;

/** Sections of a DISCUSSION-LOG in which a person picks what to talk about. */
const AREAS = joined(/gr[ae]y areas?(?! discussed)|area selection/u, 'decisions', 'areas');
/** What an option's name says of the option: the tool's advice. */
const ADVICE = new RegExp(
  String.raw`\s*[([（【](?:recommended|suggested|${wordsOf('decisions', 'advice').join('|')})[)\]）】]`,
  'giu',
);

export const isAreaSelection = (title: string): boolean => AREAS.test(fold(title));
/** An option without `(Recommended)`. */
export const withoutAdvice = (option: string): string => option.replace(ADVICE, '').trim();
/** Such a heading, numbered or with a remark in brackets. */
export const isContextDecisions = (title: string): boolean =>
  DECISIONS.test(fold(title.replace(/^\d{1,2}[.)]\s+|\([^()]*\)/g, ' ')));
export const isNotDecided = (title: string): boolean => NOT_DECIDED.test(fold(title));
/** `Claude's discretion on …`: nothing was decided. */
export const isLeftOpen = (text: string): boolean => LEFT_OPEN.test(text) || PUT_OFF.test(text) || ASKED.test(text);
const LEFT_OPEN =
  /^(?:[^:：]{2,80}[:：]\s*)?[([]?(?:at )?(?:claude|(?:the )?(?:agent|planner|executor|researcher))(?:['’]s)?\s+(?:discretion|decides|to decide|should (?:assess|check|confirm|decide|determine|examine|investigate|verify))\b/i;
const PUT_OFF =
  /\b(?:deferred|left|up) to (?:claude|the (?:agent|planner|executor|researcher))(?:['’]s)?(?: discretion)?[.]?$/i;
const ASKED = /[?？]$|^open question\b(?!\s*\d)/i;
export const isEmptyChoice = (text: string): boolean => EMPTY_CHOICE.test(text.trim());

/** Labels and columns of a DISCUSSION-LOG. */
const called = (template: string, key: 'option' | 'selected' | 'choice' | 'notes'): ReadonlySet<string> =>
  new Set([...words(template), ...wordsOf('discussion', key)].map(fold));
const OPTION = called('option, options, choice, alternative', 'option');
const SELECTED = called('selected, chosen, picked', 'selected');
const CHOICE = called(
  'user s choice, users choice, user choice, user chose, choice, decision, auto choice, selected',
  'choice',
);
const NOTES = called('notes, note, user s notes, user note, rationale, reason, why', 'notes');

const inSet =
  (words: ReadonlySet<string>) =>
  (text: string): boolean =>
    words.has(fold(text.replace(/['’]/g, ' ')));
export const isOptionColumn = inSet(OPTION);
export const isSelectedColumn = inSet(SELECTED);
export const isChoiceLabel = inSet(CHOICE);
export const isNotesLabel = inSet(NOTES);
