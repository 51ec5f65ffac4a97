/** What is wrong with a note that a person wrote, with its place; undefined for any other error. Astro stops at the first one. */
export function noteProblem(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return frontmatterProblem(error) ?? syntaxProblem(error.message);
}

/** The schema of notes refused the frontmatter. */
function frontmatterProblem(error: Error): string | undefined {
  if (error.name !== 'InvalidContentEntryDataError' && error.name !== 'InvalidContentEntryFrontmatterError')
    return undefined;
  const { loc } = error as Error & { loc?: { file?: string } };
  const text = error.message.replaceAll('**', '').replace(/^(\s*)([\w.]+): \2: /gm, '$1$2: ');
  return `A note is not valid${loc?.file === undefined ? '' : ` (${loc.file})`}: ${text.trim()}`;
}

/** The MDX could not be read: the line that names the place, and the one after it. */
function syntaxProblem(message: string): string | undefined {
  const lines = message.split('\n');
  const place = lines.findIndex((line) => line.includes('@mdx-js') && /\.mdx?:\d+:\d+/.test(line));
  if (place === -1) return undefined;
  const where = /\S+\.mdx?:\d+:\d+/.exec(lines[place] ?? '')?.[0] ?? '';
  return `A note is not valid MDX (${where}): ${(lines[place + 1] ?? '').replace(/^MDXError: /, '')}`;
}
