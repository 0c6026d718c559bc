import { roleTitle } from '../../../domain/catalogue/roles.ts';
import { roundOfDay } from '../../../domain/schedule/rounds.ts';
import type { PlannedDay, PlannedRow } from '../../../domain/schedule/schedule.ts';
import { paths } from '../../app/paths.ts';
import type { ScheduleView } from '../../app/schedule/scheduleView.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { Link } from '../../kit/Link.tsx';
import { Row } from '../../kit/Row.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { RowChip } from './RowChip.tsx';
import css from './ScheduleTable.module.css';

/** What scrolls sideways must be reachable by keyboard. */
const SCROLLED = { tabIndex: 0 } as const;

const COLUMNS = [
  'schedule.time',
  'schedule.span',
  'schedule.item',
  'schedule.form',
  'schedule.points',
  'schedule.participants',
  'schedule.purpose',
] as const;

/** The whole schedule with the columns of the course (日程、时间、跨度 …), to look at and to print. */
export function ScheduleTable({ view }: { readonly view: ScheduleView }) {
  const { t } = useT();
  return (
    <Stack>
      <Row spread="end">
        <Button icon="print" data-print="no" onClick={() => window.print()}>
          {t('schedule.print')}
        </Button>
      </Row>
      <section className={css.scroll} aria-label={t('schedule.title')} {...SCROLLED}>
        <table className={css.table}>
          <caption className={css.caption}>{t('schedule.caption')}</caption>
          <thead>
            <tr>
              {COLUMNS.map((key) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          {view.days.map((day) => (
            <DayRows key={day.no} programmeId={view.programme.id} day={day} />
          ))}
        </table>
      </section>
    </Stack>
  );
}

type DayRowsProps = { readonly programmeId: string; readonly day: PlannedDay };

function DayRows({ programmeId, day: { no, on, rows } }: DayRowsProps) {
  const { t, text, date } = useT();
  const { stage, round } = roundOfDay(no);
  return (
    <tbody>
      <tr>
        <th className={css.day} scope="colgroup" colSpan={COLUMNS.length}>
          {t('schedule.dayTitle', { no, date: date(on, 'weekday') })}
          <span className={css.stage}>{`${text(stage.title)} · ${text(round.title)}`}</span>
        </th>
      </tr>
      {rows.map((planned) => (
        <TableRow key={planned.row.id} programmeId={programmeId} planned={planned} dayOn={on} />
      ))}
    </tbody>
  );
}

type TableRowProps = { readonly programmeId: string; readonly planned: PlannedRow; readonly dayOn: string };

function TableRow({ programmeId, planned, dayOn }: TableRowProps) {
  const { t, text, date } = useT();
  const { row, on, start, end, reason } = planned;
  const clock =
    on === dayOn ? t('schedule.clock', { start, end }) : t('schedule.when', { date: date(on, 'short'), start, end });
  return (
    <tr>
      <td className={css.clock}>{clock}</td>
      <td className={css.short}>{t('schedule.hours', { count: row.printedMinutes / 60 })}</td>
      <th scope="row">
        <Link href={paths.scheduleRow(programmeId, row.id)}>{text(row.item)}</Link>
        <RowChip planned={planned} />
        {reason && <span className={css.reason}>{reason}</span>}
      </th>
      <td className={css.form}>{text(row.form)}</td>
      <td>
        <ol className={css.points}>
          {row.keyPoints.map((point) => (
            <li key={point.zh}>{text(point)}</li>
          ))}
        </ol>
      </td>
      <td>
        <ul>
          {row.participants.map((role) => (
            <li key={role}>{text(roleTitle(role))}</li>
          ))}
        </ul>
      </td>
      <td>{text(row.purpose)}</td>
    </tr>
  );
}
