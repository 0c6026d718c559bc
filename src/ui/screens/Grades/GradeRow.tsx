import { useState } from 'react';
import { defaultGrade, type GradeDays, MOST_DAYS } from '../../../domain/sampling/grades.ts';
import type { GradeRule } from '../../../domain/sampling/parts.ts';
import type { Text2 } from '../../../domain/text.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { DraftTextField } from '../../kit/DraftTextField.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import css from './GradesScreen.module.css';

type GradeRowProps = {
  readonly rule: GradeRule;
  readonly title: Text2;
  /** Null: back to the default. */
  readonly onSave: (days: GradeDays | null) => void;
};

/** One grade: within how many days an order is expected, and how long the longest pause between contacts may be. */
export function GradeRow({ rule, title, onSave }: GradeRowProps) {
  const { t, text } = useT();
  const { code, horizonDays, maxFollowUpDays } = rule;
  const usual = defaultGrade(code);
  const isOwn = horizonDays !== usual.horizonDays || maxFollowUpDays !== usual.maxFollowUpDays;
  const isTimed = horizonDays !== null && horizonDays !== usual.horizonDays;
  return (
    <Card as="li">
      <div className={css.row}>
        <div className={css.grade}>
          <h3 className={css.code}>{code}</h3>
          <p>{isTimed ? t('grades.within', { days: horizonDays }) : text(title)}</p>
        </div>
        <div className={css.pair}>
          {horizonDays !== null && (
            <DaysField
              label={t('grades.horizonOf', { code })}
              days={horizonDays}
              onDays={(days) => onSave({ horizonDays: days, maxFollowUpDays })}
            />
          )}
          {maxFollowUpDays !== null && (
            <DaysField
              label={t('grades.cycleOf', { code })}
              days={maxFollowUpDays}
              onDays={(days) => onSave({ horizonDays, maxFollowUpDays: days })}
            />
          )}
        </div>
        {isOwn && (
          <div className={css.own}>
            <StatusChip tone="unknown" icon="edit">
              {t('grades.own')}
            </StatusChip>
            <Button icon="undo" variant="plain" aria-label={t('grades.resetOf', { code })} onClick={() => onSave(null)}>
              {t('grades.reset')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

/** Whole days; null for what is none. */
function daysIn(typed: string): number | null {
  const value = Number(typed.normalize('NFKC').trim());
  return Number.isInteger(value) && value >= 1 && value <= MOST_DAYS ? value : null;
}

type DaysFieldProps = { readonly label: string; readonly days: number; readonly onDays: (days: number) => void };

function DaysField({ label, days, onDays }: DaysFieldProps) {
  const { t } = useT();
  const [bad, setBad] = useState(false);
  const take = (typed: string): void => {
    const value = daysIn(typed);
    setBad(value === null);
    if (value !== null) onDays(value);
  };
  return (
    <DraftTextField
      // A fault goes while it is mended, not on leaving the field: what is tapped next must not move under the finger.
      onInput={({ currentTarget }) => setBad((now) => now && daysIn(currentTarget.value) === null)}
      label={label}
      inputMode="numeric"
      maxLength={3}
      error={bad ? t('grades.notDays') : undefined}
      value={String(days)}
      onCommit={take}
    />
  );
}
