import { useState } from 'react';
import { dayField } from '../../../domain/board/boardMonth.ts';
import { firstOf, lastOf } from '../../../domain/board/days.ts';
import {
  COUNTED,
  type DayFigure,
  LOST_REASONS,
  lostFigure,
  PLANNED,
  STANDING,
  WHOLE,
} from '../../../domain/board/figures.ts';
import { CountStepper } from '../../app/meetings/CountStepper.tsx';
import { useT } from '../../i18n/useT.ts';
import { DateField } from '../../kit/DateField.tsx';
import { Section } from '../../kit/Section.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { Tabs } from '../../kit/Tabs.tsx';
import type { SaveMonth } from './boardEdits.ts';
import type { BoardView } from './boardView.ts';
import css from './Entry.module.css';

type EnterViewProps = { readonly view: BoardView; readonly save: SaveMonth };

/** What nobody counts for himself alone. */
const WHOLE_ONLY: readonly DayFigure[] = ['calls', 'service-due', 'service-done', 'satisfaction', 'complaints'];

/** A day's figures, by hand: of each salesperson, and of the dealer. */
export function EnterView({ view, save }: EnterViewProps) {
  const { t } = useT();
  const { month, today, sellers } = view;
  const last = lastOf(month.month) < today ? lastOf(month.month) : today;
  const [day, setDay] = useState(last < firstOf(month.month) ? firstOf(month.month) : last);
  const [chosen, setChosen] = useState<string>(WHOLE);
  const tabs = [
    { id: WHOLE as string, label: t('board.whole') },
    ...sellers.map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <Stack gap="l">
      <div className={css.day}>
        <DateField
          label={t('board.day')}
          min={firstOf(month.month)}
          max={lastOf(month.month)}
          value={day}
          onChange={({ target }) => {
            if (target.value.startsWith(month.month)) setDay(target.value);
          }}
        />
      </div>
      <Tabs label={t('board.whose')} tabs={tabs} selected={chosen} onSelect={setChosen}>
        <DayFigures key={`${day} ${chosen}`} view={view} save={save} day={day} who={chosen} />
      </Tabs>
    </Stack>
  );
}

type DayFiguresProps = EnterViewProps & { readonly day: string; readonly who: string };

function DayFigures(props: DayFiguresProps) {
  const { t } = useT();
  const isWhole = props.who === WHOLE;
  const fitting = <F extends DayFigure>(figures: readonly F[]): F[] =>
    figures.filter((figure) => isWhole || !WHOLE_ONLY.includes(figure));
  return (
    <>
      <Section title={t('board.counts')} detail={isWhole && t('board.wholeHint')}>
        <div className={css.steppers}>
          {fitting(COUNTED).map((figure) => (
            <FigureStepper key={figure} {...props} figure={figure} label={t(`figure.${figure}`)} />
          ))}
        </div>
      </Section>
      <Section title={t('board.reasons')}>
        <div className={css.steppers}>
          {LOST_REASONS.map((reason) => (
            <FigureStepper key={reason} {...props} figure={lostFigure(reason)} label={t(`board.reason.${reason}`)} />
          ))}
        </div>
      </Section>
      <Section title={t('board.standing')} detail={t('board.standingHint')}>
        <div className={css.steppers}>
          {fitting(STANDING).map((figure) => (
            <FigureStepper key={figure} {...props} figure={figure} label={t(`figure.${figure}`)} />
          ))}
        </div>
      </Section>
      <Section title={t('board.plans')}>
        <div className={css.steppers}>
          {PLANNED.map((figure) => (
            <FigureStepper key={figure} {...props} figure={figure} label={t(`figure.${figure}`)} />
          ))}
        </div>
      </Section>
    </>
  );
}

type FigureStepperProps = DayFiguresProps & { readonly figure: DayFigure; readonly label: string };

function FigureStepper({ view, save, day, who, figure, label }: FigureStepperProps) {
  return (
    <CountStepper
      label={label}
      max={figure === 'satisfaction' ? 100 : undefined}
      value={view.month.days[day]?.[who]?.[figure]}
      onSave={(value) => save({ [dayField({ day, who }, figure)]: value })}
    />
  );
}
