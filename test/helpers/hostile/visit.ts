import type { Browser, Page } from 'playwright-core';

declare global {
  interface Window {
    hits: string[];
    hit: (...what: unknown[]) => void;
  }
}

/** Runs in every page before anything else: whatever a payload calls is noted. */
function trap(): void {
  window.hits = [];
  window.hit = (...what) => void window.hits.push(`ran: ${what.join(' ')}`);
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const)
    Object.defineProperty(window, name, { value: (...what: unknown[]) => window.hit(name, ...what) });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    window.hits.push(`against the policy: ${violatedDirective} ${blockedURI} ${sample}`);
  });
}

/** Runs in the page: what of the document is not ours, and whether it can still be read. */
function audit(): string[] {
  const found: string[] = [...window.hits];
  const ids = new Set<string>();
  const own = new Set(['search', 'facets', 'decision-search']);
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (
      /^(?:iframe|frame|object|embed|base|applet|portal|style|math|audio|video|foreignobject|animate|set)$/i.test(name)
    )
      found.push(`an element ${name}`);
    if (
      name === 'script' &&
      !element.getAttribute('src')?.startsWith('/') &&
      element.getAttribute('type') !== 'application/json'
    )
      found.push(`a script: ${element.textContent.slice(0, 80)}`);
    if (name === 'meta' && /refresh/i.test(element.getAttribute('http-equiv') ?? '')) found.push('a refresh');
    if (name === 'img' && !element.getAttribute('src')?.startsWith('/')) found.push('an image from elsewhere');
    for (const attribute of element.attributes) {
      if (/^on/i.test(attribute.name)) found.push(`${name} ${attribute.name}=${attribute.value}`);
      if (/^(?:href|src|xlink:href|action|formaction|srcset|poster|data)$/i.test(attribute.name)) {
        const { protocol } = new URL(attribute.value, location.href);
        if (!/^(?:https?|mailto):$/.test(protocol)) found.push(`${name} ${attribute.name}=${attribute.value}`);
      }
    }
    if (element.id !== '') {
      if (ids.has(element.id)) found.push(`a second id ${element.id}`);
      ids.add(element.id);
    }
    if (name === 'form' && element.id !== '' && !own.has(element.id)) found.push(`a form ${element.id}`);
  }
  const shown = (selector: string) => document.querySelector(selector)?.getClientRects().length ?? 0;
  for (const selector of ['h1', 'main', '.site-header nav'])
    if (shown(selector) === 0) found.push(`no ${selector} to be seen`);
  if (document.querySelectorAll('h1').length !== 1) found.push('not one first heading');
  return found;
}

/** Milliseconds: a page that does not open in this time never does, however busy the machine. */
const PATIENCE = 300_000;

/** Opens pages with a trap in each, several at once; answers what was found, by page. */
export async function visitAll(
  browser: Browser,
  origin: string,
  paths: readonly string[],
  act: (page: Page, path: string) => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const waiting = [...paths];
  const found: string[] = [];
  const work = async () => {
    const context = await browser.newContext({ baseURL: origin, viewport: { width: 1440, height: 900 } });
    await context.addInitScript(trap);
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    let at = '';
    const note = (what: string) => {
      found.push(`${at}: ${what}`);
    };
    page.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`) && !/^(?:data|blob):/.test(request.url()))
        note(`asked for ${request.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') note(message.text());
    });
    page.on('pageerror', (error) => note(error.message));
    page.on('dialog', (dialog) => {
      note(`a dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      at = path;
      await page.goto(path, { waitUntil: 'load' });
      await act(page, path);
      if (!page.url().startsWith(origin)) note(`went to ${page.url()}`);
      found.push(...(await page.evaluate(audit)).map((what) => `${at}: ${what}`));
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: 3 }, work));
  return found;
}
