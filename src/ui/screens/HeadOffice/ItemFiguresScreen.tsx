import { lazy, Suspense, useMemo, useState } from 'react';
import { TEMPLATE_INDEX } from '../../../domain/catalogue/templateIndex.ts';
import type { Item } from '../../../domain/catalogue/types.ts';
import type { ItemFigures } from '../../../domain/figures/figuresWire.ts';
import { ITEM_TRENDS, isRepeat } from '../../../domain/ladder/ladder.ts';
import type { VisitNo } from '../../../domain/records.ts';
import { figurePaths } from '../../app/figures/figurePaths.ts';
import { LadderCells } from '../../app/ladder/LadderCells.tsx';
import { useT } from '../../i18n/useT.ts';
import { Link } from '../../kit/Link.tsx';
import { SegmentedControl } from '../../kit/SegmentedControl.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { FiguresPage } from './FiguresPage.tsx';
import css from './ItemFiguresScreen.module.css';
import { useFigures } from './useFigures.ts';
import { useTemplates } from './useTemplates.ts';

const LongList = lazy(() => import('../../kit/LongList.tsx').then((module) => ({ default: module.LongList })));

type AtDealer = ItemFigures['dealers'][number];

/** One item across dealers and visits: who fails it, and whether it is still there or came back. */
export function ItemFiguresScreen({ templateId, itemId }: { readonly templateId: string; readonly itemId: string }) {
  const { t, text } = useT();
  const figures = useFigures('item', `/items/${templateId}/${itemId}`);
  const item = useTemplates()?.item(templateId, itemId);
  const from = TEMPLATE_INDEX.find(({ id }) => id === templateId)?.title;
  return (
    <FiguresPage
      title={item ? text(item.label) : t('figures.itemsTitle')}
      eyebrow={from && text(from)}
      lead={item && text(item.text)}
      backHref={figurePaths.items()}
      figures={figures}
    >
      {({ dealers }) => item && <AtDealers item={item} dealers={dealers} />}
    </FiguresPage>
  );
}

const isWeakNow = ({ trend }: AtDealer): boolean => trend !== null && trend !== 'fixed' && trend !== 'met';

const rankOf = ({ trend }: AtDealer): number => (trend ? ITEM_TRENDS.indexOf(trend) : ITEM_TRENDS.length);

type AtDealersProps = { readonly item: Item; readonly dealers: readonly AtDealer[] };

function AtDealers({ item, dealers }: AtDealersProps) {
  const { t } = useT();
  const [shown, setShown] = useState<'all' | 'weak'>('all');
  const judged = dealers.filter(({ trend }) => trend !== null);
  const weak = dealers.filter(isWeakNow);
  const rows = useMemo(
    () =>
      dealers
        .filter((each) => shown === 'all' || isWeakNow(each))
        .toSorted((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name, 'zh-CN')),
    [dealers, shown],
  );
  const repeats = weak.filter(({ trend }) => isRepeat(trend)).length;
  return (
    <>
      <p>{t('figures.itemFacts', { dealers: judged.length, weak: weak.length, repeats })}</p>
      <SegmentedControl
        label={t('figures.show')}
        value={shown}
        onChange={setShown}
        options={[
          { value: 'all', label: t('figures.itemsAll') },
          { value: 'weak', label: t('figures.itemsWeak') },
        ]}
      />
      {rows.length === 0 && <p role="status">{t('figures.itemsNone')}</p>}
      {rows.length > 0 && (
        <Suspense fallback={null}>
          <LongList>
            {rows.map((row) => (
              <DealerLadder key={row.id} item={item} row={row} />
            ))}
          </LongList>
        </Suspense>
      )}
    </>
  );
}

const BARE = { auditId: '', startedAt: '', note: '', photos: [], action: null };
const LAST: VisitNo = 4;

function DealerLadder({ item, row }: { readonly item: Item; readonly row: AtDealer }) {
  const { t } = useT();
  const { id, name, rungs, trend } = row;
  const now = rungs.at(-1)?.no ?? LAST;
  return (
    <div className={css.row}>
      <Link className={css.name} href={figurePaths.dealer(id)}>
        {name}
      </Link>
      <LadderCells scale={item.scale} rungs={rungs.map((rung) => ({ ...BARE, ...rung }))} now={now} trend={trend} />
      {trend === 'met' && <StatusChip tone="good">{t('figures.itemMet')}</StatusChip>}
    </div>
  );
}
