import { useState } from 'react';
import { ITEM_TRENDS, type ItemTrend } from '../../../domain/ladder/ladder.ts';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { SegmentedControl } from '../../kit/SegmentedControl.tsx';
import { LadderGroupPart } from './LadderGroupPart.tsx';
import css from './LadderScreen.module.css';
import { type LadderView, ladderView } from './ladderView.ts';

const FILTERS = ['weak', 'fixed', 'all'] as const;
type Filter = (typeof FILTERS)[number];

const SHOWN: Readonly<Record<Filter, readonly ItemTrend[]>> = {
  weak: ['came-back', 'still', 'new', 'unchecked'],
  fixed: ['fixed'],
  all: ITEM_TRENDS,
};

const COUNTED = ['came-back', 'still', 'new', 'unchecked', 'fixed'] as const;

/** What is still there at a visit, what came back, what was put right: each item with its four visits. */
export function LadderScreen({ visitId }: { readonly visitId: string }) {
  const { t } = useT();
  const view = useLive((tablet) => ladderView(tablet, visitId), [visitId]);
  const [filter, setFilter] = useState<Filter>('weak');
  usePageTitle(t('ladder.title'));
  if (view === undefined) return null;
  if (!view) return <MissingPage record />;
  const { visit, dealer } = view;
  const groups = view.groups
    .map((group) => ({ ...group, lines: group.lines.filter(({ trend }) => SHOWN[filter].includes(trend)) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <>
      <PageHeader
        eyebrow={dealer.name}
        title={t('ladder.title')}
        backHref={paths.visit(visitId)}
        backLabel={t('visit.no', { no: visit.no })}
      >
        {t('ladder.detail', { no: visit.no })}
      </PageHeader>
      {view.groups.length === 0 ? (
        <EmptyState icon="search" title={t('ladder.noneTitle')}>
          <p>{t('ladder.none')}</p>
        </EmptyState>
      ) : (
        <>
          <Counts view={view} />
          <div data-print="no">
            <SegmentedControl
              label={t('ladder.filter')}
              options={FILTERS.map((value) => ({ value, label: t(`ladder.filter.${value}`) }))}
              value={filter}
              onChange={setFilter}
            />
          </div>
          {groups.length === 0 && <p className={css.nothing}>{t('ladder.nothing')}</p>}
          {groups.map((group) => (
            <LadderGroupPart key={group.entry.id} group={group} now={visit.no} />
          ))}
        </>
      )}
    </>
  );
}

function Counts({ view }: { readonly view: LadderView }) {
  const { t } = useT();
  const lines = view.groups.flatMap((group) => group.lines);
  return (
    <ul className={css.counts}>
      {COUNTED.map((trend) => (
        <li key={trend}>
          {t(`ladder.count.${trend}`, { count: lines.filter((line) => line.trend === trend).length })}
        </li>
      ))}
    </ul>
  );
}
