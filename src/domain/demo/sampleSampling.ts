import type { Change } from '../change.ts';
import { drawNumbers } from '../sampling/draw.ts';
import { BALANCE_COLUMNS } from '../sampling/parts.ts';
import { samplingIdOf } from '../sampling/sampling.ts';
import { ASKED_REPORTS } from '../sampling/summary.ts';
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

/** Opening, new, in, out, sold, lost, out of contact, closing. */
const SHEET: Readonly<Record<string, readonly number[]>> = {
  O: [3, 0, 4, 0, 3, 0, 0, 4],
  H: [6, 2, 5, 4, 0, 1, 0, 8],
  A: [11, 5, 4, 5, 0, 2, 1, 12],
  B: [19, 8, 3, 4, 0, 3, 1, 22],
  C: [34, 9, 1, 4, 0, 4, 5, 31],
};

function balanceFields(sample: Sample): Change['set'] {
  const cells = Object.entries(SHEET).flatMap(([grade, row]) =>
    BALANCE_COLUMNS.map((column, at) => [`balance.${grade}.${column}`, row[at] ?? 0]),
  );
  return { balanceOf: staffId(sample, 's1'), ...(Object.fromEntries(cells) as Record<string, number>) };
}

function formFields(): Change['set'] {
  const set: Record<string, string> = {};
  for (const { id } of ASKED_REPORTS) {
    const share = shareOf(`${id} use`);
    set[`reports.${id}.use`] = share > 0.3 ? 'in-use' : share > 0.1 ? 'partly' : 'not-used';
    if (share > 0.1) set[`reports.${id}.cycle`] = shareOf(`${id} cycle`) > 0.2 ? 'kept' : 'late';
  }
  return set;
}

/** The sampling of customer cards at visit 4. */
export function saySampling(sample: Sample): void {
  const { programmeId, visits, days, newId, personId } = sample;
  const visitId = visits.get(4) ?? '';
  const recordId = samplingIdOf(visitId);
  const drawId = newId();
  const at = instantOf(days.visits[4], '10:40');
  const numbers = drawNumbers({ seed: SEED, total: TOTAL, count: COUNT });
  const draw = { no: 1, pile: 'card', total: TOTAL, numbers, seed: SEED, reason: '', at, by: personId };
  say(sample, at, {
    kind: 'sampling',
    recordId,
    set: {
      programmeId,
      visitId,
      on: days.visits[4],
      [`draws.${drawId}`]: draw,
      'counts.first': 142,
      'counts.repeat': 38,
      'counts.captured': 126,
      'counts.drives': 61,
      'counts.orders': 27,
      // The dealer's own report says a little more than the forms.
      'reported.capture': 887,
      'reported.drive': 520,
      'reported.closing': 214,
      ...balanceFields(sample),
      ...formFields(),
    },
  });
  for (const number of numbers) {
    say(sample, at, { kind: 'sampling', recordId, set: cardOf(sample, drawId, number) });
  }
  say(sample, at, { kind: 'sampling', recordId, set: papersOf(sample) });
}
