import type { Achievement, Board } from '../../../domain/board/board.ts';
import { isNegative, percentText, pointsText } from '../../../domain/board/ratio.ts';
import { showFraction } from '../../../domain/scoring/fraction.ts';
import { useT } from '../../i18n/useT.ts';
import { StatusChip } from '../../kit/StatusChip.tsx';
import css from './TargetTiles.module.css';
import { Large, Tile } from './Tile.tsx';

/** Orders and deliveries against their targets, and how far the month is. */
export function TargetTiles({ board }: { readonly board: Board }) {
  const { t } = useT();
  const { done, left } = board.work;
  return (
    <ul className={css.tiles}>
      <Tile figure="target-orders">
        <Progress of={board.total.orders} board={board} />
      </Tile>
      <Tile figure="target-deliveries">
        <Progress of={board.total.deliveries} board={board} />
      </Tile>
      <Tile figure="time-progress">
        <Large>{done.share ? `${percentText(done.share)}%` : '—'}</Large>
        <p>
          {t('board.workdays', { elapsed: done.top, total: done.bottom })} · {t('board.left', { count: left })}
        </p>
        <Bar share={done.bottom === 0 ? 0 : done.top / done.bottom} mark={null} />
      </Tile>
    </ul>
  );
}

function Progress({ of, board }: { readonly of: Achievement; readonly board: Board }) {
  const { t } = useT();
  const { rate, gap, perDay, target, actual } = of;
  const { done } = board.work;
  return (
    <>
      <Large>
        {actual} / {target ?? '—'}
      </Large>
      <p className={css.facts}>
        {rate.share ? `${t('board.rate')} ${percentText(rate.share)}%` : t('board.noTarget')}
        {perDay && ` · ${t('board.perDay', { count: showFraction(perDay, 1) })}`}
      </p>
      <Bar
        share={rate.bottom === 0 ? 0 : rate.top / rate.bottom}
        mark={done.bottom === 0 ? null : done.top / done.bottom}
      />
      {gap && (
        <p className={css.gap}>
          <GapChip gap={gap} />
          {t('board.points', { points: pointsText(gap) })}
        </p>
      )}
    </>
  );
}

function GapChip({ gap }: { readonly gap: NonNullable<Achievement['gap']> }) {
  const { t } = useT();
  if (isNegative(gap)) return <StatusChip tone="weak">{t('board.behind')}</StatusChip>;
  return <StatusChip tone="good">{t(gap.numerator === 0n ? 'board.even' : 'board.ahead')}</StatusChip>;
}

type BarProps = {
  readonly share: number;
  /** Where time stands; null for none. */
  readonly mark: number | null;
};

const percentOf = (share: number): string => `${Math.min(100, share * 100).toFixed(2)}%`;

/** A bar for the eye; the figures stand beside it. */
function Bar({ share, mark }: BarProps) {
  return (
    <div className={css.bar} aria-hidden="true">
      <span className={css.done} style={{ inlineSize: percentOf(share) }} />
      {mark !== null && <span className={css.mark} style={{ insetInlineStart: percentOf(mark) }} />}
    </div>
  );
}
