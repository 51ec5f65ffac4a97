import { expect, test } from 'vitest';
import { parseFragment } from 'parse5';
import { renderDocument } from '../../../src/planning/markdown/render.ts';

const pages = new Set(['.planning/STATE.md', '.planning/phases/01-a/01-01-PLAN.md', 'docs/a b.md']);
const linkTo = (path: string, line?: number) =>
  pages.has(path) ? `/site/${path}${line === undefined ? '' : `#L${line}`}` : undefined;
const render = (text: string, path = '.planning/phases/01-a/01-01-SUMMARY.md') =>
  renderDocument(text, { path, root: '.planning', linkTo, images: ['https://img.example.org'] });
const html = (text: string, path?: string) => render(text, path).html;

test.each([
  ['an empty file says so', ' \n', '<p id="L1" class="empty">This file is empty.</p>'],
  ['a heading stands one level lower', '# One\n\n###### Six', '<h2 id="L1">One</h2><h6 id="L3">Six</h6>'],
  ['every line of running text has an anchor', 'one\ntwo', '<p id="L1">one\n<span id="L2"></span>two</p>'],
  [
    'labels stand on lines of their own',
    'Phase: 1\n**Status:** x',
    '<p id="L1">Phase: 1<br><span id="L2"></span><strong>Status:</strong> x</p>',
  ],
  ['nested items have anchors', '- a\n  - b', '<ul><li id="L1">a<ul><li id="L2">b</li></ul></li></ul>'],
  ['numbering is kept', '3. c', '<ol start="3"><li id="L1">c</li></ol>'],
  [
    'boxes are readable',
    '- [x] a',
    '<ul><li id="L1" class="task"><span class="box" role="img" aria-label="done">☑</span> a</li></ul>',
  ],
  [
    'table rows have anchors',
    '| a |\n|---|\n| 1 |',
    '<div class="table-frame" tabindex="0"><table><thead><tr id="L1"><th scope="col">a</th></tr></thead><tbody><tr id="L3"><td>1</td></tr></tbody></table></div>',
  ],
  [
    'cells beyond the header stay',
    '| a |\n|---|\n| 1 | 2 |',
    '<div class="table-frame" tabindex="0"><table><thead><tr id="L1"><th scope="col">a</th><th scope="col"></th></tr></thead><tbody><tr id="L3"><td>1</td><td>2</td></tr></tbody></table></div>',
  ],
  [
    'rows without a header are a table',
    'text\n\n| **1** | `a|b` |',
    '<p id="L1">text</p><div class="table-frame" tabindex="0"><table><tbody><tr id="L3"><td><strong>1</strong></td><td><code>a|b</code></td></tr></tbody></table></div>',
  ],
  [
    'code lines have anchors',
    '```ts\na < b\n```',
    '<pre id="L1" tabindex="0" data-language="ts"><code><span id="L2">a &lt; b</span></code></pre>',
  ],
  ['single tildes are no strike', 'from ~5 to ~6 and ~~gone~~', '<p id="L1">from ~5 to ~6 and <del>gone</del></p>'],
  [
    'footnotes stay',
    'a[^1]\n\n[^1]: b',
    '<p id="L1">a<sup>[1]</sup></p><div id="L3" class="footnote"><sup>[1]</sup> b</div>',
  ],
])('%s', (_, markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

test.each([
  [
    'a web address',
    '[a](https://example.org/x)',
    '<a href="https://example.org/x" rel="external nofollow noopener noreferrer">a</a>',
  ],
  [
    'a bare address',
    'https://example.org',
    '<a href="https://example.org" rel="external nofollow noopener noreferrer">https://example.org</a>',
  ],
  [
    'mail',
    '[a](mailto:a@example.org)',
    '<a href="mailto:a@example.org" rel="external nofollow noopener noreferrer">a</a>',
  ],
  ['a file beside it', '[a](01-01-PLAN.md#L7)', '<a href="/site/.planning/phases/01-a/01-01-PLAN.md#L7">a</a>'],
  ['a line after a colon', '[a](./01-01-PLAN.md:7)', '<a href="/site/.planning/phases/01-a/01-01-PLAN.md#L7">a</a>'],
  [
    'a path in code',
    '`01-01-PLAN.md:7`',
    '<a href="/site/.planning/phases/01-a/01-01-PLAN.md#L7"><code>01-01-PLAN.md:7</code></a>',
  ],
  ['a path in code that nothing stands at', '`src/lamp.ts`', '<code>src/lamp.ts</code>'],
  ['code in a link', '[`STATE.md`](../../STATE.md)', '<a href="/site/.planning/STATE.md"><code>STATE.md</code></a>'],
  ['a path up', '[a](../../STATE.md)', '<a href="/site/.planning/STATE.md">a</a>'],
  ['a path from the planning root', '[a](STATE.md)', '<a href="/site/.planning/STATE.md">a</a>'],
  ['a path from the repository root', '[a](/docs/a%20b.md)', '<a href="/site/docs/a b.md">a</a>'],
  ['a reference', '[a][b]\n\n[b]: STATE.md', '<a href="/site/.planning/STATE.md">a</a>'],
  ['a heading of the page', '# One Two\n\n[a](#one-two)', '<a href="#L1">a</a>'],
  ['no page', '[a](missing.md)', '<p id="L1">a <code class="target">missing.md</code></p>'],
  [
    'out of the repository',
    '[a](../../../../etc/passwd)',
    '<p id="L1">a <code class="target">../../../../etc/passwd</code></p>',
  ],
  [
    'an image, as a link',
    '![a](https://example.org/x.png)',
    '<a href="https://example.org/x.png" rel="external nofollow noopener noreferrer">a</a>',
  ],
  [
    'an image from a host that is not configured',
    '![a](https://img.example.org.evil.example/x.png)',
    '<a href="https://img.example.org.evil.example/x.png" rel="external nofollow noopener noreferrer">a</a>',
  ],
  [
    'an image from a configured host',
    '![a "b](https://img.example.org/x.png?a="b)',
    '<img src="https://img.example.org/x.png?a=&quot;b" alt="a &quot;b" loading="lazy" referrerpolicy="no-referrer">',
  ],
  ['an image without a page', '![a](x.png)', '<p id="L1">a <code class="target">x.png</code></p>'],
])('links: %s', (_, markdown, expected) => {
  expect(html(markdown)).toContain(expected);
});

test.each([
  [
    'tags of the document are labels',
    '<task type="auto">\n  <name>Task 1: Do</name>\n</task>',
    '<p class="tags"><code id="L1" class="tag">&lt;task type=&quot;auto&quot;&gt;</code> <code id="L2" class="tag">&lt;name&gt;</code> <code class="tag">&lt;/name&gt;</code></p>',
  ],
  [
    'Markdown below a tag is Markdown',
    '<decisions>\n## Title\n- a\n</decisions>',
    '<h3 id="L2">Title</h3><ul><li id="L3">a</li></ul>',
  ],
  [
    'indented text in a tag is no code',
    '<action>\n    One\n\n    Two\n</action>',
    '<p id="L2">One</p><p id="L4">Two</p>',
  ],
  [
    'layout tags are read past',
    '<details>\n<summary>v1.0 First</summary>\n\ntext\n\n</details>',
    '<p id="L2">v1.0 First</p><p id="L4">text</p>',
  ],
  ['generics are text', 'An Arc<Mutex<u32>> here', 'An Arc&lt;Mutex&lt;u32&gt;&gt; here'],
  [
    'a comment with a sentence is shown',
    'a <!-- keep this in mind -->',
    '<p id="L1">a <span class="comment">keep this in mind</span></p>',
  ],
])('%s', (_, markdown, expected) => {
  expect(html(markdown)).toContain(expected);
});

test('a marker of a tool is not shown', () => {
  expect(html('a\n\n<!-- tool:start -->\n\nb')).toBe('<p id="L1">a</p><p id="L5">b</p>');
});

test('frontmatter is a table of keys and values, also where it is invalid', () => {
  const text = '---\nphase: 01-a\nkey-decisions:\n  - "`x` first: second"\n  - `y` then: broken\n---\n\ntext';
  expect(html(text)).toBe(
    '<table class="frontmatter" id="L1"><tbody><tr id="L2"><th scope="row">phase</th><td>01-a</td></tr><tr id="L3"><th scope="row">key-decisions</th><td>' +
      '<div id="L4" class="item level-1">`x` first: second</div><div id="L5" class="item level-1">`y` then: broken</div></td></tr></tbody></table><p id="L8">text</p>',
  );
});

test('headings come with their anchors', () => {
  expect(render('# One\n\n## Two *words*').headings).toEqual([
    { depth: 2, id: 'L1', text: 'One', line: 1 },
    { depth: 3, id: 'L3', text: 'Two words', line: 3 },
  ]);
});

test('data files are lines', () => {
  expect(html('{\n  "a": "<b>"\n}', '.planning/HANDOFF.json')).toBe(
    '<pre tabindex="0"><code><span id="L1">{</span>\n<span id="L2">  &quot;a&quot;: &quot;&lt;b&gt;&quot;</span>\n<span id="L3">}</span></code></pre>',
  );
});

test('of config.json only known settings are shown', () => {
  const config = html(
    '{\n  "mode": "yolo",\n  "brave_api_key": "k-123",\n  "workflow": { "research": true, "hook": "curl http://x/?t=1" }\n}',
    '.planning/config.json',
  );
  expect(config).toBe(
    '<table class="frontmatter"><tbody><tr id="L2"><th scope="row">mode</th><td>yolo</td></tr><tr id="L4"><th scope="row">workflow.research</th><td>true</td></tr></tbody></table><p>2 more settings are not shown.</p>',
  );
  expect(html('{ broken', '.planning/config.json')).toBe('<p>This file is not valid JSON. Nothing of it is shown.</p>');
});

const ALLOWED = new Set(
  'h2 h3 h4 h5 h6 p ul ol li blockquote pre code table thead tbody tr th td div span strong em del sup b br hr a'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(['id', 'class', 'scope', 'start', 'role', 'aria-label', 'data-language', 'rel', 'href']);

interface Element {
  tagName?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Element[];
}

/** Everything in the HTML that a browser could take as more than text. */
function dangers(fragment: string): string[] {
  const problems: string[] = [];
  const tree = parseFragment(fragment, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code }) => problems.push(code),
  }) as Element;
  const ids = new Set<string>();
  for (const nodes: Element[] = [tree]; nodes.length > 0;) {
    const node = nodes.pop()!;
    nodes.push(...(node.childNodes ?? []));
    if (node.tagName !== undefined && !ALLOWED.has(node.tagName)) problems.push(`<${node.tagName}>`);
    for (const { name, value } of node.attrs ?? []) {
      const scrolls = name === 'tabindex' && value === '0';
      if (!ATTRIBUTES.has(name) && !scrolls) problems.push(`${name}=${value}`);
      if (name === 'href' && !/^(?:https?:\/\/|mailto:|#L\d+$|\/site\/)/i.test(value)) problems.push(`href=${value}`);
      if (name === 'id' && (!/^L\d+$/.test(value) || ids.has(value))) problems.push(`id=${value}`);
      if (name === 'id') ids.add(value);
    }
  }
  return problems;
}

const HOSTILE = [
  '<script>alert(1)</script>',
  'text <script>alert(1)</script> text',
  '<img src="x" onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)" onmouseover="alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#9;script:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](&#106;avascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox(1))',
  '[x](file:///etc/passwd)',
  '[x](//evil.example)',
  '[x](/\\evil.example)',
  '[x](https://example.org/"onmouseover="alert(1))',
  '[x](STATE.md#"><script>alert(1)</script>)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x" onerror="alert(1)](https://example.org/x.png)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '[x](#"onclick="alert(1))',
  '<style>*{display:none}</style>',
  '<!-- <script>alert(1)</script> and more words -->',
  '<!--><script>alert(1)</script>-->',
  '<!-- never closed <script>alert(1)</script>',
  '<iframe src="https://evil.example"></iframe>',
  '<form action="https://evil.example"><input name=a></form>',
  '<base href="https://evil.example">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<p style="position:fixed">x</p>',
  '<task onclick="alert(1)">x</task>',
  '<task "><script>alert(1)</script>',
  '```"><script>alert(1)</script>\ncode\n```',
  '```ts" onclick="alert(1)\ncode\n```',
  '# <script>alert(1)</script>',
  '| <script>alert(1)</script> | [x](javascript:alert(1)) |',
  '---\n<script>: <script>alert(1)</script>\nkey: "><img src=x onerror=alert(1)>"\n---\n',
  '---\nkey:\n  <b>: <script>alert(1)</script>\n  - <script>\n---\n',
  '</code></pre><script>alert(1)</script>',
  '`</code><script>alert(1)</script>`',
  '</details></div></main><script>alert(1)</script>',
  '<plaintext>',
  '<title></title><noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '[^1]\n\n[^1"><script>]: x',
  '<a id="L1" name="constructor">x</a>',
  '[x](constructor) [x][__proto__] [x](#constructor)',
  'a\0b\u202Eevil\u001B[31m',
];

test.each([
  ...HOSTILE,
  HOSTILE.join('\n\n'),
  HOSTILE.map((each) => `- ${each}`).join('\n'),
  HOSTILE.map((each) => `> ${each}`).join('\n'),
])('hostile text stays text: %j', (text) => {
  for (const path of ['.planning/a.md', '.planning/a.json', '.planning/config.json', '.planning/a.txt'])
    expect(dangers(html(text, path))).toEqual([]);
});

test('nothing of a script is lost', () => {
  expect(html('<script>alert("a")</script>')).toContain('&lt;script&gt;');
  expect(html('<script>alert("a")</script>')).toContain('alert(&quot;a&quot;)');
});

test.each([
  ['quotes', `${'>'.repeat(5_000)} deep`],
  ['lists on one line', `${'- '.repeat(5_000)}deep`],
  ['lists line by line', Array.from({ length: 2_000 }, (_, level) => `${'  '.repeat(level)}- deep`).join('\n')],
  ['emphasis', `${'*a **b '.repeat(5_000)}${'a** b* '.repeat(5_000)}`],
  ['brackets', '['.repeat(50_000)],
  ['one long line', 'word '.repeat(200_000)],
  ['tags', '<a>\n'.repeat(20_000)],
  ['open tags on one line', '<task '.repeat(20_000)],
  ['comments', `${'<!--'.repeat(50_000)} never closed`],
  ['pipes', `|${'a|'.repeat(50_000)}`],
])('unreasonable nesting and length are shown: %s', (_, text) => {
  expect(dangers(html(text))).toEqual([]);
});
