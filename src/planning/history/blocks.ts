import type { Chunk } from './chunks.ts';

/** What stands below one heading, with the headings above it and the summary of the fold that it stands in. */
interface Block {
  under: string;
  lines: string[];
  /** 1-based, of the first of `lines`. */
  line: number;
}

/**
 * Cuts a file at its headings, and lists and tables into items and rows, line by line and without a tree: of two consecutive versions
 * nearly all parts are the same. What stands below a heading that names a phase or a requirement stays in one piece.
 */
export const blockChunks = (lines: readonly string[]): Chunk[] => blocksOf(lines).flatMap(piecesOf);

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  const above: { depth: number; line: string }[] = [];
  let fold = '';
  let fenced = false;
  let open: Block = { under: '', lines: [], line: 1 };
  lines.forEach((line, index) => {
    if (/^\s*(?:`{3,}|~{3,})/.test(line)) fenced = !fenced;
    const depth = fenced ? undefined : /^(#{1,6})\s/.exec(line)?.[1]?.length;
    const summary = fenced ? undefined : /<summary>.{1,300}<\/summary>/i.exec(line)?.[0];
    if (depth === undefined && summary === undefined && (fenced || !/^\s*<\/details>/i.test(line))) {
      open.lines.push(line);
      return;
    }
    blocks.push(open);
    if (depth === undefined) fold = summary ?? '';
    else while ((above.at(-1)?.depth ?? 0) >= depth) above.pop();
    const headings = above.map((each) => `${each.line}\n\n`).join('');
    const under = `${headings}${fold === '' ? '' : `<details>\n${fold}\n\n`}`;
    open = depth === undefined ? { under, lines: [], line: index + 2 } : { under, lines: [line], line: index + 1 };
    if (depth !== undefined) above.push({ depth, line });
  });
  return [...blocks, open];
}

/** Lists and tables item by item, unless the heading itself is what they tell of. */
function piecesOf(block: Block): Chunk[] {
  const [heading = ''] = block.lines;
  const titled = /^#{1,6}\s/.test(heading);
  if (titled && /\d/.test(heading.replace(/\bv\d[\w.]*/gi, ''))) return chunk(block, block.lines, block.line);
  const under = titled ? `${block.under}${heading}\n\n` : block.under;
  const pieces: Chunk[] = titled ? chunk(block, [heading], block.line) : [];
  let header = '';
  let open: { lines: string[]; line: number } = { lines: [], line: block.line };
  const close = (): void => {
    pieces.push(...chunk({ ...block, under }, open.lines, open.line));
    open = { lines: [], line: 0 };
  };
  block.lines.slice(titled ? 1 : 0).forEach((line, index) => {
    const at = block.line + index + (titled ? 1 : 0);
    const isRow = /^\s*\|.*\|/.test(line);
    if (isRow && /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(line)) {
      header = `${open.lines.at(-1)?.trim() ?? ''}\n${line.trim()}\n`;
      open = { lines: [], line: at + 1 };
    } else if (isRow && header !== '') pieces.push(...chunk({ ...block, under: under + header }, [line], at));
    else {
      header = '';
      if (/^(?:[-*+]|\d{1,4}[.)])\s/.test(line) || isRow) close();
      if (open.lines.length === 0) open.line = at;
      open.lines.push(line);
    }
  });
  close();
  return pieces;
}

function chunk({ under }: Block, lines: readonly string[], line: number): Chunk[] {
  const raw = lines.join('\n').trimEnd();
  if (raw === '') return [];
  return [{ kind: 'block', under, raw, line, endLine: line + lines.length - 1, row: false }];
}
