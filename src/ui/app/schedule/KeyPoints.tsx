import type { PlannedRow } from '../../../domain/schedule/schedule.ts';
import { useT } from '../../i18n/useT.ts';
import { CheckList } from '../../kit/CheckList.tsx';
import type { RowEdits } from './useRowEdits.ts';

type KeyPointsProps = { readonly planned: PlannedRow; readonly edits: RowEdits };

/** What a row is to cover, ticked one by one. */
export function KeyPoints({ planned, edits }: KeyPointsProps) {
  const { t, text } = useT();
  const { row, points } = planned;
  const ids = row.keyPoints.map((_, i) => String(i));

  function change(chosen: readonly string[]): void {
    for (const [i, id] of ids.entries()) {
      const covered = chosen.includes(id);
      if (covered !== points[i]) void edits.tick(planned, i, covered);
    }
  }

  return (
    <CheckList
      legend={t('schedule.pointsDone', { done: points.filter(Boolean).length, count: points.length })}
      options={row.keyPoints.map((point, i) => ({ value: String(i), label: text(point) }))}
      chosen={ids.filter((_, i) => points[i])}
      onChange={change}
    />
  );
}
