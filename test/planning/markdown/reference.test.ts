import { join } from 'node:path';
import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { isTooDeep, markdownTree } from '../../../src/planning/markdown/read.ts';
import { planningFiles } from '../../helpers/planning-files.ts';
import { shared } from '../../helpers/shared.ts';

const reference = remark().use(remarkGfm);
const FILES = 300;

/** Flow content with the lines it begins and ends on; what stands inside a line is left out. */
function skeleton(tree: Root): string[] {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (!node.position || node.type === 'text') return;
    found.push(`${node.type} ${node.position.start.line}`);
    if ('children' in node && node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell')
      for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

test(`${FILES} planning files have the structure that remark sees in them`, () => {
  const all = planningFiles(shared('corpus') ?? join(import.meta.dirname, '../../../content/demo'));
  const step = Math.max(1, Math.floor(all.length / FILES));
  const files = all.filter(
    ({ file }, index) => index % step === 0 && file.bytes < 20_000 && !isTooDeep(file.text.split('\n')),
  );
  const differing = files.filter(({ file }) => {
    // A tag such as `[Phase 3]: text` is text to us and the definition of a link to Markdown.
    const text = file.text.replaceAll(']:', '] ');
    return skeleton(markdownTree(text)).join('\n') !== skeleton(reference.parse(text)).join('\n');
  });
  expect(differing.length / files.length).toBeLessThanOrEqual(0.01);
}, 60_000);
