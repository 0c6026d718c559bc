import { SIGNERS } from '../../../domain/fields/reportTypes.ts';
import { isComplete, type Report } from '../../../domain/report/report.ts';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { beginWanted } from '../../app/reports/beginWanted.ts';
import { MORE, madeOf, visitOf, WANTED, type WantedReport } from '../../app/reports/wantedReports.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { usePlace } from '../../app/usePlace.ts';
import { useT } from '../../i18n/useT.ts';
import { List, ListRow } from '../../kit/List.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { type ReportsView, reportsView } from './reportsView.ts';

/** The reports that a programme asks for: made with one tap, already filled in. */
export function ReportsScreen({ programmeId }: { readonly programmeId: string }) {
  const { t } = useT();
  const view = useLive((tablet) => reportsView(tablet, programmeId), [programmeId]);
  usePageTitle(view ? `${t('reports.title')} · ${view.dealer.name}` : '');
  if (view === undefined) return null;
  if (!view) return <MissingPage record />;
  return (
    <>
      <PageHeader
        eyebrow={view.dealer.name}
        title={t('reports.title')}
        backHref={paths.programme(programmeId)}
        backLabel={view.dealer.name}
      >
        {t('reports.detail')}
      </PageHeader>
      <List label={t('reports.title')}>
        {WANTED.map((wanted) => (
          <ReportRow key={keyOf(wanted)} wanted={wanted} view={view} />
        ))}
      </List>
      <Section title={t('reports.otherVisits')}>
        <List>
          {MORE.map((wanted) => (
            <ReportRow key={keyOf(wanted)} wanted={wanted} view={view} />
          ))}
        </List>
      </Section>
    </>
  );
}

const keyOf = ({ type, no, rowId }: WantedReport): string => `${type} ${no} ${rowId}`;

function ReportRow({ wanted, view }: { readonly wanted: WantedReport; readonly view: ReportsView }) {
  const { t } = useT();
  const tablet = useTablet();
  const [, navigate] = usePlace();
  const { visits, reports, programme } = view;
  const { type, no, day } = wanted;
  const made = madeOf(wanted, visits, reports);
  const visit = visitOf(wanted, visits);
  const place = no === null ? '' : t('reports.visit', { no });
  const title = [t(`report.${type}`), place, day === null ? '' : t('report.progressRow', { day })];
  const shared = { icon: 'file', title: title.filter(Boolean).join(' · '), detail: t(`report.${type}Detail`) } as const;
  if (made) return <ListRow {...shared} href={paths.report(made.id)} trailing={<SignedChip report={made} />} />;
  if (no !== null && !visit) return <ListRow {...shared} trailing={t('reports.later', { no })} />;

  const make = async (): Promise<void> =>
    navigate(paths.report(await beginWanted(tablet, { programme, visits }, wanted)));
  return <ListRow {...shared} onPress={() => void make()} trailing={t('reports.make')} />;
}

function SignedChip({ report }: { readonly report: Report }) {
  const { t } = useT();
  const { needed } = SIGNERS[report.type];
  const count = needed.filter((role) => report.signatures[role]).length;
  if (isComplete(report)) return <StatusChip tone="good">{t('reports.complete')}</StatusChip>;
  if (count === 0) return <StatusChip tone="unknown">{t('reports.draft')}</StatusChip>;
  return <StatusChip tone="watch">{t('reports.signedBy', { count, needed: needed.length })}</StatusChip>;
}
