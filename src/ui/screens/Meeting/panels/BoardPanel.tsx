import type { Achievement } from '../../../../domain/board/board.ts';
import type { Counted } from '../../../../domain/board/figures.ts';
import { percentText, pointsText } from '../../../../domain/board/ratio.ts';
import { hasResults } from '../../../../domain/board/workProgress.ts';
import { showFraction } from '../../../../domain/scoring/fraction.ts';
import { paths } from '../../../app/paths.ts';
import { useT } from '../../../i18n/useT.ts';
import { ButtonLink } from '../../../kit/Button.tsx';
import { Section } from '../../../kit/Section.tsx';
import css from './Panel.module.css';
import type { PanelProps } from './SlotPanel.tsx';

/** The five that are reviewed each morning: 来店、留档、试车、订车、交车. */
const REVIEWED: readonly Counted[] = ['first-visits', 'captured', 'test-drives', 'orders', 'deliveries'];

/** Yesterday, and the month: achieved, days left, what each of them must bring. */
export function BoardPanel({ desk: { view } }: PanelProps) {
  const { t, date } = useT();
  const { yesterday, board, meeting } = view;
  const before = view.monthOfDay(yesterday);
  const day = Object.values(before.days[yesterday] ?? {});
  const { elapsed, total } = { elapsed: board.work.done.top, total: board.work.done.bottom };
  return (
    <>
      <Section title={t('meeting.board')} detail={t('meeting.yesterday', { date: date(yesterday, 'weekday') })}>
        {hasResults(before, yesterday) ? (
          <dl className={css.figures}>
            {REVIEWED.map((figure) => (
              <div key={figure} className={css.figure}>
                <dt>{t(`figure.${figure}`)}</dt>
                <dd>{day.reduce((sum, figures) => sum + (figures[figure] ?? 0), 0)}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <p className={css.hint}>{t('meeting.noYesterday')}</p>
        )}
      </Section>
      <Section
        title={t('meeting.monthProgress')}
        detail={`${t('board.workdays', { elapsed, total })} · ${t('board.left', { count: board.work.left })}`}
        actions={
          <ButtonLink icon="chart" href={paths.board(meeting.programmeId)}>
            {t('meeting.toBoard')}
          </ButtonLink>
        }
      >
        <dl className={css.figures}>
          <Progress label={t('figure.orders')} of={board.total.orders} />
          <Progress label={t('figure.deliveries')} of={board.total.deliveries} />
        </dl>
      </Section>
    </>
  );
}

function Progress({ label, of }: { readonly label: string; readonly of: Achievement }) {
  const { t } = useT();
  const facts = [
    of.rate.share && `${percentText(of.rate.share)}%`,
    of.gap && t('board.points', { points: pointsText(of.gap) }),
    of.perDay && t('board.perDay', { count: showFraction(of.perDay, 1) }),
  ].filter(Boolean);
  return (
    <div className={css.figure}>
      <dt>{label}</dt>
      <dd>
        {of.actual} / {of.target ?? '—'}
        <small>{of.target === null ? t('board.noTarget') : facts.join(' · ')}</small>
      </dd>
    </div>
  );
}
