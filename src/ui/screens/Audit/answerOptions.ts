import type { AnswerValue } from '../../../domain/answers.ts';
import { scaleOf } from '../../../domain/catalogue/scales.ts';
import type { ScaleId, ScaleStep } from '../../../domain/catalogue/types.ts';
import type { Lang } from '../../i18n/lang.ts';
import { translate } from '../../i18n/translate.ts';
import type { AnswerOption } from '../../kit/AnswerButtons.tsx';
import type { Tone } from '../../kit/tone.ts';

function toneOf(tenths: number): Tone {
  if (tenths >= 8) return 'good';
  return tenths >= 4 ? 'watch' : 'weak';
}

function optionOf(step: ScaleStep, lang: Lang): AnswerOption {
  const title = step.title[lang];
  const tone = toneOf(step.tenths);
  return typeof step.value === 'number'
    ? { value: step.value, label: String(step.value), hint: title, tone }
    : { value: step.value, label: title, tone };
}

const scales = new Map<string, readonly AnswerOption[]>();

/** The keys of a scale, the best answer first; the same array each time, so that the memoised control stays as it is. */
export function optionsOf(scale: ScaleId, lang: Lang): readonly AnswerOption[] {
  const id = `${scale} ${lang}`;
  const known = scales.get(id) ?? scaleOf(scale).steps.map((step) => optionOf(step, lang));
  scales.set(id, known);
  return known;
}

/** Not applicable, not observed. A new array each time. */
export const blanksOf = (lang: Lang): readonly AnswerOption[] => [
  { value: 'na', label: translate(lang, 'audit.na'), tone: 'unknown', icon: 'minus' },
  { value: 'not-observed', label: translate(lang, 'audit.notObserved'), tone: 'unknown', icon: 'eye-off' },
];

/** An answer in words: "是", "3 达到基本要求", "不适用"; the words for "no answer" when null. */
export function wordsOf(scale: ScaleId, value: AnswerValue | null, lang: Lang): string {
  if (value === null) return translate(lang, 'audit.unanswered');
  if (value === 'na') return translate(lang, 'audit.na');
  if (value === 'not-observed') return translate(lang, 'audit.notObserved');
  const step = scaleOf(scale).steps.find((known) => known.value === value);
  if (!step) return String(value);
  return typeof value === 'number' ? `${value} ${step.title[lang]}` : step.title[lang];
}
