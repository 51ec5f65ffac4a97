import { fold } from './fold.ts';

/** Headings of a phase's CONTEXT.md that hold decisions where no `<decisions>` tag marks them. */
const DECISIONS =
  /^(?:implementation |key |locked |design |technical |captured |user |phase )*decisions?(?: made| captured| taken| locked)?$|entscheidungen|decis(?:iones|ões|oes)(?: de (?:design|implementação|diseño))?|décisions|решения|결정|决策|決定/;
/** Parts of the decisions that are none: left to whoever implements, put off, or mere notes. */
const NOT_DECIDED =
  /discretion|ermessen|critério|criterio|d[eé]cide|discrétion|усмотрени|재량|自行|裁量|\bdeferred\b|\bfolded\b|out of scope|open questions?|\bpending\b|to be decided|\bcontext\b|background|options considered/;
/** Choices that choose nothing by themselves. */
const EMPTY_CHOICE =
  /^(?:you|claude|the agent|agent|planner|claude picks?)\b.{0,20}\b(?:decides?|picks?|chooses?|discretion)?$|^(?:yes|no|ok|none|all|both|other|skip|sim|não|si|ja|nein|oui|non|да|нет|네|예|是|否)\.?$|discretion|ready for context|create context/i;

/** Sections of a DISCUSSION-LOG in which a person picks what to talk about. */
const AREAS = /gr[ae]y areas?(?! discussed)|area selection|bereiche zur auswahl|灰色地带|灰色区域/;
/** What an option's name says of the option: the tool's advice. */
const ADVICE =
  /\s*[([（【](?:recommended|suggested|empfohlen|recomendad[oa]|recommandée?|рекоменд\p{L}*|추천|권장|推荐|推薦|おすすめ|推奨)[)\]）】]/giu;

export const isAreaSelection = (title: string): boolean => AREAS.test(fold(title));
/** An option without `(Recommended)`. */
export const withoutAdvice = (option: string): string => option.replace(ADVICE, '').trim();
export const isContextDecisions = (title: string): boolean => DECISIONS.test(fold(title.replace(/\([^()]*\)/g, ' ')));
export const isNotDecided = (title: string): boolean => NOT_DECIDED.test(fold(title));
/** `Claude's discretion on …`: nothing was decided. */
export const isLeftOpen = (text: string): boolean =>
  /^(?:at )?(?:claude|(?:the )?(?:agent|planner|executor))(?:['’]s)?\s+(?:discretion|decides|to decide)/i.test(text);
export const isEmptyChoice = (text: string): boolean => EMPTY_CHOICE.test(text.trim());

/** Labels and columns of a DISCUSSION-LOG. */
const OPTION = new Set([
  'option',
  'options',
  'opção',
  'opcao',
  'opción',
  'choice',
  'alternative',
  'variante',
  'вариант',
  '옵션',
  '선택지',
  '选项',
  '方案',
  '選択肢',
]);
const SELECTED = new Set([
  'selected',
  'chosen',
  'selecionada',
  'selecionado',
  'seleccionada',
  'seleccionado',
  'gewählt',
  'choisi',
  'выбрано',
  '선택',
  '선택됨',
  '已选',
  '选择',
  '選択',
  'picked',
]);
const CHOICE = new Set([
  'user s choice',
  'users choice',
  'user choice',
  'user chose',
  'choice',
  'decision',
  'auto choice',
  'selected',
  'escolha do usuário',
  'claude decidiu',
  'elección del usuario',
  'wahl',
  'решение',
  '사용자 선택',
  '用户选择',
]);
const NOTES = new Set([
  'notes',
  'note',
  'user s notes',
  'user note',
  'rationale',
  'reason',
  'why',
  'notas',
  'notizen',
  'заметки',
  '메모',
  '备注',
]);

const inSet =
  (words: ReadonlySet<string>) =>
  (text: string): boolean =>
    words.has(fold(text.replace(/['’]/g, ' ')));
export const isOptionColumn = inSet(OPTION);
export const isSelectedColumn = inSet(SELECTED);
export const isChoiceLabel = inSet(CHOICE);
export const isNotesLabel = inSet(NOTES);
