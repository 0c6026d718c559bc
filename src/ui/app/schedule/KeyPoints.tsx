import type { PlannedRow } from '../../../domain/schedule/schedule.ts';
import { useT } from '../../i18n/useT.ts';
import { CheckList } from '../../kit/CheckList.tsx';
import { useTaps } from '../useTaps.ts';
import type { RowEdits } from './useRowEdits.ts';

type KeyPointsProps = { readonly planned: PlannedRow; readonly edits: RowEdits };

/** What a row is to cover, ticked one by one. */
export function KeyPoints({ planned, edits }: KeyPointsProps) {
  const { t, text } = useT();
  const { row, points } = planned;
  const ids = row.keyPoints.map((_, i) => String(i));

  const { chosen, tap } = useTaps(ids.filter((_, i) => points[i]));

  function change(next: readonly string[]): void {
    for (const [i, id] of ids.entries()) {
      const covered = next.includes(id);
      if (covered !== chosen.includes(id)) tap(id, covered, edits.tick(planned, i, covered));
    }
  }

  return (
    <CheckList
      legend={t('schedule.pointsDone', { done: points.filter(Boolean).length, count: points.length })}
      options={row.keyPoints.map((point, i) => ({ value: String(i), label: text(point) }))}
      chosen={chosen}
      onChange={change}
    />
  );
}
