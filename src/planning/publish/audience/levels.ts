import { visibility, type Visibility } from '../../../model/index.ts';

/** Whether an audience may see what has a level: its own and every lower one. */
export const maySee = (audience: Visibility, level: Visibility): boolean => rank(level) <= rank(audience);

const rank = (level: Visibility): number => visibility.options.indexOf(level);
