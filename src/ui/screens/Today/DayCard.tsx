import { workOf } from '../../../domain/schedule/rowWork.ts';
import { type PlannedRow, rowAt } from '../../../domain/schedule/schedule.ts';
import { dealers } from '../../../store/records.ts';
import { type ProgrammeDay, programmesOn } from '../../../store/schedule.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { paths, scheduleDayPath } from '../../app/paths.ts';
import { ROW_LOOKS } from '../../app/schedule/rowState.ts';
import { useClock } from '../../app/schedule/useClock.ts';
import { workTitle } from '../../app/schedule/workWords.ts';
import { useLive } from '../../app/useLive.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { List, ListRow } from '../../kit/List.tsx';
import { Section } from '../../kit/Section.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';

type Line = ProgrammeDay & { readonly dealer: string };

async function linesOn(tablet: Tablet, today: string): Promise<Line[]> {
  const [programmes, known] = await Promise.all([programmesOn(tablet, today), dealers(tablet)]);
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return programmes.flatMap((each) => {
    const dealer = names.get(each.programme.dealerId);
    return dealer === undefined ? [] : [{ ...each, dealer }];
  });
}

/** Today's rows of the schedule for every programme that has some, with what to fill in at each. */
export function DayCard() {
  const { t } = useT();
  const { today, clock } = useClock();
  const lines = useLive((tablet) => linesOn(tablet, today), [today]);
  return lines?.map(({ programme, dealer, rows }) => {
    const day = rows[0]?.row.day ?? 1;
    const now = rowAt(rows, clock);
    return (
      <Section
        key={programme.id}
        title={t('schedule.today')}
        detail={t('schedule.todayOf', { dealer, no: day })}
        actions={
          <ButtonLink variant="plain" icon="right" iconEnd href={scheduleDayPath(programme.id, day)}>
            {t('schedule.todayAll')}
          </ButtonLink>
        }
      >
        <List>
          {rows.map((planned) => (
            <DayRow
              key={planned.row.id}
              programmeId={programme.id}
              planned={planned}
              when={planned === now && (planned.start <= clock ? 'now' : 'next')}
            />
          ))}
        </List>
      </Section>
    );
  });
}

type DayRowProps = {
  readonly programmeId: string;
  readonly planned: PlannedRow;
  readonly when: 'now' | 'next' | false;
};

function DayRow({ programmeId, planned, when }: DayRowProps) {
  const words = useT();
  const { t, text } = words;
  const { row, start, end, state } = planned;
  const { tone, icon } = ROW_LOOKS[state];
  const work = workOf(row.id).map((each) => workTitle(each, words));
  return (
    <ListRow
      href={paths.scheduleRow(programmeId, row.id)}
      current={when === 'now'}
      title={t('schedule.todayRow', { start, item: text(row.item) })}
      detail={[t('schedule.until', { end }), ...work].join(' · ')}
      trailing={
        <>
          {when && (
            <StatusChip tone={when === 'now' ? 'watch' : 'unknown'} icon="clock">
              {t(`schedule.${when}`)}
            </StatusChip>
          )}
          {state !== 'planned' && (
            <StatusChip tone={tone} icon={icon}>
              {t(`schedule.state.${state}`)}
            </StatusChip>
          )}
        </>
      }
    />
  );
}
