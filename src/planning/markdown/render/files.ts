import { escapeHtml } from '../escape.ts';
import { anchor, type RenderContext } from './context.ts';

/** What of config.json may be shown (formats.md 8): it can hold references to keys and accounts. */
const SHOWN =
  /^(?:version|mode|granularity|depth|model_profile|workflow(?:\.\w+)*|planning\.(?:commit_docs|sub_repos|search_gitignored)|commit_docs|parallelization(?:\.\w+)*|git\.branching_strategy|branching_strategy|project_code|phase_naming|phase_id_convention|response_language)$/;

/** Data and plain text, line by line. */
export function codeLines(context: RenderContext): string {
  const lines = context.lines.map((text, index) => `<span${anchor(context, index + 1)}>${escapeHtml(text)}</span>`);
  return `<pre tabindex="0"><code>${lines.join('\n')}</code></pre>`;
}

/** The settings in a config.json that may leave the house, each at its line. */
export function configTable(context: RenderContext): string {
  const settings = settingsOf(context.lines.join('\n'));
  if (settings === undefined) return '<p>This file is not valid JSON. Nothing of it is shown.</p>';
  const shown = settings.filter(({ key, value }) => SHOWN.test(key) && /^(?:true|false|[\w.,\s-]{0,80})$/.test(value));
  const rows = shown.map(
    ({ key, value }) =>
      `<tr${anchor(context, lineOf(context.lines, key))}><th scope="row">${escapeHtml(key)}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  const left = settings.length - shown.length;
  const note = left === 0 ? '' : `<p>${left} more ${left === 1 ? 'setting is' : 'settings are'} not shown.</p>`;
  return `${rows.length === 0 ? '' : `<table class="frontmatter"><tbody>${rows.join('')}</tbody></table>`}${note}`;
}

function settingsOf(text: string): { key: string; value: string }[] | undefined {
  try {
    return flatten(JSON.parse(text) as unknown, '', 0);
  } catch {
    return undefined;
  }
}

function flatten(value: unknown, key: string, depth: number): { key: string; value: string }[] {
  if (value === null || typeof value !== 'object' || depth > 8) return [{ key, value: String(value) }];
  if (Array.isArray(value)) return [{ key, value: value.map(String).join(', ') }];
  return Object.entries(value).flatMap(([name, inner]) =>
    flatten(inner, key === '' ? name : `${key}.${name}`, depth + 1),
  );
}

function lineOf(lines: readonly string[], key: string): number {
  const name = `"${key.slice(key.lastIndexOf('.') + 1)}"`;
  return lines.findIndex((line) => line.includes(name)) + 1 || 1;
}
