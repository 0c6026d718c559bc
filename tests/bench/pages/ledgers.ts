import { answerField } from '../../../src/domain/answers.ts';
import type { Template } from '../../../src/domain/catalogue/types.ts';
import { CHANGE_VERSION, type Change } from '../../../src/domain/change.ts';
import { seeded, seededId, type WholeAudit, wholeAudit } from './workload.ts';

/** The tablet that made the generated audits. */
export const SEED_REPLICA = seededId(0, seeded(5_000_000));

type Step = { readonly set: Change['set']; readonly at: string };

/** What a person did, edit by edit: begin, then per item a tap and, where there is one, a note. */
function stepsOf(audit: WholeAudit): Step[] {
  const { programmeId, visitId, templateId, templateVersion, auditor, startedAt } = audit;
  const begin = { programmeId, visitId, templateId, templateVersion, sections: null, auditor, startedAt };
  const steps: Step[] = [{ set: begin, at: startedAt }];
  for (const { itemId, value, note, at } of audit.answers) {
    steps.push({ set: { [answerField(itemId, 'value')]: value }, at });
    if (note) steps.push({ set: { [answerField(itemId, 'note')]: note }, at });
  }
  return steps;
}

/** The changes that make audit number `index`, in the order they were made; `seq` goes on after `afterSeq`. */
export function ledgerOf(template: Template, index: number, afterSeq = 0): Change[] {
  const audit = wholeAudit(template, index);
  const random = seeded(-index - 1);
  return stepsOf(audit).map(({ set, at }, i) => ({
    id: seededId(Date.parse(at), random),
    replica: SEED_REPLICA,
    seq: afterSeq + i + 1,
    kind: 'audit',
    recordId: audit.id,
    dealerId: audit.dealerId,
    set,
    base: {},
    lamport: i + 1,
    at,
    author: audit.auditor,
    device: 'bench',
    v: CHANGE_VERSION,
  }));
}
