import { FIRST_AREAS } from './areas.ts';
import { FURTHER_AREAS } from './furtherAreaNames.ts';

/** Every area of words. A file of its own: the first page needs no such list. */
export const AREAS = [...FIRST_AREAS, ...FURTHER_AREAS] as const;
