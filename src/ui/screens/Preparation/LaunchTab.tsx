import { Attendance } from '../../app/schedule/Attendance.tsx';
import { KeyPoints } from '../../app/schedule/KeyPoints.tsx';
import { rowIn } from '../../app/schedule/scheduleView.ts';
import { useRowEdits } from '../../app/schedule/useRowEdits.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../kit/Section.tsx';
import type { PreparationView } from './preparationView.ts';
import { RowFacts } from './RowFacts.tsx';

/** The launch meeting with all of the dealer: its attendance is that of the schedule's first row. */
export function LaunchTab({ view }: { readonly view: PreparationView }) {
  const { t } = useT();
  const edits = useRowEdits(view.programme);
  const planned = rowIn(view, 'day1-01');
  return (
    <>
      <RowFacts view={view} planned={planned} />
      <Attendance view={view} planned={planned} edits={edits} />
      <Section title={t('launch.points')} detail={t('schedule.pointsDetail')}>
        <KeyPoints planned={planned} edits={edits} />
      </Section>
    </>
  );
}
