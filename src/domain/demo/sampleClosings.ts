import { answersOf, askedItems, auditOf, sealState } from '../audit.ts';
import { closingOf } from '../evaluation/close.ts';
import type { ScoredAudit } from '../evaluation/module.ts';
import { scoredAudit } from '../evaluation/scoredAudit.ts';
import { evaluationSheet } from '../evaluation/sheet.ts';
import type { Json } from '../json.ts';
import { visitOf } from '../records.ts';
import { tally } from '../scoring/tally.ts';
import { type Sample, say } from './sample.ts';
import { instantOf } from './sampleDays.ts';

function scoredIn({ ledger, audits, templates, dealerId }: Sample): ScoredAudit[] {
  return [...audits.values()].flatMap((id) => {
    const record = ledger.record(id);
    const { visitId, templateId, startedAt, sections } = auditOf(id, dealerId, record);
    const template = templates.find((known) => known.id === templateId);
    if (!template) return [];
    const sums = tally(askedItems(template, sections), answersOf(template, sections, record.fields));
    const { name: state } = sealState(record);
    return [scoredAudit({ id, visitId, templateId, startedAt, state, carried: 0, tally: sums })];
  });
}

/** Each visit's figures are frozen at its end. */
export function sayClosings(sample: Sample): void {
  const { ledger, visits: ids, dealerId, personId, days } = sample;
  const visits = [...ids.values()].map((id) => visitOf(id, dealerId, ledger.record(id)));
  for (const visit of evaluationSheet(visits, scoredIn(sample)).visits) {
    const at = instantOf(days.visits[visit.model.no], '17:50');
    const closed = closingOf(visit, { at, by: personId });
    const recordId = ids.get(visit.model.no);
    if (!closed || !recordId) continue;
    say(sample, at, { kind: 'visit', recordId, set: { closed: closed as unknown as Json } });
  }
}
