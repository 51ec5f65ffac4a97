import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsInAllLooks } from '../helpers/axe.ts';
import { onSite, settled } from '../helpers/browser.ts';

let page: Page;
onSite((visit) => {
  ({ page } = visit);
});

/** Results; the choices above them have options too. */
const options = () => page.locator('a[role=option]');
const status = (text: RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
const isFocused = (selector: string) =>
  page.locator(selector).evaluate((element) => element === document.activeElement);

describe('the page', () => {
  const words = 'withheld idle bicycle trust';

  test('finds a decision, leads to its place and marks the words there', async () => {
    await page.goto('/search/');
    await page.locator('[data-search-page] input').fill(words);
    await options().filter({ hasText: 'A bicycle reported broken is withheld at once' }).first().click();
    await page.waitForURL(/\/projects\/pedal\/decisions\/[^/]+\/#[0-9a-f]{12}$/);
    const place = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    expect(await place.textContent()).toContain('A bicycle reported broken is withheld at once');
    expect(await place.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(900);
    const marked = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('search') ?? [])].map((range) => (range as Range).toString().toLowerCase()),
      );
    await expect.poll(marked).toEqual(expect.arrayContaining(['withheld', 'idle', 'trust']));
  });

  test('keeps words and choices in its address', async () => {
    await page.goto('/search/?q=van&kind=milestone&project=pedal');
    await status(/^1 result$/);
    expect(await options().first().textContent()).toContain('v1.2 Workshop');
    await page.getByLabel('Kind').selectOption('');
    await status(/^\d\d results$/);
    expect(new URL(page.url()).search).toBe('?q=van&project=pedal');
  });

  test('shows all of a kind when asked', async () => {
    await page.goto('/search/?q=bicycle');
    await options()
      .filter({ hasText: /^\s*All \d+ documents/ })
      .click();
    await page.waitForURL(/kind=document/);
    await expect.poll(() => page.locator('.search-body [role=group]').count()).toBe(1);
  });

  test('says what it searches', async () => {
    await page.goto('/search/');
    await page
      .getByText(/^Searches \d+ decisions, \d+ milestones, \d+ phases and \d+ documents of \d projects/)
      .waitFor();
  });

  test('says what nothing was found for, and what would find something', async () => {
    await page.goto('/search/?q=xylophone');
    await status(/Nothing found for “xylophone”/);
    await page.goto('/search/?q=bicycle+xylophone');
    await status(/^\d+ results, but nothing for “xylophone”$/);
    await page.goto('/search/?q=bicycle&project=tidebook&year=2025');
    await status(/Nothing found/);
    await page.getByRole('button', { name: 'Search without the choices' }).click();
    await status(/^\d+ results$/);
  });

  test('marks a decision that no longer holds', async () => {
    await page.goto('/search/?q=figures+everywhere');
    await options().first().locator('.state[data-state=superseded]').waitFor();
  });
});

