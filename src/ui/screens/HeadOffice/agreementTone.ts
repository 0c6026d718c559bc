import type { Tone } from '../../kit/tone.ts';

/** Where two people stand apart in every fourth item, they do not yet measure the same. */
export function agreementTone(percent: number | null): Tone {
  if (percent === null) return 'unknown';
  if (percent >= 90) return 'good';
  return percent >= 75 ? 'watch' : 'weak';
}
