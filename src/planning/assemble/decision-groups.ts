/** Which wordings are one decision. Pure string work: independent of the order in which the wordings come. */

/** Shorter wordings than this must be equal to be one decision: many texts begin with the same few words. */
const SAFE_PREFIX = 40;

/**
 * Groups normal forms: a form that another one begins with, at a word's end and long enough to be no accident, is the same
 * decision cut short or without its reason. Where several different wordings go on from one form, none is chosen.
 * `together` says that two forms stand in one document at once: those are two decisions, however alike.
 */
export function groupForms(forms: readonly string[], together: (a: string, b: string) => boolean): Map<string, string> {
  const sorted = [...new Set(forms)].sort();
  const leader = new Map<string, string>(sorted.map((form) => [form, form]));
  const open: string[] = [];
  const extensions = new Map<string, string[]>();
  for (const form of sorted) {
    while (open.length > 0 && !extendsForm(form, open.at(-1) ?? '')) open.pop();
    const parent = open.at(-1);
    if (parent !== undefined) extensions.set(parent, [form, ...(extensions.get(parent) ?? []).slice(0, 1)]);
    if (form.length >= SAFE_PREFIX) open.push(form);
  }
  for (const [form, longer] of extensions) {
    const [only] = longer;
    if (only !== undefined && longer.length === 1 && !together(form, only)) leader.set(form, only);
  }
  return new Map(sorted.map((form) => [form, follow(leader, form)]));
}

const extendsForm = (form: string, start: string): boolean => form.startsWith(start) && form[start.length] === ' ';

function follow(leader: ReadonlyMap<string, string>, form: string): string {
  let at = form;
  for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next;
  return at;
}
