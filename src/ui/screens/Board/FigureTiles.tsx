import { arrangedOn, lostReasons } from '../../../domain/board/boardParts.ts';
import type { Standing } from '../../../domain/board/figures.ts';
import { percentText, type Ratio } from '../../../domain/board/ratio.ts';
import { useT } from '../../i18n/useT.ts';
import type { BoardView } from './boardView.ts';
import css from './FigureTiles.module.css';
import { Large, Pairs, Tile } from './Tile.tsx';

type ViewProps = { readonly view: BoardView };

/** The other figures of the month: what came in, what became of it, what stands open. */
export function FigureTiles({ view }: ViewProps) {
  const { t } = useT();
  const { total } = view.board;
  const { counts, standing } = total;
  return (
    <ul className={css.tiles}>
      <Tile figure="traffic">
        <Pairs
          pairs={[
            { term: t('board.first'), value: counts['first-visits'] },
            { term: t('board.repeat'), value: counts['repeat-visits'] },
            { term: t('board.calls'), value: counts.calls },
          ]}
        />
      </Tile>
      <RateTile figure="capture-rate" of={total.capture} />
      <RateTile figure="test-rate" of={total.testDrive} />
      <RateTile figure="order-rate" of={total.closing} />
      <RateTile figure="revisit-rate" of={total.returning} />
      <GradeTile standing={standing} />
      <Tile figure="overdue">
        <Large>{standing.overdue ?? '—'}</Large>
      </Tile>
      <Tile figure="visits" wide>
        <Pairs
          pairs={[
            { term: t('board.dailyTarget'), value: total.visits.target ?? '—' },
            { term: t('board.lastDay'), value: total.visits.lastDay },
            { term: t('board.monthSum'), value: total.visits.month },
            {
              term: t('board.rate'),
              value: total.visits.rate.share ? `${percentText(total.visits.rate.share)}%` : '—',
            },
          ]}
        />
      </Tile>
      <LostTile view={view} />
      <ArrangedTile view={view} />
      <Tile figure="referral">
        <Pairs
          pairs={[
            { term: t('board.referral'), value: counts.referrals },
            { term: t('board.repurchase'), value: counts.repurchases },
          ]}
        />
      </Tile>
      <RateTile figure="first-service" of={total.firstService} />
      <Tile figure="satisfaction">
        <Pairs
          pairs={[
            { term: t('board.satisfaction'), value: standing.satisfaction ?? '—' },
            { term: t('board.complaints'), value: standing.complaints ?? '—' },
          ]}
        />
      </Tile>
    </ul>
  );
}

function RateTile({ figure, of }: { readonly figure: string; readonly of: Ratio }) {
  const { t } = useT();
  return (
    <Tile figure={figure}>
      <Large>{of.share ? `${percentText(of.share)}%` : '—'}</Large>
      <p>{t('board.of', { top: of.top, bottom: of.bottom })}</p>
    </Tile>
  );
}

const GRADES = ['o', 'h', 'a', 'b', 'c'] as const;

function GradeTile({ standing }: { readonly standing: Readonly<Record<Standing, number | null>> }) {
  return (
    <Tile figure="open-by-grade">
      <Pairs pairs={GRADES.map((grade) => ({ term: grade.toUpperCase(), value: standing[`grade-${grade}`] ?? '—' }))} />
    </Tile>
  );
}

function LostTile({ view: { month, board } }: ViewProps) {
  const { t } = useT();
  const { counts } = board.total;
  const reasons = lostReasons(month, board.asOf)
    .slice(0, 3)
    .map(({ reason, count }) => t('board.reasonCount', { reason: t(`board.reason.${reason}`), count }));
  return (
    <Tile figure="lost">
      <Pairs
        pairs={[
          { term: t('board.lost'), value: counts.lost },
          { term: t('board.outOfContact'), value: counts['out-of-contact'] },
        ]}
      />
      <p>
        {reasons.length > 0 ? t('board.mainReason', { reasons: reasons.join(t('board.comma')) }) : t('board.noReason')}
      </p>
    </Tile>
  );
}

function ArrangedTile({ view: { monthOfDay, today, tomorrow } }: ViewProps) {
  const { t } = useT();
  const arranged = (day: string, figure: 'plan-deliveries' | 'plan-test-drives'): number =>
    arrangedOn(monthOfDay(day), day, figure);
  return (
    <Tile figure="tomorrow" wide>
      <Pairs
        pairs={[
          { term: `${t('board.today')} ${t('board.deliver')}`, value: arranged(today, 'plan-deliveries') },
          { term: `${t('board.today')} ${t('board.drives')}`, value: arranged(today, 'plan-test-drives') },
          { term: `${t('board.tomorrow')} ${t('board.deliver')}`, value: arranged(tomorrow, 'plan-deliveries') },
          { term: `${t('board.tomorrow')} ${t('board.drives')}`, value: arranged(tomorrow, 'plan-test-drives') },
        ]}
      />
    </Tile>
  );
}
