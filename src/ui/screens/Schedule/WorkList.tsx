import { useState } from 'react';
import { type RowWork, workOf } from '../../../domain/schedule/rowWork.ts';
import type { PlannedRow } from '../../../domain/schedule/schedule.ts';
import { AuditStateChip } from '../../app/AuditRow.tsx';
import type { AuditHeader } from '../../app/auditHeader.ts';
import { installState } from '../../app/install.ts';
import { paths } from '../../app/paths.ts';
import { beginWanted } from '../../app/reports/beginWanted.ts';
import { visitOf, wantedAt } from '../../app/reports/wantedReports.ts';
import type { ScheduleView } from '../../app/schedule/scheduleView.ts';
import { templateOfKind, workTitle } from '../../app/schedule/workWords.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { usePlace } from '../../app/usePlace.ts';
import type { Key } from '../../i18n/areas.ts';
import { useT } from '../../i18n/useT.ts';
import type { IconName } from '../../kit/iconPaths.ts';
import { List, ListRow } from '../../kit/List.tsx';
import { startAssessment, visitFor } from './startAssessment.ts';
import { type ProgrammeWork, programmeHref, type VisitWork, visitHref } from './workHref.ts';

type WorkListProps = { readonly view: ScheduleView; readonly planned: PlannedRow };

/** What a row of the schedule starts, each with the way to it. */
export function WorkList({ view, planned }: WorkListProps) {
  const { t } = useT();
  return (
    <List label={t('schedule.work')}>
      {workOf(planned.row.id).map((work) =>
        work.does === 'assess' ? (
          <AssessRow key={work.kind} view={view} planned={planned} work={work} />
        ) : (
          <WorkRow key={work.does} view={view} planned={planned} work={work} />
        ),
      )}
    </List>
  );
}

type AssessRowProps = WorkListProps & { readonly work: Extract<RowWork, { readonly does: 'assess' }> };

/** The newest audit of a template in the visit of a row. */
function auditOf({ visits, audits }: ScheduleView, planned: PlannedRow, templateId: string): AuditHeader | undefined {
  const visit = visits.find(({ no }) => no === planned.row.visit);
  return audits.findLast((audit) => audit.visitId === visit?.id && audit.templateId === templateId);
}

function AssessRow({ view, planned, work: { kind, isOptional } }: AssessRowProps) {
  const { t, text } = useT();
  const tablet = useTablet();
  const [, navigate] = usePlace();
  const [starting, setStarting] = useState(false);
  const entry = templateOfKind(kind);
  const audit = auditOf(view, planned, entry.id);
  const visit = t(isOptional ? 'work.visitOptional' : 'work.visit', { no: planned.row.visit });
  if (audit) {
    const { answered, items } = audit.tally;
    return (
      <ListRow
        icon="check-circle"
        href={paths.audit(audit.id)}
        title={text(entry.title)}
        detail={`${visit} · ${t('work.progress', { answered, items })}`}
        trailing={<AuditStateChip state={audit.state} />}
      />
    );
  }
  if (installState() === 'ios-tab') {
    return <ListRow icon="check-circle" title={text(entry.title)} detail={t('work.installFirst')} />;
  }
  async function start(): Promise<void> {
    if (starting) return;
    setStarting(true);
    navigate(await startAssessment(tablet, view.programme, { no: planned.row.visit, entry }));
  }
  return (
    <ListRow
      icon="check-circle"
      onPress={() => void start()}
      title={text(entry.title)}
      detail={visit}
      trailing={t('work.start')}
    />
  );
}

type OtherWork = ProgrammeWork | VisitWork;

const LOOKS = {
  coach: { icon: 'guide', detail: 'work.coachDetail' },
  launch: { icon: 'person', detail: 'work.launchDetail' },
  interview: { icon: 'note', detail: 'work.interviewDetail' },
  board: { icon: 'chart', detail: 'work.boardDetail' },
  actions: { icon: 'flag', detail: 'work.actionsDetail' },
  plan: { icon: 'edit', detail: 'work.planDetail' },
  'plan-check': { icon: 'check', detail: 'work.planCheckDetail' },
  standard: { icon: 'info', detail: 'work.standardDetail' },
  sampling: { icon: 'search', detail: 'work.samplingDetail' },
  meeting: { icon: 'clock', detail: 'work.meetingDetail' },
  report: { icon: 'file', detail: 'work.reportDetail' },
} as const satisfies Record<OtherWork['does'], { icon: IconName; detail: Key }>;

const isVisitWork = (work: OtherWork): work is VisitWork => work.does === 'sampling' || work.does === 'plan-check';

function WorkRow({ view, planned, work }: WorkListProps & { readonly work: OtherWork }) {
  const words = useT();
  const tablet = useTablet();
  const [, navigate] = usePlace();
  const { icon, detail } = LOOKS[work.does];
  const row = { icon, title: workTitle(work, words), detail: words.t(detail) };
  const wanted = work.does === 'report' && wantedAt(work.type, planned.row);
  // A report of a visit that is not open yet has nothing to say: the list of reports tells when it can be made.
  if (wanted && (wanted.no === null || visitOf(wanted, view.visits))) {
    const make = async (): Promise<void> => navigate(paths.report(await beginWanted(tablet, view, wanted)));
    return <ListRow {...row} trailing={words.t('work.openReport')} onPress={() => void make()} />;
  }
  if (!isVisitWork(work)) {
    return <ListRow {...row} href={programmeHref(work, { programmeId: view.programme.id, rowId: planned.row.id })} />;
  }
  const no = planned.row.visit;
  const visit = view.visits.find((each) => each.no === no);
  if (visit) return <ListRow {...row} href={visitHref(work, visit.id)} />;
  const open = async (): Promise<void> => navigate(visitHref(work, await visitFor(tablet, view.programme, no)));
  return <ListRow {...row} trailing={words.t('work.start')} onPress={() => void open()} />;
}
