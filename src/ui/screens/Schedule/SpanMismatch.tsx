import type { PlannedRow } from '../../../domain/schedule/schedule.ts';
import type { RowEdits } from '../../app/schedule/useRowEdits.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';

type SpanMismatchProps = { readonly planned: PlannedRow; readonly dayOn: string; readonly edits: RowEdits };

/** Where the course prints a span that its own clock does not hold: both are shown, and the end that agrees is offered. */
export function SpanMismatch({ planned, dayOn, edits }: SpanMismatchProps) {
  const { t } = useT();
  const { row, on, start, end } = planned;
  const { recommendedEnd } = row;
  if (!recommendedEnd) return null;
  const printed = t('schedule.hours', { count: row.printedMinutes / 60 });
  const words = t('schedule.mismatchTodo', { end: recommendedEnd, printed });
  return (
    <Banner
      tone="info"
      title={t('schedule.mismatch', { printed, count: row.minutes })}
      actions={
        end !== recommendedEnd && (
          <Button onClick={() => void edits.move(planned, dayOn, { on, start, end: recommendedEnd, reason: words })}>
            {t('schedule.extend', { end: recommendedEnd })}
          </Button>
        )
      }
    >
      <p>{words}</p>
    </Banner>
  );
}
