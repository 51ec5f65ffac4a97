import type { DocumentContext } from '../context.ts';
import { present } from '../markdown/tables.ts';

const LEAD =
  /^(?:(?:phase|objective|study|plan|trd|job|task|quick task|summary|execution summary)\b[\s:#]*)?(?:\d[\w.]*(?:-\d+[a-z]?)*)?[\s,:—–-]*(?:(?:plan|trd|job)\s*\d*[\w.-]*)?[\s:—–-]*(?:(?:plan\s+)?(?:execution\s+)?summary)?\s*[:：—–-]\s*/i;

/** `Phase 6 Plan 1 Summary`, `Phase 06-cart Plan 02`, `Plan 01-02`: a reference and no name. */
const REFERENCE =
  /^(?:(?:phase|objective|plan|trd)\s+)?\d[\w.]*(?:-\d[\w.]*)?(?:-[\w-]+(?=\s+(?:plan|trd)\b))?[\s,:—–-]*(?:(?:plan|trd)\s+\d[\w.-]*)?[\s:—–-]*(?:(?:plan\s+)?(?:execution\s+)?summary)?$/i;

/** The name of a plan in the first heading of its file: `# Phase 1 Plan 2: Name Summary` → `Name`. Undefined where it holds no name. */
export function planTitle({ doc }: Pick<DocumentContext, 'doc'>): string | undefined {
  const title = doc.headings.find(({ depth, line }) => depth === 1 && line <= doc.frontmatter.endLine + 60)?.text;
  if (title === undefined) return undefined;
  if (REFERENCE.test(title.trim())) return undefined;
  const lead = LEAD.exec(title.slice(0, 200))?.[0] ?? '';
  const name = title
    .slice(lead.length)
    .replace(/\s+[-–—:]\s+implementation\s+summary$/i, '')
    .replace(/\s*[-–—:(]?\s*(?:plan\s+)?(?:execution\s+)?summary\)?$/i, '')
    .trim();
  return /\p{L}{2}/u.test(name) && !/^(?:phase|plan|objective|trd|summary)?[\s\d.:-]*$/i.test(name)
    ? present(name)
    : undefined;
}
