import { isWeak } from '../actions/weak.ts';
import { answerOf, photoField } from '../answers.ts';
import { CAUSES } from '../catalogue/causes.ts';
import type { Item, Template } from '../catalogue/types.ts';
import type { Change } from '../change.ts';
import type { ActionState } from '../fields/actionStates.ts';
import type { Json } from '../json.ts';
import type { VisitNo } from '../records.ts';
import { auditKey, type Sample, type SamplePhoto, SELLERS, say, staffId } from './sample.ts';
import { shareOf } from './sampleAnswers.ts';
import { daysLater, instantOf } from './sampleDays.ts';
import { SAMPLE_WORDS } from './sampleWords.ts';

/** So many of a checklist's weak items become findings with an action; the heaviest first. */
const PER_CHECKLIST = 5;

type Weak = { readonly item: Item; readonly template: Template; readonly no: VisitNo };

function weakIn(sample: Sample, template: Template, no: VisitNo): Weak[] {
  const auditId = sample.audits.get(auditKey(no, template.kind));
  if (!auditId) return [];
  const { fields } = sample.ledger.record(auditId);
  return template.sections
    .flatMap(({ items }) => items)
    .filter(({ id }) => isWeak(answerOf(fields, id).value))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, PER_CHECKLIST)
    .map((item) => ({ item, template, no }));
}

function ownerFor(sample: Sample, { item, template }: Weak): string {
  if (template.kind === 'showroom-hardware') return staffId(sample, 'gm');
  if (template.kind !== 'sales-process') return staffId(sample, 'sm');
  return staffId(sample, SELLERS[Math.floor(shareOf(item.id) * SELLERS.length)] ?? 's1');
}

/** How far it has come: most are verified, some wait for that, a few are late. */
function stateFor(itemId: string, no: VisitNo): ActionState {
  if (no === 4) return 'open';
  const share = shareOf(`${itemId} state`);
  if (share < 0.55) return 'verified';
  if (share < 0.7) return 'done';
  if (share < 0.8) return 'rejected';
  return share < 0.9 ? 'in-progress' : 'open';
}

function photosOf({ photos, newId }: Sample, at: string, state: ActionState): Change['set'] {
  const [before, after] = photos;
  if (!before || !after || !['done', 'verified'].includes(state)) return {};
  const shot = (itemId: string, photo: SamplePhoto): Json => ({ itemId, ...photo, takenAt: at });
  return { [photoField(newId())]: shot('before', before), [photoField(newId())]: shot('after', after) };
}

function sayFinding(sample: Sample, { item, template, no }: Weak): string {
  const recordId = sample.newId();
  const cause = CAUSES[Math.floor(shareOf(`${item.id} cause`) * CAUSES.length)] ?? CAUSES[0];
  say(sample, instantOf(sample.days.visits[no], '17:30'), {
    kind: 'finding',
    recordId,
    set: {
      programmeId: sample.programmeId,
      visitId: sample.visits.get(no) ?? null,
      auditId: sample.audits.get(auditKey(no, template.kind)) ?? null,
      templateId: template.id,
      templateVersion: template.version,
      itemId: item.id,
      causes: cause ? [cause.id] : [],
      causeNote: cause ? cause.hint[sample.lang] : '',
      note: '',
    },
  });
  return recordId;
}

function sayAction(sample: Sample, weak: Weak): void {
  const { item, template, no } = weak;
  const { lang, programmeId, visits, days, newId, personId } = sample;
  const findingId = sayFinding(sample, weak);
  const recordId = newId();
  const made = instantOf(days.visits[no], '17:40');
  const state = stateFor(item.id, no);
  const dueOn = daysLater(days.visits[no], no === 4 ? 14 : 7);
  const section = template.sections.find(({ items }) => items.includes(item));
  const title = SAMPLE_WORDS.actionTitle[lang].replace('{item}', item.label[lang]);
  say(sample, made, {
    kind: 'action',
    recordId,
    set: {
      programmeId,
      visitId: visits.get(no) ?? null,
      findingId,
      title,
      ownerId: ownerFor(sample, weak),
      ownerName: '',
      dueOn,
      step: template.kind === 'sales-process' ? (section?.id ?? '') : '',
      evidence: SAMPLE_WORDS.evidence[lang],
      state: 'open',
      continuing: no === 4,
    },
  });
  if (state === 'open') return;
  const moved = instantOf(dueOn, '16:00');
  const isJudged = state === 'verified' || state === 'rejected';
  const reason = state === 'rejected' ? SAMPLE_WORDS.rejected[lang] : '';
  say(sample, moved, {
    kind: 'action',
    recordId,
    set: {
      state,
      doneNote: state === 'in-progress' ? '' : SAMPLE_WORDS.doneNote[lang],
      ...(isJudged && { verdict: { by: personId, at: moved, accepted: state === 'verified', reason } }),
      ...photosOf(sample, moved, state),
    },
  });
}

/** What was weak at the diagnosis and at the last visit, with its cause, and what became of it. */
export function sayActions(sample: Sample): void {
  for (const no of [1, 4] as const) {
    for (const template of sample.templates) {
      for (const weak of weakIn(sample, template, no)) sayAction(sample, weak);
    }
  }
}
