import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { answersOf } from '../../../domain/audit.ts';
import { showFraction } from '../../../domain/scoring/fraction.ts';
import { tally } from '../../../domain/scoring/tally.ts';
import { scoreOf } from '../../../domain/scoring/templateScore.ts';
import { useT } from '../../i18n/useT.ts';
import { cx } from '../../kit/cx.ts';
import { ProgressRing } from '../../kit/ProgressRing.tsx';
import css from './SectionRail.module.css';
import { useAudit, useDesk, useUi } from './useDesk.ts';

/** The parts of the checklist with how far each is: beside the cards, or above them where it is narrow. */
export function SectionRail() {
  const { t, text } = useT();
  const desk = useDesk();
  const groupId = useUi((ui) => ui.groupId);
  const walk = useUi((ui) => ui.walk);
  // The card that was tapped comes first; the rail follows a moment later.
  const record = useDeferredValue(useAudit((state) => state.record));
  const sections = useAudit(({ audit }) => audit.sections);
  const groups = desk.groups();
  const answers = useMemo(
    () => answersOf(desk.audit.template, sections, record.fields),
    [desk.audit.template, sections, record],
  );
  return (
    <nav className={css.rail} aria-label={t(walk === 'zone' ? 'audit.zones' : 'audit.sections')} data-print="no">
      <ul className={css.list}>
        {groups.map((group) => {
          const sums = tally(
            group.spots.map(({ item }) => item),
            answers,
          );
          const score = scoreOf(sums);
          return (
            <RailRow
              key={group.id}
              id={group.id}
              title={text(group.title)}
              answered={sums.answered}
              items={sums.items}
              score={score && showFraction(score, 1)}
              current={group.id === groupId}
              onGo={desk.goToGroup}
            />
          );
        })}
      </ul>
    </nav>
  );
}

interface RailRowProps {
  readonly id: string;
  readonly title: string;
  readonly answered: number;
  readonly items: number;
  readonly score: string | null;
  readonly current: boolean;
  readonly onGo: (id: string) => void;
}

const RailRow = memo(function RailRow({ id, title, answered, items, score, current, onGo }: RailRowProps) {
  const { t } = useT();
  const row = useRef<HTMLLIElement>(null);

  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);

  return (
    <li ref={row} className={css.item}>
      <button
        type="button"
        className={cx(css.row, current && css.current)}
        aria-current={current ? 'true' : undefined}
        onClick={() => onGo(id)}
      >
        <span className={css.words}>
          <span className={css.title}>{title}</span>
          <span className={css.figures}>
            <span aria-hidden="true">
              {answered}/{items}
            </span>
            {score !== null && <span className={css.score}>{t('audit.points', { score })}</span>}
          </span>
        </span>
        <span className={css.ring}>
          <ProgressRing label={t('audit.answered')} value={answered} max={items} />
        </span>
      </button>
    </li>
  );
});
