import { en, type Texts } from './en';
import { sv } from './sv';

/** By language tag. */
export const TEXTS: Record<string, Texts> = { en, sv };
