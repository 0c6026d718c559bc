import { type StockPart, stockField } from '../board/boardMonth.ts';
import { type DayFigure, PROMISED, type Promised } from '../board/figures.ts';
import { AGENDAS } from '../catalogue/agendas.ts';
import type { Change } from '../change.ts';
import { DUE_TIMES, type MeetingAgenda } from '../fields/meetingAgendas.ts';
import { type Sample, SELLERS, say, staffId } from './sample.ts';
import { shareOf } from './sampleAnswers.ts';
import { instantOf } from './sampleDays.ts';
import { SAMPLE_WORDS } from './sampleWords.ts';

const MINUTE = 60_000;

const later = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * MINUTE).toISOString();

/** A whole number from `least` to `most`, the same for the same words. */
const between = (words: string, least: number, most: number): number =>
  least + Math.floor(shareOf(words) * (most - least + 1));

/** About what a salesperson does in a day. */
const USUAL: Readonly<Record<Promised, readonly [number, number]>> = {
  visits: [3, 6],
  appointments: [1, 3],
  'test-drives': [0, 2],
  orders: [0, 1],
  deliveries: [0, 1],
};

const promised = (day: string, seller: string, figure: Promised): number =>
  between(`${day} ${seller} ${figure}`, ...USUAL[figure]);

/** Most promises are kept, now and then one too many or one too few. */
function achieved(day: string, seller: string, figure: Promised): number {
  const share = shareOf(`${day} ${seller} ${figure} fact`);
  const gap = share < 0.3 ? -1 : share > 0.85 ? 1 : 0;
  return Math.max(0, promised(day, seller, figure) + gap);
}

/** When each slot was begun: mostly to the minute, at times somebody talks too long. */
function slotsOf(day: string, agenda: MeetingAgenda, begun: string): Change['set'] {
  const slots = AGENDAS.find(({ kind }) => kind === agenda)?.slots ?? [];
  const late = (slot: number): number => (slot > 2 && shareOf(`${day} ${agenda} long`) < 0.3 ? 2 : 0);
  return Object.fromEntries(slots.map(({ from }, slot) => [`slots.${slot}.at`, later(begun, from + late(slot))]));
}

function sellersSay(sample: Sample, day: string, agenda: MeetingAgenda): Change['set'] {
  const set: Record<string, string | number> = {};
  for (const key of SELLERS) {
    const id = staffId(sample, key);
    set[`roll.${id}`] = shareOf(`${day} ${key} roll`) < 0.06 ? 'late' : 'present';
    if (agenda === 'evening-meeting') {
      set[`checks.${id}`] = shareOf(`${day} ${key} forms`) < 0.15 ? 'mended' : 'good';
      continue;
    }
    set[`grooming.${id}`] = shareOf(`${day} ${key} dress`) < 0.1 ? 'mended' : 'good';
    for (const figure of PROMISED) set[`promises.${id}.${figure}`] = promised(day, key, figure);
  }
  return set;
}

function notesOf({ lang }: Sample, agenda: MeetingAgenda): Change['set'] {
  const { info, focus, results, praise } = SAMPLE_WORDS;
  return agenda === 'morning-meeting'
    ? { 'notes.info': info[lang], 'notes.focus': focus[lang] }
    : { 'notes.results': results[lang], 'notes.praise': praise[lang] };
}

function sayMeeting(sample: Sample, day: string, agenda: MeetingAgenda): void {
  const due = DUE_TIMES[agenda];
  const begun = later(instantOf(day, due), shareOf(`${day} ${agenda} late`) < 0.15 ? 6 : 0);
  const minutes = AGENDAS.find(({ kind }) => kind === agenda)?.minutes ?? 0;
  const endedAt = later(begun, minutes + between(`${day} ${agenda} end`, 0, 3));
  say(sample, endedAt, {
    kind: 'meeting',
    recordId: sample.newId(),
    set: {
      programmeId: sample.programmeId,
      agenda,
      on: day,
      due,
      startedAt: begun,
      endedAt,
      chair: staffId(sample, 'sm'),
      scribe: staffId(sample, 's2'),
      ...slotsOf(day, agenda, begun),
      ...sellersSay(sample, day, agenda),
      ...notesOf(sample, agenda),
    },
  });
}

/** Figures that belong to the showroom as a whole: door and telephone, follow-up, service. */
const DOOR: Readonly<Partial<Record<DayFigure, readonly [number, number]>>> = {
  'first-visits': [4, 9],
  'repeat-visits': [1, 4],
  calls: [2, 6],
  'service-due': [2, 4],
  'service-done': [1, 3],
  referrals: [0, 1],
  repurchases: [0, 1],
  lost: [0, 1],
};

const STANDING: Readonly<Partial<Record<DayFigure, readonly [number, number]>>> = {
  'grade-o': [3, 6],
  'grade-h': [5, 9],
  'grade-a': [10, 16],
  'grade-b': [18, 26],
  'grade-c': [30, 44],
  overdue: [1, 6],
  complaints: [0, 2],
  satisfaction: [86, 94],
};

function figuresOf(sample: Sample, day: string): Change['set'] {
  const set: Record<string, number> = {};
  for (const key of SELLERS) {
    const who = `days.${day}.${staffId(sample, key)}`;
    for (const figure of PROMISED) set[`${who}.${figure}`] = achieved(day, key, figure);
    set[`${who}.captured`] = between(`${day} ${key} captured`, 0, 2);
  }
  for (const [figure, [least, most]] of Object.entries({ ...DOOR, ...STANDING })) {
    set[`days.${day}.all.${figure}`] = between(`${day} ${figure}`, least, most);
  }
  return set;
}

function targetsOf(sample: Sample): Change['set'] {
  const set: Record<string, number> = {};
  for (const key of SELLERS) {
    const who = `targets.${staffId(sample, key)}`;
    set[`${who}.orders`] = 14;
    set[`${who}.deliveries`] = 12;
    set[`${who}.visits`] = 5;
  }
  return set;
}

const STOCK: readonly { readonly model: string; readonly counts: Readonly<Partial<Record<StockPart, number>>> }[] = [
  { model: '全顺 V348', counts: { '30': 6, '60': 3, '90': 1, over: 1, transit: 4 } },
  { model: '新全顺', counts: { '30': 8, '60': 2, transit: 6 } },
];

function stockOf({ newId }: Sample): Change['set'] {
  const set: Record<string, string | number> = {};
  for (const { model, counts } of STOCK) {
    const id = newId();
    set[stockField(id, 'model')] = model;
    for (const [part, count] of Object.entries(counts)) set[stockField(id, part as StockPart)] = count;
  }
  return set;
}

function sayMonth(sample: Sample, month: string, days: readonly string[]): void {
  const recordId = sample.newId();
  const stock = stockOf(sample);
  const first = days[0] ?? `${month}-01`;
  say(sample, instantOf(first, '08:00'), {
    kind: 'month',
    recordId,
    set: { programmeId: sample.programmeId, month, ...targetsOf(sample), ...stock },
  });
  for (const day of days) {
    say(sample, instantOf(day, '17:30'), { kind: 'month', recordId, set: figuresOf(sample, day) });
  }
}

/** Four weeks of morning and evening meetings, and the board that they filled. */
export function sayMeetings(sample: Sample): void {
  const months = new Map<string, string[]>();
  for (const day of sample.days.worked) {
    sayMeeting(sample, day, 'morning-meeting');
    sayMeeting(sample, day, 'evening-meeting');
    const month = day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  for (const [month, days] of months) sayMonth(sample, month, days);
}
