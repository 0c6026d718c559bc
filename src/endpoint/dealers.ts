import { fold } from '../domain/fold.ts';
import { type Dealer, dealerOf } from '../domain/records.ts';
import { DEALER_NAMES } from './scope.ts';
import type { Storage } from './storage/storage.ts';

/** The dealers there are, by what their own records say: names and places, nothing that was found there. */
export async function knownDealers({ ledger }: Pick<Storage, 'ledger'>): Promise<Dealer[]> {
  const changes = await ledger.dealerChanges(DEALER_NAMES);
  const byDealer = Map.groupBy(changes, ({ recordId }) => recordId);
  return [...byDealer].map(([id, own]) => dealerOf(id, fold(own))).filter(({ deleted }) => !deleted);
}
