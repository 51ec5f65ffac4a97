import type { PublishAction, PublishPattern, PublishRuleId, Withhold } from '../../../model/index.ts';
import { publishRules } from '../../../model/index.ts';
import { withMarks } from './apply.ts';
import { detect, type Finder } from './detect.ts';
import { finderOf, writings, type Known } from './known.ts';
import { marksOf, type Marks } from './marks.ts';
import { readPattern } from './pattern.ts';
import { groups, nameIn, piecesOf, type RuleGroup } from './rules/index.ts';
import type { Hit } from './types.ts';

export type { Hit } from './types.ts';

/** What the configuration says of rules and patterns. */
export interface RedactionRules {
  rules: Partial<Record<PublishRuleId, PublishAction | undefined>>;
  patterns: readonly PublishPattern[];
  withhold: Withhold;
}

/** What is done where a rule hits. */
export type ActionOf = (ruleId: string) => PublishAction;

/** The action of every rule: as configured, else as built in. What is withheld is always taken out. */
export function actionsOf({ rules, patterns }: RedactionRules): ActionOf {
  const actions = new Map<string, PublishAction>(Object.entries(publishRules));
  for (const [id, action] of Object.entries(rules)) if (action !== undefined) actions.set(id, action);
  for (const { id, action } of patterns) actions.set(id, action);
  return (ruleId) => actions.get(ruleId) ?? 'redact';
}

/** All rules that are not switched off: what is withheld first, then the team's own, then the built-in ones. */
export function rulesOf(redaction: RedactionRules): RuleGroup[] {
  const action = actionsOf(redaction);
  const withheld = redaction.withhold.patterns.flatMap((pattern) =>
    ownRule('withheld', 'withheld', pattern, '[withheld]'),
  );
  const own = redaction.patterns.flatMap(({ id, pattern, label = id }) => ownRule(id, label, pattern));
  return [...withheld, ...own, ...groups].flatMap((group) => {
    const used = group.rules.filter(({ ruleId }) => action(ruleId) !== 'off');
    return used.length === 0 ? [] : { ...group, rules: used };
  });
}

function ownRule(ruleId: string, label: string, source: string, instead?: string): RuleGroup[] {
  const read = readPattern(source);
  if (!read.ok) return [];
  const valueOf = ([text]: RegExpExecArray) => ({ at: 0, text, instead });
  return [{ rules: [{ ruleId, label, pattern: read.pattern, valueOf }] }];
}

/** Names that stand in more places than their owner's are not looked for on their own. */
const SHORTEST_NAME = 4;

/** What is looked for everywhere once it was found somewhere: values, their lines and other writings, names of accounts. */
export function knownFrom(hits: Iterable<Hit>, action: ActionOf): Known[] {
  const known = new Map<string, Known>();
  const add = (each: Known) => known.has(each.written) || known.set(each.written, each);
  for (const hit of hits) {
    if (!hit.everywhere) continue;
    const { ruleId, label, value, instead, everywhere } = hit;
    const isHome = ruleId === 'home-path';
    const written = [...writings(value), ...piecesOf(value)];
    for (const each of written) add({ ruleId, label, value, instead, everywhere, written: each, whole: isHome });
    if (!isHome) continue;
    const name = nameIn(value);
    add({ ruleId, label, value: `~${name}`, instead: '~', everywhere, written: `~${name}`, whole: true });
    if (name.length >= SHORTEST_NAME && action('user-name') !== 'off')
      add({ ruleId: 'user-name', label: 'user name', value: name, everywhere, written: name, whole: true });
  }
  return [...known.values()];
}

export { detect, finderOf, marksOf, withMarks, type Finder, type Known, type Marks, type RuleGroup };
export { eachText, mapTexts, type TextPlace } from './project-file.ts';
export { lookOver, Scan, type Looked } from './scan.ts';
export { lineCounter } from './places.ts';
export { isSample } from './samples.ts';
