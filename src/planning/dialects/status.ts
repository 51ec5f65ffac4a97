import type { StatusClass } from '../../model/index.ts';
import { joined } from './registry.ts';

/**
 * The class of a status text. The English words and their order are those of the command line tool, first hit wins
 * (formats.md 2.3), so "Phase complete — ready for verification" is verifying. The words of every dialect stand in the same order.
 */
const CLASSES: readonly (readonly [StatusClass, RegExp])[] = [
  ['paused', joined(/paused|^stopped|on hold/iu, 'statuses', 'paused')],
  ['executing', joined(/executing|in[ _-]progress|in flight|進行中/iu, 'statuses', 'executing')],
  ['planning', joined(/planning|ready[ _]to[ _]plan|needs? planning|needs? to be planned/iu, 'statuses', 'planning')],
  ['discussing', joined(/discussing|discussion|ready[ _]to[ _]discuss/iu, 'statuses', 'discussing')],
  ['verifying', joined(/verif/iu, 'statuses', 'verifying')],
  ['completed', joined(/complete|\bdone\b|shipped|archived|released/iu, 'statuses', 'completed')],
  [
    'executing',
    /ready[ _]to[ _]execute|^active$|^running|^building\b|^implementing|^in development|\bgap[ -]closure\b/iu,
  ],
  [
    'planning',
    /defining|requirements|roadmap (?:created|defined)|awaiting next milestone|new milestone|between milestones|no active milestone|fresh baseline|baseline initialized|context gathered|plan(?:ned)?\b/iu,
  ],
];

export const statusClassOf = (text: string): StatusClass =>
  CLASSES.find(([, pattern]) => pattern.test(text))?.[0] ?? 'unknown';
