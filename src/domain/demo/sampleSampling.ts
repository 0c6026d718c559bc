import type { Change } from '../change.ts';
import { drawNumbers } from '../sampling/draw.ts';
import { type Sample, SELLERS, say, staffId } from './sample.ts';
import { shareOf } from './sampleAnswers.ts';
import { daysLater, instantOf } from './sampleDays.ts';

const TOTAL = 126;
const COUNT = 10;
const SEED = '5a3c91e7';
const GRADES = ['H', 'A', 'B', 'C'] as const;
/** Days ago of the last contact, as the cards say. */
const LAST: Readonly<Record<(typeof GRADES)[number], number>> = { H: 1, A: 5, B: 11, C: 20 };

function cardOf(sample: Sample, drawId: string, number: number): Change['set'] {
  const key = `cards.${drawId}.${number}`;
  const grade = GRADES[number % GRADES.length] ?? 'B';
  const seller = SELLERS[number % SELLERS.length] ?? 's1';
  const on = sample.days.visits[4];
  const isLate = shareOf(`${number} late`) < 0.25;
  const lastOn = daysLater(on, -LAST[grade] - (isLate ? 30 : 0));
  const nextOn = shareOf(`${number} next`) < 0.15 ? null : daysLater(on, 2);
  const written = { grade, lastOn };
  const steps: Record<string, Change['set'][string]> = {};
  for (const step of ['register', 'card', 'daily', 'status']) {
    steps[`${key}.${step}.found`] = shareOf(`${number} ${step}`) < 0.1 ? 'no' : 'yes';
    if (step !== 'status') steps[`${key}.${step}.lastOn`] = written.lastOn;
    steps[`${key}.${step}.grade`] = step === 'status' && shareOf(`${number} grade`) < 0.15 ? 'C' : written.grade;
  }
  return {
    ...steps,
    [`${key}.ref`]: `K-${1000 + number}`,
    [`${key}.staffId`]: staffId(sample, seller),
    [`${key}.card.nextOn`]: nextOn,
    [`${key}.ticks.entry`]: shareOf(`${number} entry`) > 0.2,
    [`${key}.ticks.history`]: shareOf(`${number} history`) > 0.3,
  };
}

function papersOf(sample: Sample): Change['set'] {
  const set: Record<string, string> = {};
  for (const key of SELLERS) {
    const who = `staff.${staffId(sample, key)}`;
    for (const paper of ['daily', 'status', 'card']) {
      set[`${who}.${paper}`] = shareOf(`${key} ${paper}`) < 0.15 ? 'no' : 'yes';
    }
    set[`${who}.comment`] = shareOf(`${key} comment`) < 0.5 ? 'specific' : 'general';
  }
  return set;
}

/** The sampling of customer cards at visit 4. */
export function saySampling(sample: Sample): void {
  const { programmeId, visits, days, newId, personId } = sample;
  const recordId = newId();
  const drawId = newId();
  const at = instantOf(days.visits[4], '10:40');
  const numbers = drawNumbers({ seed: SEED, total: TOTAL, count: COUNT });
  const draw = { no: 1, pile: 'card', total: TOTAL, numbers, seed: SEED, reason: '', at, by: personId };
  say(sample, at, {
    kind: 'sampling',
    recordId,
    set: {
      programmeId,
      visitId: visits.get(4) ?? '',
      on: days.visits[4],
      [`draws.${drawId}`]: draw,
      'counts.first': 142,
      'counts.repeat': 38,
      'counts.captured': 126,
      'counts.drives': 61,
      'counts.orders': 27,
    },
  });
  for (const number of numbers) {
    say(sample, at, { kind: 'sampling', recordId, set: cardOf(sample, drawId, number) });
  }
  say(sample, at, { kind: 'sampling', recordId, set: papersOf(sample) });
}
