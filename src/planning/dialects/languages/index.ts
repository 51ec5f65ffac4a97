import type { Dialect } from '../dialect.ts';
import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { vi } from './vi.ts';
import { zhHant } from './zh-hant.ts';
import { zh } from './zh.ts';

/** Languages in which headings, labels and text are written. */
export const languages: readonly Dialect[] = [de, es, fr, it, ja, ko, nl, pl, pt, ru, tr, uk, vi, zh, zhHant];
