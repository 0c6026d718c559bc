import { roleTitle } from '../../../domain/catalogue/roles.ts';
import { type Attendee, attendeesOf } from '../../../domain/schedule/attendance.ts';
import type { PlannedRow } from '../../../domain/schedule/schedule.ts';
import { type Translator, useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { type ChoiceChip, ChoiceChips } from '../../kit/ChoiceChips.tsx';
import { Link } from '../../kit/Link.tsx';
import { Section } from '../../kit/Section.tsx';
import { paths } from '../paths.ts';
import { useTaps } from '../useTaps.ts';
import css from './Attendance.module.css';
import type { ScheduleView } from './scheduleView.ts';
import type { RowEdits } from './useRowEdits.ts';

type AttendanceProps = { readonly view: ScheduleView; readonly planned: PlannedRow; readonly edits: RowEdits };

/** The name of a role's only holder, where the programme itself names one. */
function namedByProgramme({ role }: Attendee, { programme }: ScheduleView): string {
  if (role === 'bec-consultant') return programme.consultant;
  return role === 'field-rep' ? programme.fieldRep : '';
}

function chipOf(attendee: Attendee, view: ScheduleView, text: Translator['text']): ChoiceChip {
  const { id, role, person } = attendee;
  const name = person?.name ?? namedByProgramme(attendee, view);
  const title = text(roleTitle(role));
  return name ? { value: id, label: name, detail: title } : { value: id, label: title };
}

/** Who takes part in a row, and who was there. */
export function Attendance({ view, planned, edits }: AttendanceProps) {
  const { t, text } = useT();
  const attendees = attendeesOf(planned.row, view.everyone, planned.present);
  const { chosen, tap } = useTaps(planned.present);
  const missing = attendees.map(({ id }) => id).filter((id) => !planned.present.includes(id));
  return (
    <Section
      title={t('schedule.attendance')}
      detail={t('schedule.attendanceDetail')}
      actions={
        missing.length > 0 && (
          <Button icon="check" onClick={() => void edits.markAll(planned, missing)}>
            {t('schedule.allPresent')}
          </Button>
        )
      }
    >
      <ChoiceChips
        legend={t('schedule.presentCount', {
          present: attendees.length - missing.length,
          count: attendees.length,
        })}
        options={attendees.map((attendee) => chipOf(attendee, view, text))}
        chosen={chosen}
        onChoose={(who, there) => tap(who, there, edits.mark(planned, who, there))}
      />
      {view.everyone.every(({ deleted }) => deleted) && (
        <p className={css.hint}>
          {t('schedule.noStaff')}
          <Link className={css.link} href={paths.programmeStaff(view.programme.id)}>
            {t('schedule.toStaff')}
          </Link>
        </p>
      )}
    </Section>
  );
}
