import type { AuditHeader } from './db.ts';
import type { Tablet } from './tablet.ts';

const kept = (headers: readonly AuditHeader[]): AuditHeader[] => headers.filter(({ deleted }) => deleted === 0);

/** The newest audits of the whole tablet, by an index: the cost does not grow with what is stored. */
export async function newestAudits({ db }: Pick<Tablet, 'db'>, limit = 50): Promise<AuditHeader[]> {
  return kept(await db.audits.orderBy('startedAt').reverse().limit(limit).toArray());
}

/** A dealer's audits, the newest first. */
export async function auditsOfDealer({ db }: Pick<Tablet, 'db'>, dealerId: string): Promise<AuditHeader[]> {
  const range = db.audits.where('[dealerId+startedAt]').between([dealerId, ''], [dealerId, '\uffff']);
  return kept(await range.toArray()).reverse();
}

export async function auditsOfVisit({ db }: Pick<Tablet, 'db'>, visitId: string): Promise<AuditHeader[]> {
  return kept(await db.audits.where('visitId').equals(visitId).sortBy('startedAt'));
}

export async function auditsOfProgramme({ db }: Pick<Tablet, 'db'>, programmeId: string): Promise<AuditHeader[]> {
  return kept(await db.audits.where('programmeId').equals(programmeId).sortBy('startedAt'));
}
