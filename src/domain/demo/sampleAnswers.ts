import { type AnswerValue, answerField } from '../answers.ts';
import { NA_REASONS } from '../catalogue/naReasons.ts';
import { GENERIC_PHRASES } from '../catalogue/phrases.ts';
import type { Item, ScaleId } from '../catalogue/types.ts';
import type { Change } from '../change.ts';
import type { VisitNo } from '../records.ts';
import type { Text2 } from '../text.ts';

/** How much of an item is met at each visit, of 1: a dealer that gets better, most of all between visits 2 and 3. */
const LEVEL: Readonly<Record<VisitNo, number>> = { 1: 0.46, 2: 0.68, 3: 0.88, 4: 1 };

/** FNV-1a, as a number from 0 up to 1: the same item always does as well, on every machine. */
export function shareOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}

/** Some slide back after they were mended, so that the ladder has something to tell. */
const slidBack = (itemId: string, no: VisitNo): boolean => no === 4 && shareOf(`${itemId} back`) < 0.05;

/** 0–1: how well the item is met at that visit. */
function meets(itemId: string, no: VisitNo): number {
  if (slidBack(itemId, no)) return 0.2;
  const hard = shareOf(itemId);
  return Math.min(1, Math.max(0, 0.5 + (LEVEL[no] - hard) * 1.6));
}

function valueFor(scale: ScaleId, met: number): AnswerValue {
  if (scale === '0-5') return Math.round(met * 5) as AnswerValue;
  if (scale === 'yes-no') return met >= 0.5 ? 'yes' : 'no';
  if (met >= 0.6) return 'yes';
  return met >= 0.3 ? 'partly' : 'no';
}

const isNotApplicable = (itemId: string): boolean => shareOf(`${itemId} na`) < 0.03;

function noteFor(itemId: string, met: number, lang: keyof Text2): string {
  const tone = met >= 0.6 ? 'good' : met >= 0.3 ? 'partly' : 'missing';
  if (tone === 'good') return '';
  const fitting = GENERIC_PHRASES.filter((phrase) => phrase.tone === tone);
  return fitting[Math.floor(shareOf(`${itemId} note`) * fitting.length)]?.text[lang] ?? '';
}

/** The fields that answer these items at a visit. Notes are in one language, as a person writes them. */
export function sampleAnswers(items: readonly Item[], no: VisitNo, lang: keyof Text2): Change['set'] {
  const set: Record<string, string | number> = {};
  for (const { id, scale } of items) {
    if (isNotApplicable(id)) {
      set[answerField(id, 'value')] = 'na';
      set[answerField(id, 'reason')] = NA_REASONS[1]?.text[lang] ?? '';
      continue;
    }
    const met = meets(id, no);
    set[answerField(id, 'value')] = valueFor(scale, met) as string | number;
    const note = noteFor(id, met, lang);
    if (note) set[answerField(id, 'note')] = note;
  }
  return set;
}
