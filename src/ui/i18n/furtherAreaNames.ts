/** Areas of words that no first page needs. */
export const FURTHER_AREAS = [
  'customerCode',
  'dealers',
  'sync',
  'settings',
  'evaluation',
  'fields',
  'ladder',
  'staff',
  'preparation',
  'schedule',
  'actions',
  'report',
  'meetings',
  'board',
  'sampling',
  'synergy',
  'people',
  'figures',
] as const;
export type FurtherArea = (typeof FURTHER_AREAS)[number];
