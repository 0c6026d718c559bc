import type { BundleContent } from '../bundle/content.ts';
import { staffOf } from '../staff.ts';
import { type Column, dayCell, textCell } from './table.ts';

export type Placed = { readonly content: BundleContent };

/** Whose row it is: first in every table. */
export const PLACE: readonly Column<Placed>[] = [
  {
    name: 'dealer',
    head: { zh: '代理商', en: 'Dealer' },
    width: 24,
    cell: ({ content }) => textCell(content.dealer.name),
  },
  {
    name: 'dealer_code',
    head: { zh: '代理商编号', en: 'Dealer code' },
    width: 12,
    cell: ({ content }) => textCell(content.dealer.code),
  },
  { name: 'city', head: { zh: '城市', en: 'City' }, width: 10, cell: ({ content }) => textCell(content.dealer.city) },
  {
    name: 'programme_start',
    head: { zh: '升级开始日', en: 'Programme begins' },
    width: 12,
    cell: ({ content }) => dayCell(content.programme.startOn),
  },
];

/** By which machines join tables: last in every one. */
export const PLACE_IDS: readonly Column<Placed>[] = [
  {
    name: 'dealer_id',
    head: { zh: '代理商 ID', en: 'Dealer ID' },
    width: 38,
    cell: ({ content }) => textCell(content.dealer.id),
  },
  {
    name: 'programme_id',
    head: { zh: '升级 ID', en: 'Programme ID' },
    width: 38,
    cell: ({ content }) => textCell(content.programme.id),
  },
];

/** Who people are, by the id of their record: the dealer's staff and those with a tablet. */
export function namesOf({
  people,
  records,
}: BundleContent): Map<string, { readonly name: string; readonly role: string }> {
  const staff = records
    .filter(({ kind }) => kind === 'staff')
    .map(({ id, fields }) => [id, staffOf(id, { fields })] as const);
  return new Map<string, { readonly name: string; readonly role: string }>([
    ...people.map((person) => [person.id, person] as const),
    ...staff,
  ]);
}
