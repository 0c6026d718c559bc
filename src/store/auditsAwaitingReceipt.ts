import type { Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

/** Sealed audits that left the tablet but have no receipt for the seal they bear; the newest first. */
export async function auditsAwaitingReceipt({ db }: Db, limit = 200): Promise<string[]> {
  const headers = await db.audits.orderBy('startedAt').reverse().limit(limit).toArray();
  const sealed = headers.filter(({ state }) => state === 'sealed');
  const copies = await db.copies.bulkGet(sealed.map(({ id }) => id));
  return sealed.filter(({ sealId }, i) => copies[i]?.status?.receipt?.seal !== sealId).map(({ id }) => id);
}
