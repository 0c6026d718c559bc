import { loadTemplate } from '../domain/catalogue/loadTemplate.ts';
import type { Change } from '../domain/change.ts';
import { fold } from '../domain/fold.ts';
import { auditHeader } from './auditHeader.ts';
import { commit, type Draft } from './commit.ts';
import { changesOf } from './ledger.ts';
import { forgetRescued, rescued } from './rescue.ts';
import { isoNow, type Tablet } from './tablet.ts';

const templateOf = async (fields: Change['set']) => {
  const { templateId, templateVersion } = fields;
  if (typeof templateId !== 'string' || typeof templateVersion !== 'number') return undefined;
  return loadTemplate(templateId, templateVersion);
};

/**
 * Puts the rescued edits of one audit into the database, under the ids that they had before the reload. False when
 * this tablet does not have the audit.
 */
async function putBack(tablet: Tablet, auditId: string, drafts: readonly Draft[]): Promise<boolean> {
  const header = await tablet.db.audits.get(auditId);
  if (!header) return false;
  const held = await changesOf(tablet, [auditId]);
  const known = new Set(held.map(({ id }) => id));
  const missing = drafts.filter(({ id }) => !known.has(id));
  if (missing.length === 0) return true;
  const record = fold([...held, ...missing.map((draft) => ({ ...draft, seq: 0 }))]);
  const template = await templateOf(record.fields);
  const { dealerId, rev } = header;
  const next = auditHeader({ id: auditId, dealerId, record, template, rev: rev + 1, updatedAt: isoNow(tablet) });
  await commit(tablet, { drafts: missing, audit: { header: next, body: { ...record, id: auditId } } });
  return true;
}

/** Edits that an earlier page could not save before it had to reload. Gives how many are back. */
export async function recoverRescue(tablet: Tablet): Promise<number> {
  const drafts = rescued();
  let back = 0;
  for (const auditId of new Set(drafts.map(({ recordId }) => recordId))) {
    const own = drafts.filter(({ recordId }) => recordId === auditId);
    if (!(await putBack(tablet, auditId, own))) continue;
    forgetRescued(own);
    back += own.length;
  }
  return back;
}
