import type { Change } from '../change.ts';
import type { PlanResult } from '../fields/planResults.ts';
import { type Sample, say, staffId } from './sample.ts';
import { shareOf } from './sampleAnswers.ts';
import { daysLater, instantOf } from './sampleDays.ts';
import { SAMPLE_WORDS } from './sampleWords.ts';

const OWNERS = ['sm', 'svc', 'dcrc', 's1', 'adv'] as const;

function resultAt(itemId: string, no: 3 | 4): PlanResult {
  const share = shareOf(`${itemId} plan`) + (no === 4 ? 0.2 : 0);
  if (share > 0.45) return 'done';
  return share > 0.2 ? 'partly' : 'not-done';
}

function checksOf({ lang }: Sample, itemId: string): Change['set'] {
  return {
    'checks.3.result': resultAt(itemId, 3),
    'checks.3.evidence': SAMPLE_WORDS.seenRecords[lang],
    'checks.4.result': resultAt(itemId, 4),
  };
}

/** The dealer's own sales–service plan of day 4, two lines a topic, checked at visits 3 and 4. */
export function sayPlan(sample: Sample): void {
  const { templates, lang, programmeId, days, newId } = sample;
  const synergy = templates.find(({ kind }) => kind === 'sales-service');
  const process = templates.find(({ kind }) => kind === 'sales-process');
  const steps = (process?.sections ?? []).map(({ id }) => id);
  for (const [order, { id: topicId, items }] of (synergy?.sections ?? []).entries()) {
    for (const item of items.slice(0, 2)) {
      const recordId = newId();
      const owner = OWNERS[Math.floor(shareOf(item.id) * OWNERS.length)] ?? 'sm';
      const step = steps[Math.floor(shareOf(`${item.id} step`) * steps.length)] ?? '';
      say(sample, instantOf(days.five[3] ?? sample.today, '11:30'), {
        kind: 'plan-line',
        recordId,
        set: {
          programmeId,
          topicId,
          itemId: item.id,
          step,
          text: item.text[lang],
          ownerId: staffId(sample, owner),
          ownerName: '',
          dueOn: daysLater(days.visits[3], 7),
          order,
        },
      });
      say(sample, instantOf(days.visits[4], '11:30'), { kind: 'plan-line', recordId, set: checksOf(sample, item.id) });
    }
  }
}
