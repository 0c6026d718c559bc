import type { ReactNode } from 'react';
import type { PlannedRow } from '../../../domain/schedule/schedule.ts';
import { paths } from '../../app/paths.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { Section } from '../../kit/Section.tsx';
import type { PreparationView } from './preparationView.ts';
import css from './RowFacts.module.css';

type RowFactsProps = {
  readonly view: PreparationView;
  readonly planned: PlannedRow;
  readonly children?: ReactNode;
};

/** When a row of the schedule is held, with the way to it; below it what is noted of it. */
export function RowFacts({ view, children, planned: { row, on, start, end, state } }: RowFactsProps) {
  const { t, text, date } = useT();
  const when = on ? t('schedule.when', { date: date(on, 'weekday'), start, end }) : t('schedule.clock', { start, end });
  return (
    <Section
      title={text(row.item)}
      detail={`${when} · ${t(`schedule.state.${state}`)}`}
      actions={
        <ButtonLink icon="right" iconEnd href={paths.scheduleRow(view.programme.id, row.id)}>
          {t('launch.row')}
        </ButtonLink>
      }
    >
      <p className={css.purpose}>{text(row.purpose)}</p>
      {children}
    </Section>
  );
}
