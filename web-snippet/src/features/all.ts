import type { Features } from '../parts';
import { draft } from './draft';
import { strict } from './strict';
import { takeOver } from './takeOver';

/** The setting of the notice that puts each feature into a site's script. */
export const SETTINGS: Record<keyof Features, string> = { draft: 'draft', strict: 'strictMode', takeOver: 'takeOver' };

const FEATURES: Required<Features> = { draft, strict, takeOver };

/** The features a site needs. */
export const featuresOf = (notice: unknown): Features =>
  Object.fromEntries(
    Object.entries(FEATURES).filter(([name]) => {
      const value = Object(notice)[SETTINGS[name as keyof Features]];
      return Array.isArray(value) ? value.length : value;
    }),
  );
