import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import * as pagefind from 'pagefind';
import { separated } from '../../views/search/unspaced.ts';
import { searchableProse } from './prose.ts';
import type { SearchRecord } from './records.ts';

type Index = NonNullable<pagefind.NewIndexResponse['index']>;

/** Results that are stored in files of their own; above that, several share one (a free host takes 20,000 files in all). */
const MAX_FRAGMENTS = 3000;
/** Records handed to Pagefind before waiting for its answers. */
const BATCH = 64;
/** Pagefind's process gives memory back at once: it peaks a fifth lower, at no cost that could be measured. */
const ALLOCATOR = { name: '_RJEM_MALLOC_CONF', value: 'dirty_decay_ms:0,muzzy_decay_ms:0,narenas:2' };

/** Writes the search index of the records to a folder; `prose` is the folder of rendered documents. Throws where Pagefind reports an error. */
export async function writeIndex(records: readonly SearchRecord[], prose: string, folder: string): Promise<void> {
  process.env[ALLOCATOR.name] ??= ALLOCATOR.value;
  try {
    const { index, errors } = await pagefind.createIndex({
      forceLanguage: 'en',
      maxFragments: MAX_FRAGMENTS,
    });
    if (!index) throw failure('did not start', errors);
    for (let at = 0; at < records.length; at += BATCH) {
      await addAll(index, records.slice(at, at + BATCH), prose);
    }
    const { errors: unwritten } = await index.writeFiles({ outputPath: folder });
    if (unwritten.length > 0) throw failure('did not write its index', unwritten);
  } finally {
    await pagefind.close();
  }
}

/** Hands records over in their order, on which Pagefind's bytes depend: everything is read before the first one goes. */
async function addAll(index: Index, records: readonly SearchRecord[], prose: string): Promise<void> {
  const texts = await Promise.all(records.map(({ content }) => textOf(content, prose)));
  await Promise.all(records.map((record, at) => add(index, record, texts[at] ?? '')));
}

async function add(index: Index, record: SearchRecord, text: string): Promise<void> {
  const { url, content } = record;
  const { errors } =
    'text' in content
      ? await index.addCustomRecord(customRecord(record, text))
      : await index.addHTMLFile({ url, content: htmlPage(record, searchableProse(text, content.limits)) });
  if (errors.length > 0) throw failure(`refused ${url}`, errors);
}

async function textOf(content: SearchRecord['content'], prose: string): Promise<string> {
  if ('text' in content) return content.text;
  return (JSON.parse(await readFile(join(prose, content.file), 'utf8')) as { html: string }).html;
}

function customRecord({ url, title, facets, meta }: SearchRecord, text: string): pagefind.CustomRecord {
  const filters = Object.fromEntries(stated(facets).map(([name, value]) => [name, [value.toWellFormed()]]));
  return {
    url,
    content: separated(text).toWellFormed(),
    language: 'en',
    meta: Object.fromEntries(
      [['title', title] as const, ['kind', facets.kind] as const, ...stated(meta)].map(([name, value]) => [
        name,
        value.toWellFormed(),
      ]),
    ),
    filters,
  };
}

/** A document ranks below a decision, milestone or phase that says the same in fewer words. */
function htmlPage({ title, facets, meta }: SearchRecord, prose: string): string {
  const head = [
    ...[['title', title] as const, ['kind', facets.kind] as const, ...stated(meta)].map(([name, value]) =>
      metaTag('meta', name, value),
    ),
    ...stated(facets).map(([name, value]) => metaTag('filter', name, value)),
  ];
  return `<html lang="en"><head>${head.join('')}</head><body><div data-pagefind-weight="0.5">${prose}</div></body></html>`.toWellFormed();
}

const metaTag = (as: 'meta' | 'filter', name: string, value: string) =>
  `<meta data-pagefind-${as}="${name}[content]" content="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;

const stated = (values: object) =>
  Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string');

const failure = (what: string, errors: readonly string[]) => new Error(`Pagefind ${what}: ${errors.join('; ')}`);
