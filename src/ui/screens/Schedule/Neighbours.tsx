import type { PlannedRow } from '../../../domain/schedule/schedule.ts';
import { paths } from '../../app/paths.ts';
import type { ScheduleView } from '../../app/schedule/scheduleView.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import css from './Neighbours.module.css';

type NeighboursProps = { readonly view: ScheduleView; readonly planned: PlannedRow };

/** The ways to the row before and the row after. */
export function Neighbours({ view, planned }: NeighboursProps) {
  const { t, text } = useT();
  const rows = view.days.flatMap((day) => day.rows);
  const at = rows.indexOf(planned);
  const [before, after] = [rows[at - 1], rows[at + 1]];
  const href = ({ row }: PlannedRow): string => paths.scheduleRow(view.programme.id, row.id);
  return (
    <nav className={css.nav} aria-label={t('schedule.neighbours')} data-print="no">
      {before && (
        <ButtonLink variant="plain" icon="back" href={href(before)}>
          {text(before.row.item)}
        </ButtonLink>
      )}
      {after && (
        <ButtonLink variant="plain" icon="next" iconEnd href={href(after)}>
          {text(after.row.item)}
        </ButtonLink>
      )}
    </nav>
  );
}
