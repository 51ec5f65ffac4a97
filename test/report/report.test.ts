import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import type { Node } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, test } from 'vitest';
import { reportBlocks } from '../../src/report/blocks.ts';
import { findBrowser } from '../../src/report/browser.ts';
import { reportHtml } from '../../src/report/html.ts';
import { reportMarkdown } from '../../src/report/markdown.ts';
import { printPdf } from '../../src/report/pdf.ts';
import { milestoneView } from '../../src/views/milestone/index.ts';
import { lighthouse } from '../fixtures/project-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'milepost-report-test-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const hostile = 'Lamps <script>alert(1)</script> | *not* `bold` [a](javascript:b) & "c"';
const milestone = { ...lighthouse.milestones[0]!, accomplishments: ['Every lamp reports', hostile] };
const view = milestoneView(lighthouse, milestone);
const blocks = reportBlocks(view, lighthouse.project);
const html = reportHtml(blocks, {
  title: 'v1.0, Lighthouse',
  css: readFileSync(new URL('../../src/styles/print.css', import.meta.url), 'utf8'),
});
const markdown = reportMarkdown(blocks);

type HtmlNode = DefaultTreeAdapterMap['node'];
const htmlText = (node: HtmlNode): string => {
  if (node.nodeName === 'style' || node.nodeName === 'head') return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(htmlText).join(' ') : '';
};
const markdownText = (node: Node): string =>
  'value' in node
    ? String(node.value)
    : 'children' in node
      ? (node.children as Node[]).map(markdownText).join(' ')
      : '';

/** The words alone: what a format adds around them (blanks, brackets around an aside) is not compared. */
const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const compact = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

describe('the report on a milestone', () => {
  test('says what the page says, in its order', () => {
    const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []));
    expect(headings).toEqual([
      'Summary',
      'Delivered',
      'Promised and not done',
      'Requirements',
      'Decisions',
      'Risks and debt',
      'Velocity',
      'Phases and plans',
      'Audit',
      'In numbers, as stated',
      'How it was measured',
    ]);
    expect(html).toContain('Shipped on 9 Feb 2026 after 5 weeks, with 2 of 3 requirements done');
  });

  test('has the same words as HTML and as Markdown', () => {
    const tree = remark().use(remarkGfm).parse(markdown);
    expect(words(markdownText(tree))).toBe(words(htmlText(parse(html))));
  });

  test('has the same words as PDF, with the running header and page numbers', async () => {
    const browser = findBrowser();
    if (browser === undefined) throw new Error('No browser: `npm run test:browser` installs one or says how.');
    const file = join(folder, 'report.pdf');
    await printPdf(browser, html, file);
    const document = await getDocumentProxy(new Uint8Array(readFileSync(file)));
    const { text, totalPages } = await extractText(document, { mergePages: false });
    const pages = text.map((page, index) =>
      page.replace('v1.0, Lighthouse', '').replace(`${String(index + 1)} / ${String(totalPages)}`, ''),
    );
    expect(text.every((page) => page.includes('v1.0, Lighthouse'))).toBe(true);
    expect(compact(pages.join(' '))).toBe(compact(htmlText(parse(html))));
  }, 60_000);

  test('is one file that asks for nothing and runs nothing', () => {
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\((?!"data:)|\bsrc=|\bhref=/);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('Lamps &lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('keeps hostile text as text in Markdown', () => {
    const tree = JSON.stringify(remark().use(remarkGfm).parse(markdown));
    expect(tree).not.toMatch(/"type":"(?:html|emphasis|inlineCode|image)"|javascript:[^)]*"}/);
    expect(tree).toContain('alert(1)');
  });

  test('of many decisions says the first of each phase in their place, and the others behind all', () => {
    const [row] = milestoneView(lighthouse, lighthouse.milestones[0]!).decisions.flatMap(({ rows }) => rows);
    const rows = Array.from({ length: 31 }, (_, index) => ({ ...row!, text: `Lamp ${String(index)}` }));
    const long = reportBlocks({ ...view, decisions: [{ title: 'Phase 1, Wiring', rows }] }, lighthouse.project);
    const titles = long.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(titles.slice(-2)).toEqual(['Further decisions', 'Phase 1, Wiring']);
    const lists = long.flatMap((block) => (block.kind === 'list' ? [block.lines.map(({ text }) => text)] : []));
    const lamps = lists.filter(([first]) => first?.startsWith('Lamp '));
    expect(lamps.map(({ length }) => length)).toEqual([4, 27]);
    expect(long).toContainEqual({ kind: 'text', role: 'aside', text: '27 more decisions at the end.' });
  });
});
