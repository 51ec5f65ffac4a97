import { describe, expect, it } from 'vitest';
import { limitsOf, searchableProse } from '../../../src/integrations/search/prose.ts';

const whole = { section: 1000, whole: 1000 };

describe('searchableProse(html, limits)', () => {
  it.each([
    [
      'headings with their anchors',
      '<p id="L1">A</p><h2 id="L3">B <code>c</code></h2><p>d</p>',
      whole,
      '<p>A</p><h2 id="L3">B c</h2><p>d</p>',
    ],
    ['no code', '<p>A</p><pre><code>let x;\n</code></pre><p>B</p>', whole, '<p>A B</p>'],
    ['escaped text as it is', '<p>a &lt;script&gt; b</p>', whole, '<p>a &lt;script&gt; b</p>'],
    ['whole words of a long section', '<p>one two three</p>', { section: 9, whole: 1000 }, '<p>one two</p>'],
    ['no half of a character reference', '<p>one &amp;two</p>', { section: 6, whole: 1000 }, '<p>one</p>'],
    [
      'every heading, and text until the whole is full',
      '<h2 id="L1">A</h2><p>one two</p><h2 id="L2">B</h2><p>three four</p><h2 id="L3">C</h2>',
      { section: 100, whole: 7 },
      '<h2 id="L1">A</h2><p>one two</p><h2 id="L2">B</h2><h2 id="L3">C</h2>',
    ],
    ['nothing of nothing', '', whole, ''],
  ])('keeps %s', (_, html, limits, expected) => {
    expect(searchableProse(html, limits)).toBe(expected);
  });

  it('takes less of a plan than of a summary', () => {
    expect(limitsOf('plan').whole).toBeLessThan(limitsOf('summary').whole);
  });
});
