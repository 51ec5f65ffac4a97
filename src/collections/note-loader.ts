import { glob, type Loader } from 'astro/loaders';
import type { Published } from '../planning/publish/index.ts';
import { redactNote } from './publish/note-text.ts';

type Redact = Published['redact'];
type LoadContext = Parameters<Loader['load']>[0];

/** Notes of a folder, read without what must not leave. MDX is compiled from the file by Vite: see `redactNotes`. */
export function redactedNotes(options: Parameters<typeof glob>[0], redact: Redact): Loader {
  const loader = glob(options);
  return { ...loader, load: (context) => loader.load(withRedaction(context, redact)) };
}

/** What the loader reads of a file, and by what it knows that the file is as before. */
function withRedaction(context: LoadContext, redact: Redact): LoadContext {
  const given = context as LoadContext & { entryTypes: ReadonlyMap<string, EntryType> };
  const entryTypes = new Map([...given.entryTypes].map(([extension, type]) => [extension, redacting(type, redact)]));
  const generateDigest: LoadContext['generateDigest'] = (data) =>
    context.generateDigest(typeof data === 'string' ? redactNote(data, redact) : data);
  return { ...given, entryTypes, generateDigest } as LoadContext;
}

/** How Astro reads the files of one extension: the part of it that is used here. */
interface EntryType {
  getEntryInfo(input: { contents: string; fileUrl: URL }): unknown;
}

const redacting = (type: EntryType, redact: Redact): EntryType => ({
  ...type,
  getEntryInfo: (input) => type.getEntryInfo({ ...input, contents: redactNote(input.contents, redact) }),
});
