import { sparkPath } from '../views/charts/spark.ts';
import type { Block, Line } from './blocks.ts';

/**
 * A report as one HTML file that needs nothing else: styles stand in it, there is no script, and its policy lets it load nothing.
 * `css` is trusted; all text is escaped.
 */
export function reportHtml(blocks: readonly Block[], { title, css }: { title: string; css: string }): string {
  return `<!doctype html>
<html lang="en" data-running="${escaped(title)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${css.replaceAll('</', '<\\/')}
</style>
</head>
<body class="report">
<main>
${blocks.map(blockHtml).join('\n')}
</main>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${String(block.level)}${block.appendix ? ' class="appendix"' : ''}>${escaped(block.text)}</h${String(block.level)}>`;
    case 'text':
      return `<p${block.role === undefined ? '' : ` class="${block.role === 'lead' ? 'lead' : 'small muted'}"`}>${escaped(block.text)}</p>`;
    case 'facts':
      return `<dl class="facts">${block.rows.map(({ label, line }) => `<dt>${escaped(label)}</dt><dd>${lineHtml(line)}</dd>`).join('')}</dl>`;
    case 'list':
      return `<ul>${block.lines.map((line) => `<li>${lineHtml(line)}</li>`).join('')}</ul>`;
    case 'table':
      return tableHtml(block);
    case 'bars':
      return `<figure><svg class="chart-spark" viewBox="0 0 352 28" aria-hidden="true"><path class="chart-base" d="M0 27.5H352"></path><path class="chart-bar" d="${sparkPath(block.values, 352, 27)}"></path></svg><figcaption class="small muted">${escaped(block.caption)}: ${block.values.join(', ')}</figcaption></figure>`;
  }
}

function tableHtml({ columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const head = columns.map((title) => `<th scope="col">${escaped(title)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${lineHtml(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

const lineHtml = ({ state, text, id, aside }: Line): string =>
  [
    state && `<span class="state" data-state="${escaped(state.state)}">${escaped(state.word)}</span>`,
    text && (id ? `<span class="id">${escaped(text)}</span>` : escaped(text)),
    aside && `<span class="small muted">${escaped(aside)}</span>`,
  ]
    .filter(Boolean)
    .join(' ');

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
