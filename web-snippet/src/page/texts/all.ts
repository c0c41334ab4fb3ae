import { en } from './en';
import { nb } from './nb';
import { sv } from './sv';

/** The languages of the page, the one for everybody else first. */
export const PAGES = [en, sv, nb];
