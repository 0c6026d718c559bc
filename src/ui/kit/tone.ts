import type { IconName } from './iconPaths.ts';

/** What a colour may mean; each tone has its own shape and word besides. */
export const TONES = ['good', 'watch', 'weak', 'unknown'] as const;
export type Tone = (typeof TONES)[number];

export const TONE_ICONS: Readonly<Record<Tone, IconName>> = {
  good: 'check',
  watch: 'half',
  weak: 'cross',
  unknown: 'question',
};

export const TONE_KEYS = {
  good: 'tone.good',
  watch: 'tone.watch',
  weak: 'tone.weak',
  unknown: 'tone.unknown',
} as const satisfies Record<Tone, string>;
