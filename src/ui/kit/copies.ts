import type { IconName } from './iconPaths.ts';
import type { Tone } from './tone.ts';

/** Where a record's copies can be, from the least to the most certain. */
export const COPY_PLACES = ['on-tablet', 'in-file', 'sent', 'safe'] as const;
export type CopyPlace = (typeof COPY_PLACES)[number];

export const COPY_LOOKS = {
  'on-tablet': { tone: 'watch', icon: 'tablet', key: 'copies.onTablet' },
  'in-file': { tone: 'unknown', icon: 'file', key: 'copies.inFile' },
  sent: { tone: 'unknown', icon: 'upload', key: 'copies.sent' },
  safe: { tone: 'good', icon: 'cloud-check', key: 'copies.safe' },
} as const satisfies Record<CopyPlace, { tone: Tone; icon: IconName; key: string }>;
