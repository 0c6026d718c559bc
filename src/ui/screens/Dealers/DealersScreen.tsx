import { useState } from 'react';
import type { Dealer } from '../../../domain/records.ts';
import { everyDealer } from '../../../store/records.ts';
import { mayWrite } from '../../../store/rights.ts';
import { figurePaths } from '../../app/figures/figurePaths.ts';
import { ManyRows } from '../../app/ManyRows.tsx';
import { paths } from '../../app/paths.ts';
import { RemovedRecords } from '../../app/RemovedRecords.tsx';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ListRow } from '../../kit/List.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { SearchField } from '../../kit/SearchField.tsx';
import css from './DealersScreen.module.css';

/** From this many dealers on, looking is slower than typing. */
const SEARCHED = 6;

function matches({ name, code, city }: Dealer, wanted: string): boolean {
  const text = `${name} ${code} ${city}`.toLocaleLowerCase();
  return wanted
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** All dealers on this tablet. */
export function DealersScreen() {
  const { t } = useT();
  const tablet = useTablet();
  const every = useLive(everyDealer, []);
  const [wanted, setWanted] = useState('');
  usePageTitle(t('dealers.title'));
  if (!every) return null;
  const all = every.filter(({ deleted }) => !deleted);
  const found = all.filter((dealer) => matches(dealer, wanted.trim()));
  const add = mayWrite(tablet, 'dealer') && (
    <ButtonLink variant="primary" icon="plus" href={paths.newDealer()}>
      {t('dealers.new')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={t('dealers.title')}
        actions={
          <>
            <ButtonLink icon="chart" href={figurePaths.compare()}>
              {t('dealers.compare')}
            </ButtonLink>
            {all.length > 0 && add}
          </>
        }
      >
        {all.length > 0 && t('dealers.count', { count: all.length })}
      </PageHeader>
      {all.length === 0 && (
        <EmptyState icon="dealer" title={t('dealers.emptyTitle')} action={add}>
          <p>{t('dealers.empty')}</p>
        </EmptyState>
      )}
      {all.length >= SEARCHED && (
        <div className={css.search}>
          <SearchField label={t('dealers.search')} onSearch={setWanted} />
        </div>
      )}
      {all.length > 0 && found.length === 0 && <p role="status">{t('dealers.noneFound', { wanted })}</p>}
      {found.length > 0 && <ManyRows rows={found} label={t('dealers.title')} row={dealerRow} />}
      <RemovedRecords title={t('dealers.removed')} records={every.filter(({ deleted }) => deleted)} />
    </>
  );
}

const dealerRow = ({ id, name, code, city }: Dealer) => (
  <ListRow
    key={id}
    icon="dealer"
    href={paths.dealer(id)}
    title={name}
    detail={[city, code].filter(Boolean).join(' · ') || undefined}
  />
);
