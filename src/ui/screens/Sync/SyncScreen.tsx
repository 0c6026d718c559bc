import { isDemo } from '../../../store/demoDatabase.ts';
import { StorageSummary } from '../../app/StorageSummary.tsx';
import { useTablet } from '../../app/TabletContext.tsx';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { Card } from '../../kit/Card.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { CopiesTable } from './CopiesTable.tsx';
import { ExportList } from './ExportList.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { Quarantine } from './Quarantine.tsx';
import { ReceiptCheck } from './ReceiptCheck.tsx';
import css from './SyncScreen.module.css';
import { SyncStatus } from './SyncStatus.tsx';
import { Unsettled } from './Unsettled.tsx';

/** Where everything is, and the ways out of the tablet and into it. */
export function SyncScreen() {
  const { t } = useT();
  const tablet = useTablet();
  usePageTitle(t('nav.sync'));
  return (
    <>
      <PageHeader title={t('nav.sync')}>{t('sync.lead')}</PageHeader>
      {!isDemo(tablet) && <SyncStatus />}
      <div className={css.rest}>
        <Unsettled />
        <Quarantine />
        <Section title={t('sync.exportTitle')} detail={t('sync.exportDetail')}>
          <ExportList />
        </Section>
        <Section title={t('sync.importTitle')}>
          <Card>
            <ImportPanel />
          </Card>
        </Section>
        <CopiesTable />
        {!isDemo(tablet) && (
          <Section title={t('receipt.title')} detail={t('receipt.detail')}>
            <Card>
              <ReceiptCheck />
            </Card>
          </Section>
        )}
        <Section title={t('sync.storage')}>
          <Card>
            <StorageSummary />
          </Card>
        </Section>
      </div>
    </>
  );
}
