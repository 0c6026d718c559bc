import { ANSWER_VALUES, type AnswerValue } from '../../../src/domain/answers.ts';
import type { Item, Template } from '../../../src/domain/catalogue/types.ts';
import { uuidv7 } from '../../../src/domain/ids.ts';

/** Answers in each audit, and dealers among whom the audits are spread evenly. */
export const ANSWERS = 70;
export const DEALERS = 200;

const FIRST_DAY = Date.UTC(2024, 0, 2, 1);
/** Between the starts of two audits, in ms. */
const STEP = 41 * 60_000;

/** An answer as a program without a ledger would store it. */
export type WholeAnswer = {
  readonly itemId: string;
  readonly value: AnswerValue;
  readonly note: string;
  readonly at: string;
};

export type WholeHeader = {
  readonly id: string;
  readonly dealerId: string;
  readonly programmeId: string;
  readonly visitId: string;
  readonly templateId: string;
  readonly templateVersion: number;
  readonly auditor: string;
  readonly startedAt: string;
  readonly answered: number;
};

/** A whole audit in one record: about 10 KB of JSON. What raw IndexedDB and the bare endpoint store. */
export type WholeAudit = WholeHeader & { readonly answers: readonly WholeAnswer[] };

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function seededId(ms: number, random: () => number): string {
  return uuidv7(
    ms,
    Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256)),
  );
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;

const PHRASES = [
  '展厅入口地面有水渍，已当场通知值班经理处理',
  '销售顾问能主动迎接并自我介绍，递上名片',
  '资料架上缺少本月促销单页，需要补充',
  '试驾车油量不足，车内有异味，座椅未复位',
  '客户资料卡填写完整，追踪记录到最近一周',
  '早会目标分解清楚，但没有检讨昨日未成交客户',
  '洽谈桌整洁，茶水在一分钟内送达',
  '灯光有两处不亮，报修单已开，等待更换',
];
const CHARACTERS = [...new Set(PHRASES.join(''))];

/** A phrase and some characters drawn at random: it packs about as well as what people really write. */
function note(random: () => number): string {
  const length = 6 + Math.floor(random() * 8);
  const own = Array.from({ length }, () => pick(CHARACTERS, random)).join('');
  return `${pick(PHRASES, random)}；${own}`;
}

const YES_NO: readonly AnswerValue[] = ['yes', 'no'];
const YES_PARTLY_NO: readonly AnswerValue[] = ['yes', 'partly', 'no'];
const POINTS: readonly AnswerValue[] = ANSWER_VALUES.filter((value) => typeof value === 'number');

/** What can be tapped on an item. */
export function choices({ scale }: Item): readonly AnswerValue[] {
  if (scale === '0-5') return POINTS;
  return scale === 'yes-no' ? YES_NO : YES_PARTLY_NO;
}

export const itemsOf = (template: Template): readonly Item[] => template.sections.flatMap(({ items }) => items);

/** Id of dealer number 0 to 199. */
export const dealerId = (number: number): string => seededId(FIRST_DAY, seeded(1_000_000 + number));

/** Audit number `index` of the workload: the same for the same index, and later than the one before. */
export function wholeAudit(template: Template, index: number): WholeAudit {
  const random = seeded(index + 1);
  const start = FIRST_DAY + index * STEP;
  const asked = itemsOf(template).slice(0, ANSWERS);
  const answers = asked.map((item, i) => ({
    itemId: item.id,
    value: pick(choices(item), random),
    note: random() < 0.5 ? note(random) : '',
    at: new Date(start + i * 23_000 + Math.floor(random() * 20_000)).toISOString(),
  }));
  return {
    id: seededId(start, random),
    dealerId: dealerId(index % DEALERS),
    programmeId: seededId(FIRST_DAY, seeded(2_000_000 + (index % DEALERS))),
    visitId: seededId(FIRST_DAY, seeded(3_000_000 + Math.floor(index / 7))),
    templateId: template.id,
    templateVersion: template.version,
    auditor: seededId(FIRST_DAY, seeded(4_000_000)),
    startedAt: new Date(start).toISOString(),
    answered: answers.length,
    answers,
  };
}
