import type { Person } from '../../domain/records.ts';
import { people } from '../../store/records.ts';
import { useLive } from './useLive.ts';

/** Who holds this tablet; undefined until it is known, null before the first run is done. */
export function useProfile(): Person | null | undefined {
  return useLive(async (tablet) => (await people(tablet)).get(tablet.author) ?? null, []);
}