test.each([
  ['07-02', 'Plan', 'Plan 07-02: Cost per bicycle', /\/projects\/pedal\/phases\/v1\.2\/7\/#plan-07-02$/],
  ['v1.2', 'Milestone', 'v1.2 Workshop', /\/projects\/pedal\/milestones\/v1\.2\/$/],
  ['lend-03', 'Requirement', 'LEND-03', /\/projects\/pedal\/requirements\/#/],
  ['08.1', 'Phase', 'Phase 8.1', /\/projects\/pedal\/phases\//],
  ['RETROSPECTIVE.md', 'Document', 'RETROSPECTIVE.md', /\/documents\/~planning\/RETROSPECTIVE\.md\/$/],
  ['06-01-SUMM', 'Document', '06-01-SUMMARY.md', /06-01-SUMMARY\.md\/$/],
])('the name %s comes first, as a %s', async (name, kind, text, place) => {
  await page.goto(`/search/?project=pedal&q=${name}`);
  const first = page
    .getByRole('group', { name: /^Names/ })
    .getByRole('option')
    .first();
  await first.waitFor();
  expect(await first.locator('.badge').allTextContents()).toEqual([kind, 'Pedal']);
  expect(await first.textContent()).toContain(text);
  await first.click();
  await page.waitForURL(place);
});

test('a name that was found stays the same link while the index answers, so that a click on it counts', async () => {
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/pagefind/index/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/search/?project=pedal&q=07-02');
  const name = options().first();
  await name.waitFor();
  await name.evaluate((link) => link.setAttribute('data-first', ''));
  const groups = page.locator('.search-group');
  expect(await groups.count()).toBe(1);
  answer();
  await groups.nth(1).waitFor();
  expect(await page.locator('a[data-first]').count()).toBe(1);
  await page.unroute('**/pagefind/index/**');
});

test.each([
  ['English', 'membership', 'A membership is a ticket with a year'],
  ['Korean', '안내문', '안내문은 존댓말로'],
  ['Korean, the middle of a word', '댓말', '안내문은 존댓말로'],
  ['Chinese', '售票机', '票价说明放在售票机首页'],
  ['Portuguese', 'bilhete infantil', 'O bilhete infantil chama-se'],
  ['Portuguese without its accents', 'crianca', 'O bilhete infantil chama-se'],
  ['German', 'Öffnungszeiten Wörtern', 'Die Öffnungszeiten stehen in Wörtern'],
  ['Russian', 'экскурсий', 'Расписание экскурсий печатается'],
])('a query in %s finds its decision', async (_language, words, text) => {
  await page.goto(`/search/?kind=decision&q=${encodeURIComponent(words)}`);
  await options().first().waitFor();
  expect(await options().first().textContent()).toContain(text);
  expect(await options().first().locator('mark').count()).toBeGreaterThan(0);
});

describe('the dialog', () => {
  test('opens by keyboard, chooses by arrows, closes by Escape, and the focus returns', async () => {
    await page.goto('/decisions/');
    await page.locator('.site-title').focus();
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const input = dialog.getByRole('combobox', { name: 'Search decisions' });
    expect(await input.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.type('bicycle');
    await status(/^\d\d results$/);
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    const chosen = () => page.locator('[role=option][aria-selected=true]').getAttribute('id');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await input.getAttribute('aria-activedescendant')).toBe(await chosen());
    expect(await chosen()).toBe(await options().nth(1).getAttribute('id'));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await input.getAttribute('aria-activedescendant')).toBeNull();
    expect(await isFocused('dialog input')).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await isFocused('.site-title')).toBe(true);
  });

  test('Enter opens the chosen result', async () => {
    await page.goto('/');
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('07-02');
    await options().nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#plan-07-02$/);
  });

  test('opens from the header by pointer, and hands the search on to its page', async () => {
    await page.goto('/velocity/');
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await page.getByRole('combobox').fill('van');
    await options().first().waitFor();
    await page.getByRole('link', { name: 'Search page' }).click();
    await page.waitForURL('/search/?q=van');
  });
});

describe('keys', () => {
  test('are shown by ?, and by a button', async () => {
    await page.goto('/');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    expect(await violationsInAllLooks(page)).toEqual([]);
  });

  test('go to the next and the previous page', async () => {
    await page.goto('/projects/pedal/milestones/v1.1/');
    await page.keyboard.press('n');
    await page.waitForURL('/projects/pedal/milestones/v1.2/');
    await page.keyboard.press('p');
    await page.waitForURL('/projects/pedal/milestones/v1.1/');
  });

  test('do nothing when they are switched off, also on other pages; those with Ctrl go on', async () => {
    await page.goto('/');
    await page.keyboard.press('?');
    await page.getByLabel('Single keys do something').uncheck();
    await page.keyboard.press('Escape');
    await page.goto('/decisions/');
    await page.keyboard.press('/');
    await page.keyboard.press('?');
    await page.waitForTimeout(300);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
  });

  test('are letters in a field', async () => {
    await page.goto('/decisions/');
    await page.locator('[data-filter] input[type=search]').pressSequentially('pn/?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.locator('[data-filter] input[type=search]').inputValue()).toBe('pn/?');
  });
});

test.each(['/search/?q=07-02', '/search/?q=xylophone+glockenspiel&year=2025'])('%s has no violation', async (path) => {
  await page.goto(path);
  await status(/./);
  expect(await violationsInAllLooks(page)).toEqual([]);
});

test('the dialog has no violation', async () => {
  await page.goto('/');
  await settled(page);
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] input').first().waitFor();
  await page.keyboard.type('bicycle');
  await options().first().waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await violationsInAllLooks(page)).toEqual([]);
});
