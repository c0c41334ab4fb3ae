import { readOwn } from '../own';

void readOwn(document.currentScript);
