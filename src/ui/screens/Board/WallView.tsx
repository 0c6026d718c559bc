import { useRef, useState } from 'react';
import { firstOf } from '../../../domain/board/days.ts';
import { useWakeLock } from '../../app/meetings/useWakeLock.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import type { BoardView } from './boardView.ts';
import { FigureTiles } from './FigureTiles.tsx';
import { PeopleBoard } from './PeopleBoard.tsx';
import { StockBoard } from './StockBoard.tsx';
import { TargetTiles } from './TargetTiles.tsx';
import { useFittingZoom } from './useFittingZoom.ts';
import { useFullScreen } from './useFullScreen.ts';
import css from './WallView.module.css';

type WallViewProps = { readonly view: BoardView; readonly onTargets: () => void };

/** The board as it hangs on the wall: figures only, nobody's customer by name. */
export function WallView({ view, onTargets }: WallViewProps) {
  const { t, date } = useT();
  const wall = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const { isFull, toggle } = useFullScreen(wall);
  const [isRanked, setRanked] = useState(false);
  useWakeLock(isFull);
  useFittingZoom({ room: wall, board: inner, isOn: isFull });
  const { month, board } = view;
  const isEmpty = Object.keys(month.days).length + Object.keys(month.targets).length + month.stock.length === 0;
  if (isEmpty) {
    return (
      <EmptyState
        icon="chart"
        title={t('board.emptyTitle')}
        action={
          <Button variant="primary" onClick={onTargets}>
            {t('board.setTargets')}
          </Button>
        }
      >
        <p>{t('board.empty')}</p>
      </EmptyState>
    );
  }
  return (
    <div ref={wall} className={css.room} data-full={isFull}>
      <div ref={inner} className={css.wall}>
        <div className={css.head}>
          <h2 className={css.month}>
            {isFull && `${view.dealer.name} · ${t('board.title')} · `}
            {date(firstOf(month.month), 'month')}
          </h2>
          <p className={css.asOf}>
            {view.updatedOn ? t('board.asOf', { date: date(view.updatedOn, 'short') }) : t('board.noData')}
          </p>
          {view.isStale && <StatusChip tone="watch">{t('board.stale')}</StatusChip>}
          <span className={css.tools} data-print="no">
            <Button icon="chart" aria-pressed={isRanked} onClick={() => setRanked(!isRanked)}>
              {t('board.rank')}
            </Button>
            {toggle && (
              <Button icon={isFull ? 'close' : 'full'} onClick={toggle}>
                {t(isFull ? 'board.leaveFull' : 'board.full')}
              </Button>
            )}
          </span>
        </div>
        <div className={css.part}>
          <TargetTiles board={board} />
          <FigureTiles view={view} />
        </div>
        <div className={css.part}>
          <PeopleBoard view={view} isRanked={isRanked} />
          {month.stock.length > 0 && <StockBoard view={view} />}
        </div>
      </div>
    </div>
  );
}
