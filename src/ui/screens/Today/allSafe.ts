import { copiesOf } from '../../../store/copies.ts';
import type { Tablet } from '../../../store/tablet.ts';

/** Whether each of these sealed audits bears head office's receipt. */
export async function allSafe(tablet: Tablet, ids: readonly string[]): Promise<boolean> {
  const copies = await Promise.all(ids.map((id) => copiesOf(tablet, id)));
  return copies.every((copy) => copy?.server === 'safe');
}
