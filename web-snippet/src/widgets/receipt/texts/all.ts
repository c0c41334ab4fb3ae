import { da } from './da';
import { de } from './de';
import { en, type Texts } from './en';
import { es } from './es';
import { et } from './et';
import { fi } from './fi';
import { fr } from './fr';
import { is } from './is';
import { it } from './it';
import { lt } from './lt';
import { lv } from './lv';
import { nb } from './nb';
import { nl } from './nl';
import { nn } from './nn';
import { pl } from './pl';
import { sv } from './sv';

/** By language tag. */
export const TEXTS: Record<string, Texts> = { da, de, en, es, et, fi, fr, is, it, lt, lv, nb, nl, nn, pl, sv };
