import { PROMISED } from '../../../../domain/board/figures.ts';
import { useT } from '../../../i18n/useT.ts';
import css from './Panel.module.css';
import type { PanelProps } from './SlotPanel.tsx';

/** What the team has promised in all. */
export function PromiseTotals({ desk: { view } }: PanelProps) {
  const { t } = useT();
  const all = Object.values(view.meeting.promises);
  return (
    <div>
      <h3>{t('meeting.teamTotal')}</h3>
      <dl className={css.figures}>
        {PROMISED.map((figure) => (
          <div key={figure} className={css.figure}>
            <dt>{t(`figure.${figure}`)}</dt>
            <dd>{all.reduce((sum, promise) => sum + (promise[figure] ?? 0), 0)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
