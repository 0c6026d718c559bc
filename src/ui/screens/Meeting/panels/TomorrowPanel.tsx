import { PLANNED } from '../../../../domain/board/figures.ts';
import { CountStepper } from '../../../app/meetings/CountStepper.tsx';
import { useT } from '../../../i18n/useT.ts';
import { Section } from '../../../kit/Section.tsx';
import { AddSellers } from './AddSellers.tsx';
import css from './Panel.module.css';
import { PersonTabs } from './PersonTabs.tsx';
import type { PanelProps } from './SlotPanel.tsx';

/** What is arranged for the next working day; the board and the next morning show it. */
export function TomorrowPanel({ desk }: PanelProps) {
  const { t, date } = useT();
  const { view, saveFigure } = desk;
  const day = view.tomorrow;
  const known = view.monthOfDay(day).days[day] ?? {};
  return (
    <Section title={t('meeting.tomorrow')} detail={t('meeting.tomorrowOf', { date: date(day, 'weekday') })}>
      {view.sellers.length === 0 ? (
        <AddSellers desk={desk} />
      ) : (
        <PersonTabs label={t('meeting.tomorrow')} people={view.sellers} isDone={(id) => known[id] !== undefined}>
          {(id) => (
            <div key={id} className={css.steppers}>
              {PLANNED.map((figure) => (
                <CountStepper
                  key={figure}
                  label={t(`figure.${figure}`)}
                  value={known[id]?.[figure]}
                  onSave={(value) => saveFigure({ day, who: id }, figure, value)}
                />
              ))}
            </div>
          )}
        </PersonTabs>
      )}
    </Section>
  );
}
