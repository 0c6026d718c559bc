import type { Dealer, Programme, Visit } from '../../../domain/records.ts';
import { VISIT_NOS } from '../../../domain/records.ts';
import { auditsOfDealer } from '../../../store/audits.ts';
import { dealerById, everyProgrammeOf, visitsOf } from '../../../store/records.ts';
import { mayWrite } from '../../../store/rights.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { AuditRow } from '../../app/AuditRow.tsx';
import type { AuditHeader } from '../../app/auditHeader.ts';
import { ManyRows } from '../../app/ManyRows.tsx';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { RemovedRecords } from '../../app/RemovedRecords.tsx';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { DefinitionList } from '../../kit/DefinitionList.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { List, ListRow } from '../../kit/List.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';

type Line = { readonly programme: Programme; readonly visits: readonly Visit[] };
type DealerView = {
  readonly dealer: Dealer;
  readonly programmes: readonly Line[];
  readonly removed: readonly Programme[];
  readonly audits: readonly AuditHeader[];
};

async function dealerView(tablet: Tablet, dealerId: string): Promise<DealerView | null> {
  const dealer = await dealerById(tablet, dealerId);
  if (!dealer) return null;
  const [every, audits] = await Promise.all([everyProgrammeOf(tablet, dealerId), auditsOfDealer(tablet, dealerId)]);
  const removed = every.filter(({ deleted }) => deleted);
  const programmes = every.filter(({ deleted }) => !deleted);
  const lines = programmes.map(async (programme) => ({ programme, visits: await visitsOf(tablet, programme.id) }));
  const shown = audits.filter(({ programmeId }) => removed.every(({ id }) => id !== programmeId));
  return { dealer, programmes: await Promise.all(lines), removed, audits: shown };
}

/** One dealer: programmes, audits, particulars. */
export function DealerScreen({ dealerId }: { readonly dealerId: string }) {
  const { t } = useT();
  const tablet = useTablet();
  const view = useLive((tablet) => dealerView(tablet, dealerId), [dealerId]);
  usePageTitle(view?.dealer.name ?? '');
  if (view === undefined) return null;
  if (!view) return <MissingPage record />;
  const { dealer, programmes } = view;
  const start = mayWrite(tablet, 'programme') && (
    <ButtonLink variant="primary" icon="flag" href={paths.newProgramme(dealerId)}>
      {t('programme.start')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={dealer.name}
        backHref={paths.dealers()}
        backLabel={t('dealers.title')}
        actions={
          <>
            <ButtonLink icon="person" href={paths.dealerStaff(dealerId)}>
              {t('link.staff')}
            </ButtonLink>
            <ButtonLink icon="settings" href={paths.grades(dealerId)}>
              {t('link.grades')}
            </ButtonLink>
            <ButtonLink icon="edit" href={paths.editDealer(dealerId)}>
              {t('dealer.edit')}
            </ButtonLink>
            {programmes.length > 0 && start}
          </>
        }
      >
        {[dealer.city, dealer.code].filter(Boolean).join(' · ')}
      </PageHeader>
      {programmes.length === 0 ? (
        <EmptyState icon="flag" title={t('dealer.noProgrammeTitle')} action={start}>
          <p>{t('dealer.noProgramme')}</p>
        </EmptyState>
      ) : (
        <Section title={t('dealer.programmes')}>
          <List>
            {programmes.map((line) => (
              <ProgrammeRow key={line.programme.id} line={line} />
            ))}
          </List>
        </Section>
      )}
      <BelowProgrammes view={view} />
    </>
  );
}

function BelowProgrammes({ view: { dealer, removed, audits } }: { readonly view: DealerView }) {
  const { t, date } = useT();
  return (
    <>
      {audits.length > 0 && (
        <Section title={t('dealer.audits')}>
          <ManyRows rows={audits} row={(audit) => <AuditRow key={audit.id} audit={audit} />} />
        </Section>
      )}
      <RemovedRecords
        title={t('dealer.removedProgrammes')}
        records={removed.map(({ id, startOn }) => ({ id, name: t('programme.titleOf', { date: date(startOn) }) }))}
      />
      {dealer.note && (
        <Section title={t('dealer.particulars')}>
          <Card>
            <DefinitionList items={[{ term: t('dealer.note'), detail: dealer.note }]} />
          </Card>
        </Section>
      )}
    </>
  );
}

function ProgrammeRow({ line: { programme, visits } }: { readonly line: Line }) {
  const { t, date } = useT();
  const last = visits.at(-1)?.no;
  const who = [programme.consultant, programme.fieldRep].filter(Boolean).join(' · ');
  return (
    <ListRow
      icon="flag"
      href={paths.programme(programme.id)}
      title={t('programme.titleOf', { date: date(programme.startOn) })}
      detail={who || undefined}
      trailing={
        <StatusChip tone="unknown" icon="flag">
          {last ? t('programme.visitsOpened', { count: visits.length, max: VISIT_NOS.length }) : t('programme.noVisit')}
        </StatusChip>
      }
    />
  );
}
