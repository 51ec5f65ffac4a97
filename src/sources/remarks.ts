import type { Source } from '../model/index.ts';
import type { TreeEntry } from './tree.ts';

/** Why there is nothing to show, in one sentence that says what to do. */
export function emptyRemark({ roots }: Source, entries: readonly TreeEntry[], deletedBy?: string): string {
  const link = entries.find(({ path, kind }) => kind !== 'file' && /(^|\/)\.planning(\/|$)/.test(path));
  if (link?.kind === 'symlink')
    return `\`${link.path}\` is a symbolic link, which is not followed; name the folder it points to as a source`;
  if (link?.kind === 'submodule')
    return `\`${link.path}\` is a submodule, which is not followed; name its repository as a source`;
  if (roots)
    return `there is no Markdown file below ${roots.map((root) => `\`${root}\``).join(', ')}; correct \`roots\``;
  if (deletedBy)
    return `its planning files were deleted by ${deletedBy}; name an earlier commit or another branch as \`ref\``;
  return 'there is no `.planning` folder with Markdown files; commit it, or name the folder in `roots`';
}
