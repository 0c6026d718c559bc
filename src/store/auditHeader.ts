import { answerOf, photosOf } from '../domain/answers.ts';
import { askedItems, auditOf, carriedIn, sealState } from '../domain/audit.ts';
import type { Template } from '../domain/catalogue/types.ts';
import type { Folded } from '../domain/fold.ts';
import { type Tally, tally } from '../domain/scoring/tally.ts';
import type { AuditHeader } from './db.ts';

const NO_TALLY: Tally = { items: 0, answered: 0, points: 0, scoredWeight: 0, naWeight: 0, totalWeight: 0 };

export type HeaderInput = {
  readonly id: string;
  readonly dealerId: string;
  readonly record: Folded;
  /** Undefined when this version of the app does not know the template's version. */
  readonly template: Template | undefined;
  readonly rev: number;
  readonly updatedAt: string;
};

/** An audit's header row: all of it follows from the record and the template. */
export function auditHeader({ id, dealerId, record, template, rev, updatedAt }: HeaderInput): AuditHeader {
  const audit = auditOf(id, dealerId, record);
  const items = template ? askedItems(template, audit.sections) : [];
  const sums = template
    ? tally(items, new Map(items.map(({ id: itemId }) => [itemId, answerOf(record.fields, itemId)])))
    : NO_TALLY;
  return {
    id,
    dealerId,
    programmeId: audit.programmeId,
    visitId: audit.visitId,
    templateId: audit.templateId,
    templateVersion: audit.templateVersion,
    startedAt: audit.startedAt,
    updatedAt,
    state: sealState(record).name,
    sealId: audit.seal ? (record.heads['seal'] ?? '') : '',
    tally: sums,
    photos: photosOf(record.fields).length,
    carried: carriedIn(items, record.fields),
    unsettled: Object.keys(record.conflicts).filter((field) => !field.endsWith('.carried')).length,
    rev,
    deleted: audit.deleted ? 1 : 0,
  };
}
