import type { Copies } from '../../store/copies.ts';
import type { CopyPlace } from '../kit/copies.ts';

/** The places that hold an audit as it is now; a backup file of an earlier state does not count. */
export function copyPlaces({ file, server }: Copies): CopyPlace[] {
  return [
    'on-tablet',
    ...(file === 'current' ? (['in-file'] as const) : []),
    ...(server === 'unsent' ? [] : (['sent'] as const)),
    ...(server === 'safe' ? (['safe'] as const) : []),
  ];
}
