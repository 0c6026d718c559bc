import type { AnswerValue } from '../../../domain/answers.ts';
import { scaleOf } from '../../../domain/catalogue/scales.ts';
import type { ScaleId } from '../../../domain/catalogue/types.ts';
import { type ItemTrend, trendOf } from '../../../domain/ladder/ladder.ts';
import type { LadderRung } from '../../../domain/ladder/rungs.ts';
import { VISIT_NOS, type VisitNo } from '../../../domain/records.ts';
import { tenthsOf } from '../../../domain/scoring/tally.ts';
import { type Translator, useT } from '../../i18n/useT.ts';
import { cx } from '../../kit/cx.ts';
import { Icon } from '../../kit/Icon.tsx';
import type { Tone } from '../../kit/tone.ts';
import { VisuallyHidden } from '../../kit/VisuallyHidden.tsx';
import css from './LadderCells.module.css';
import { TrendChip } from './TrendChip.tsx';

type LadderCellsProps = {
  readonly scale: ScaleId;
  /** In the order of visits. */
  readonly rungs: readonly LadderRung[];
  /** The visit that is looked at; what came after it does not say how the item was then. */
  readonly now: VisitNo;
  /** Where it is known already; else it follows from the rungs. */
  readonly trend?: ItemTrend | null;
};

/** The four visits on one item as four cells (value, photos, action), and what has become of it. */
export function LadderCells({ scale, rungs, now, trend }: LadderCellsProps) {
  const { t } = useT();
  return (
    <div className={css.ladder}>
      <ol className={css.cells} aria-label={t('ladder.cells')}>
        {VISIT_NOS.map((no) => (
          <Cell key={no} no={no} scale={scale} rung={rungs.find((each) => each.no === no)} now={no === now} />
        ))}
      </ol>
      <TrendChip
        trend={
          trend === undefined
            ? trendOf(
                rungs.filter(({ no }) => no <= now),
                now,
              )
            : trend
        }
      />
    </div>
  );
}

/** As short as a cell: 是, 部分, 否, 0–5. */
export function valueWords({ t, text }: Translator, scale: ScaleId, value: AnswerValue | null): string {
  if (value === null) return '—';
  if (value === 'na') return t('ladder.na');
  if (value === 'not-observed') return t('ladder.notObserved');
  const step = scaleOf(scale).steps.find((known) => known.value === value);
  return typeof value === 'number' || !step ? String(value) : text(step.title);
}

/** How good a value is, from eight and four tenths on. */
export function toneOf(scale: ScaleId, value: AnswerValue | null): Tone {
  const tenths = tenthsOf(scale, value);
  if (tenths === null) return 'unknown';
  if (tenths >= 8) return 'good';
  return tenths >= 4 ? 'watch' : 'weak';
}

type CellProps = {
  readonly no: VisitNo;
  readonly scale: ScaleId;
  readonly rung: LadderRung | undefined;
  readonly now: boolean;
};

function Cell({ no, scale, rung, now }: CellProps) {
  const words = useT();
  const { t } = words;
  const value = rung?.value ?? null;
  return (
    <li className={cx(css.cell, value !== null && css[toneOf(scale, value)], now && css.now)}>
      <VisuallyHidden>{t('visit.no', { no })}</VisuallyHidden>
      <span className={css.no} aria-hidden="true">
        V{no}
      </span>
      <span className={css.value}>{valueWords(words, scale, value)}</span>
      {rung?.carried && <span className={css.action}>{t('ladder.carried')}</span>}
      {rung && rung.photos.length > 0 && (
        <span className={css.sign}>
          <Icon name="camera" size="s" />
          <VisuallyHidden>{t('ladder.photos', { count: rung.photos.length })}</VisuallyHidden>
        </span>
      )}
      {rung?.action && (
        <span className={css.sign}>
          <Icon name={rung.action === 'verified' ? 'check-circle' : 'flag'} size="s" />
          <span className={css.action}>{t(`ladder.action.${rung.action}`)}</span>
        </span>
      )}
    </li>
  );
}
