import type { AnswerValue } from '../../../domain/answers.ts';
import type { ScaleId } from '../../../domain/catalogue/types.ts';
import { toneOf, valueWords } from '../../app/ladder/LadderCells.tsx';
import { useT } from '../../i18n/useT.ts';
import { StatusChip } from '../../kit/StatusChip.tsx';

type ValueChipProps = { readonly scale: ScaleId; readonly value: AnswerValue | null };

/** An answer in icon, word and colour. */
export function ValueChip({ scale, value }: ValueChipProps) {
  const words = useT();
  return <StatusChip tone={toneOf(scale, value)}>{valueWords(words, scale, value)}</StatusChip>;
}
