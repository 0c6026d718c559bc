import type { AnswerValue } from '../../domain/answers.ts';
import { scaleOf } from '../../domain/catalogue/scales.ts';
import type { ScaleId } from '../../domain/catalogue/types.ts';
import type { Text2 } from '../../domain/text.ts';

/** A scored answer in a word or figure: 否, 部分, "3/5"; a dash for the blanks. */
export function valueText(scale: ScaleId, value: AnswerValue | null): Text2 {
  if (typeof value === 'number') return { zh: `${value}/5`, en: `${value}/5` };
  return scaleOf(scale).steps.find((step) => step.value === value)?.title ?? { zh: '—', en: '—' };
}
