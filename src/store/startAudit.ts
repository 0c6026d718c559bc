import { loadTemplate } from '../domain/catalogue/loadTemplate.ts';
import type { Edit } from '../domain/change.ts';
import { EMPTY, extend } from '../domain/fold.ts';
import { type CarryPlan, carriedFields } from '../domain/ladder/carry.ts';
import { auditHeader } from './auditHeader.ts';
import { commit, draftOn } from './commit.ts';
import { assertMayWrite } from './rights.ts';
import { isoNow, newId, type Tablet } from './tablet.ts';

export type NewAudit = {
  readonly dealerId: string;
  readonly programmeId: string;
  readonly visitId: string;
  readonly templateId: string;
  readonly templateVersion: number;
  /** Section ids to ask; null for all. */
  readonly sections: readonly string[] | null;
};

/**
 * Begins an audit with the template version given, which it keeps. What a re-check takes over from an earlier visit is in
 * the same change, so that there is no moment without it. Gives its id.
 */
export async function startAudit(tablet: Tablet, input: NewAudit, taken?: CarryPlan): Promise<string> {
  const template = await loadTemplate(input.templateId, input.templateVersion);
  if (!template) throw new Error(`no template ${input.templateId} version ${input.templateVersion}`);
  const { dealerId, ...fields } = input;
  const id = newId(tablet);
  const startedAt = isoNow(tablet);
  const set: Edit['set'] = { ...fields, auditor: tablet.author, startedAt, ...(taken && carriedFields(taken)) };
  assertMayWrite(tablet, [{ kind: 'audit', set }]);
  const draft = draftOn(tablet, EMPTY, { kind: 'audit', recordId: id, dealerId, set });
  const record = extend(EMPTY, { ...draft, seq: 0 });
  const header = auditHeader({ id, dealerId, record, template, rev: 1, updatedAt: startedAt });
  await commit(tablet, { drafts: [draft], audit: { header, body: { ...record, id } } });
  return id;
}
