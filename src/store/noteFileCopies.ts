import type { Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

/** Notes that these audits stand in a backup file as they are now. */
export async function noteFileCopies({ db }: Db, revs: ReadonlyMap<string, number>, at: string): Promise<void> {
  await db.transaction('rw', db.copies, async () => {
    const known = await db.copies.bulkGet([...revs.keys()]);
    const rows = [...revs].map(([auditId, fileRev], i) => ({ ...known[i], auditId, fileRev, fileAt: at }));
    await db.copies.bulkPut(rows);
  });
}
