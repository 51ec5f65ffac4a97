/** Which wordings are one decision. Pure string work: independent of the order in which the wordings come. */

/** Shorter wordings than this must be equal to be one decision: many texts begin with the same few words. */
const SAFE_PREFIX = 40;
/** Within one plan fewer words are enough. */
const PREFIX_IN_PLAN = 16;

/** Two forms that are one decision. */
export type Link = readonly [string, string];

/**
 * Links a form that another one begins with, at a word's end and long enough to be no accident: the same decision cut short
 * or without its reason. Where several different wordings go on from one form, none is chosen. `inOnePlan` says whether two
 * forms belong to one plan.
 */
export function prefixLinks(forms: Iterable<string>, inOnePlan: (link: Link) => boolean): Link[] {
  const sorted = [...new Set(forms)].sort();
  const open: string[] = [];
  const extensions = new Map<string, string[]>();
  for (const form of sorted) {
    while (open.length > 0 && !extendsForm(form, open.at(-1) ?? '')) open.pop();
    const parent = open.at(-1);
    if (parent !== undefined) extensions.set(parent, [form, ...(extensions.get(parent) ?? []).slice(0, 1)]);
    if (form.length >= PREFIX_IN_PLAN) open.push(form);
  }
  const links = [...extensions].flatMap(([form, longer]): Link[] =>
    longer.length === 1 ? [[form, longer[0] ?? form]] : [],
  );
  return links.filter((link) => link[0].length >= SAFE_PREFIX || inOnePlan(link));
}

const extendsForm = (form: string, start: string): boolean => form.startsWith(start) && form[start.length] === ' ';

/**
 * Puts linked forms together, link by link; every form is in exactly one group, whose name is its smallest form. A link that would
 * bring two together that may not be one, on however many ways round, is passed over.
 */
export function groupLinked(
  forms: Iterable<string>,
  links: Iterable<Link>,
  mayBeOne: (link: Link) => boolean = () => true,
): Map<string, string> {
  const members = new Map<string, string[]>();
  const parent = new Map<string, string>();
  for (const form of forms) parent.set(form, form);
  const find = (form: string): string => {
    let root = form;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let at = form; at !== root;) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const [a, b] of links) {
    if (!parent.has(a) || !parent.has(b)) continue;
    const [left, right] = [find(a), find(b)];
    if (left === right) continue;
    const [ours, theirs] = [members.get(left) ?? [left], members.get(right) ?? [right]];
    if (!ours.every((x) => theirs.every((y) => mayBeOne([x, y])))) continue;
    const [name, other] = left < right ? [left, right] : [right, left];
    parent.set(other, name);
    members.set(name, [...ours, ...theirs]);
  }
  return new Map([...parent.keys()].map((form) => [form, find(form)]));
}
