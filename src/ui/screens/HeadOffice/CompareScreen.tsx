import { useMemo, useState } from 'react';
import { STALLED_AFTER_DAYS } from '../../../domain/figures/dealerRow.ts';
import type { DealerRow } from '../../../domain/figures/figuresWire.ts';
import { figurePaths } from '../../app/figures/figurePaths.ts';
import { type Translator, useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { SearchField } from '../../kit/SearchField.tsx';
import { SegmentedControl } from '../../kit/SegmentedControl.tsx';
import { SelectField } from '../../kit/SelectField.tsx';
import css from './CompareScreen.module.css';
import {
  COLUMNS,
  type Column,
  filtered,
  firstDescending,
  SHOWS,
  type Shows,
  type Sorting,
  sorted,
} from './compareView.ts';
import { columnWord, DealerTable } from './DealerTable.tsx';
import { FiguresPage, FiguresTabs } from './FiguresPage.tsx';
import { useFigures } from './useFigures.ts';

/** Head office: the dealers side by side. */
export function CompareScreen() {
  const { t } = useT();
  const figures = useFigures('dealers', '/dealers');
  return (
    <FiguresPage
      title={t('figures.title')}
      lead={t('figures.lead')}
      tabs={<FiguresTabs current={figurePaths.compare()} />}
      figures={figures}
    >
      {({ dealers }) => (dealers.length === 0 ? <NoDealers /> : <Compared dealers={dealers} />)}
    </FiguresPage>
  );
}

function NoDealers() {
  const { t } = useT();
  return (
    <EmptyState icon="dealer" title={t('figures.emptyTitle')}>
      <p>{t('figures.empty')}</p>
    </EmptyState>
  );
}

function showsWord(t: Translator['t'], shows: Shows): string {
  if (shows === 'all') return t('figures.showAll');
  if (shows === 'overdue') return t('figures.showOverdue');
  return shows === 'repeats' ? t('figures.showRepeats') : t(`figures.status.${shows}`);
}

function Compared({ dealers }: { readonly dealers: readonly DealerRow[] }) {
  const { t } = useT();
  const [wanted, setWanted] = useState('');
  const [shows, setShows] = useState<Shows>('all');
  const [sorting, setSorting] = useState<Sorting>({ by: 'total', descending: true });
  const rows = useMemo(() => sorted(filtered(dealers, wanted, shows), sorting), [dealers, wanted, shows, sorting]);
  const sortBy = (by: Column): void =>
    setSorting((before) => ({ by, descending: before.by === by ? !before.descending : firstDescending(by) }));
  return (
    <>
      <div className={css.tools}>
        <SearchField label={t('figures.search')} onSearch={setWanted} />
        <SelectField
          label={t('figures.show')}
          placeholder={null}
          value={shows}
          onChange={({ target }) => setShows(SHOWS.find((each) => each === target.value) ?? 'all')}
          options={SHOWS.map((each) => ({ value: each, label: showsWord(t, each) }))}
        />
        <div className={css.sort}>
          <SelectField
            label={t('figures.sortBy')}
            placeholder={null}
            value={sorting.by}
            onChange={({ target }) => {
              const by = COLUMNS.find((each) => each === target.value) ?? 'total';
              setSorting({ by, descending: firstDescending(by) });
            }}
            options={COLUMNS.map((each) => ({ value: each, label: columnWord(t, each) }))}
          />
          <SegmentedControl
            label={t('figures.sortBy')}
            value={sorting.descending ? 'down' : 'up'}
            onChange={(way) => setSorting((before) => ({ ...before, descending: way === 'down' }))}
            options={[
              { value: 'down', label: t('figures.descending') },
              { value: 'up', label: t('figures.ascending') },
            ]}
          />
        </div>
      </div>
      <p className={css.count} role="status">
        {rows.length === 0 ? t('figures.noneFound') : t('figures.count', { shown: rows.length, count: dealers.length })}
      </p>
      {rows.length > 0 && <DealerTable rows={rows} sorting={sorting} onSort={sortBy} />}
      {rows.some(({ programme }) => programme?.status === 'stalled') && (
        <p className={css.count}>{t('figures.stalledWords', { days: STALLED_AFTER_DAYS })}</p>
      )}
    </>
  );
}
