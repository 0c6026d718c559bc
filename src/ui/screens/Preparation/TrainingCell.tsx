import type { Course } from '../../../domain/catalogue/training.ts';
import type { TrainingResult } from '../../../domain/fields/staffRoles.ts';
import type { Need } from '../../../domain/schedule/preparation.ts';
import type { Staff } from '../../../domain/staff.ts';
import { useT } from '../../i18n/useT.ts';
import { Icon } from '../../kit/Icon.tsx';
import type { Tone } from '../../kit/tone.ts';
import { TONE_ICONS } from '../../kit/tone.ts';
import css from './TrainingCell.module.css';

const TONES: Readonly<Record<TrainingResult, Tone>> = { passed: 'good', attended: 'watch', failed: 'weak' };

type TrainingCellProps = {
  readonly person: Staff;
  readonly course: Course;
  readonly need: Need;
  readonly onEnter: () => void;
};

/** One course of one person: what came of it, or the way to enter it. */
export function TrainingCell({ person, course, need, onEnter }: TrainingCellProps) {
  const { t, text, date } = useT();
  const record = person.training[course.id];
  if (!record && need === 'none') return <span className={css.none}>{t('training.none')}</span>;
  const label = (state: string): string => t('training.cell', { name: person.name, course: text(course.title), state });
  if (!record) {
    const isOptional = need === 'optional';
    return (
      <button
        type="button"
        className={css.cell}
        aria-label={label(t(isOptional ? 'training.notYetOptional' : 'training.notYet'))}
        onClick={onEnter}
      >
        {t(isOptional ? 'training.optional' : 'training.enter')}
      </button>
    );
  }
  const tone = TONES[record.result];
  const result = t(`training.${record.result}`);
  const on = date(record.on, 'short');
  return (
    <button type="button" className={css.cell} data-tone={tone} aria-label={label(`${result} ${on}`)} onClick={onEnter}>
      <Icon name={TONE_ICONS[tone]} size="s" />
      <span className={css.words}>
        {result} <span className={css.date}>{on}</span>
      </span>
    </button>
  );
}
