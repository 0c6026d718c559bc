import type { MemberEntry } from '../../../domain/peopleWire.ts';
import type { DealerName } from '../../../sync/people.ts';
import type { Translator } from '../../i18n/useT.ts';

type Named = Pick<MemberEntry, 'name'>;

export const nameOf = (t: Translator['t'], { name }: Named): string => name || t('people.unnamed');

/** Whose dealers they are, in few words. */
export function dealersWord(t: Translator['t'], ids: MemberEntry['dealers'], dealers: readonly DealerName[]): string {
  if (ids === 'all') return t('people.allDealers');
  if (ids.length === 0) return t('people.noDealers');
  const [only] = ids;
  const name = dealers.find(({ id }) => id === only)?.name;
  return ids.length === 1 && name ? name : t('people.dealersCount', { count: ids.length });
}
