import { useState } from 'react';
import { stageWithRound } from '../../../domain/schedule/rounds.ts';
import { isSettled, type PlannedDay, type PlannedRow } from '../../../domain/schedule/schedule.ts';
import { MissingPage } from '../../app/MissingPage.tsx';
import { scheduleDayPath } from '../../app/paths.ts';
import { Attendance } from '../../app/schedule/Attendance.tsx';
import { KeyPoints } from '../../app/schedule/KeyPoints.tsx';
import { type ScheduleView, scheduleView } from '../../app/schedule/scheduleView.ts';
import { type RowEdits, useRowEdits } from '../../app/schedule/useRowEdits.ts';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { DefinitionList } from '../../kit/DefinitionList.tsx';
import { DraftTextArea } from '../../kit/DraftTextArea.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Row } from '../../kit/Row.tsx';
import { Section } from '../../kit/Section.tsx';
import { DropSheet } from './DropSheet.tsx';
import { MoveSheet } from './MoveSheet.tsx';
import { Neighbours } from './Neighbours.tsx';
import { RowChip } from './RowChip.tsx';
import { SpanMismatch } from './SpanMismatch.tsx';
import { WorkList } from './WorkList.tsx';

type ScheduleRowScreenProps = { readonly programmeId: string; readonly rowId: string };

/** One row of the schedule, with everything that is done, ticked and noted at it. */
export function ScheduleRowScreen({ programmeId, rowId }: ScheduleRowScreenProps) {
  const { text } = useT();
  const view = useLive((tablet) => scheduleView(tablet, programmeId), [programmeId]);
  const planned = view?.days.flatMap(({ rows }) => rows).find(({ row }) => row.id === rowId);
  usePageTitle(planned ? text(planned.row.item) : '');
  if (view === undefined) return null;
  const day = planned && view?.days.find(({ no }) => no === planned.row.day);
  if (!view || !day || day.on === '') return <MissingPage record />;
  return <RowPage view={view} planned={planned} day={day} />;
}

type RowPageProps = {
  readonly view: ScheduleView;
  readonly planned: PlannedRow;
  /** The day that the row belongs to. */
  readonly day: PlannedDay;
};

function RowPage({ view, planned, day }: RowPageProps) {
  const { t, text, date } = useT();
  const edits = useRowEdits(view.programme);
  const { row, on, start, end, note, moved } = planned;
  const { stage, round } = stageWithRound(row.stage);
  const under = view.days.find(({ rows }) => rows.includes(planned));
  const original = t('schedule.planOn', { date: date(day.on, 'short'), start: row.start, end: row.end });
  return (
    <>
      <PageHeader
        eyebrow={t('schedule.dayTitle', { no: row.day, date: date(on, 'weekday') })}
        title={text(row.item)}
        backHref={scheduleDayPath(view.programme.id, under?.no ?? row.day)}
        backLabel={t('schedule.back')}
        actions={<RowActions planned={planned} dayOn={day.on} edits={edits} />}
      >
        <Row>
          <span>{t('schedule.clock', { start, end })}</span>
          <RowChip planned={planned} />
          {moved && <span>{original}</span>}
          {planned.reason && <span>{t('schedule.reasonIs', { reason: planned.reason })}</span>}
        </Row>
      </PageHeader>
      <SpanMismatch planned={planned} dayOn={day.on} edits={edits} />
      <Section title={t('schedule.work')}>
        <WorkList view={view} planned={planned} />
      </Section>
      <Section title={t('schedule.points')} detail={t('schedule.pointsDetail')}>
        <KeyPoints planned={planned} edits={edits} />
      </Section>
      <Attendance view={view} planned={planned} edits={edits} />
      <Section title={t('schedule.about')}>
        <Card>
          <DefinitionList
            items={[
              { term: t('schedule.purpose'), detail: text(row.purpose) },
              { term: t('schedule.form'), detail: text(row.form) },
              { term: t('schedule.span'), detail: t('schedule.hours', { count: row.printedMinutes / 60 }) },
              { term: t('schedule.stage'), detail: `${text(stage.title)} · ${text(round.title)}` },
            ]}
          />
        </Card>
      </Section>
      <Section title={t('schedule.note')}>
        <DraftTextArea
          key={row.id}
          label={t('schedule.noteHint')}
          optional
          value={note}
          onCommit={(words) => void edits.write(planned, words)}
        />
      </Section>
      <Neighbours view={view} planned={planned} />
    </>
  );
}

type RowActionsProps = { readonly planned: PlannedRow; readonly dayOn: string; readonly edits: RowEdits };

function RowActions({ planned, dayOn, edits }: RowActionsProps) {
  const { t } = useT();
  const [open, setOpen] = useState<'move' | 'drop' | null>(null);
  const close = (): void => setOpen(null);
  if (isSettled(planned)) {
    return (
      <Button icon="undo" onClick={() => void edits.reopen(planned)}>
        {t('schedule.reopen')}
      </Button>
    );
  }
  return (
    <>
      <Button icon="calendar" onClick={() => setOpen('move')}>
        {t('schedule.move')}
      </Button>
      <Button icon="cross" onClick={() => setOpen('drop')}>
        {t('schedule.drop')}
      </Button>
      <Button variant="primary" icon="check" onClick={() => void edits.finish(planned)}>
        {t('schedule.done')}
      </Button>
      <MoveSheet planned={planned} dayOn={dayOn} edits={edits} open={open === 'move'} onClose={close} />
      <DropSheet planned={planned} edits={edits} open={open === 'drop'} onClose={close} />
    </>
  );
}
