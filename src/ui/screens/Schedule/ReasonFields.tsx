import { useId } from 'react';
import { LIMITS } from '../../../domain/limits.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { TextArea } from '../../kit/TextArea.tsx';
import css from './RowSheets.module.css';

const USUAL = [
  'schedule.reason.absent',
  'schedule.reason.time',
  'schedule.reason.merged',
  'schedule.reason.dealer',
  'schedule.reason.customers',
] as const;

type ReasonFieldsProps = {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly missing: boolean;
};

/** Why the plan is not kept: a usual reason by one tap, or in words of one's own. */
export function ReasonFields({ reason, onReason, missing }: ReasonFieldsProps) {
  const { t } = useT();
  const id = useId();
  return (
    <>
      <div>
        <p className={css.legend} id={id}>
          {t('schedule.usualReasons')}
        </p>
        <ul className={css.reasons} aria-labelledby={id}>
          {USUAL.map((key) => (
            <li key={key}>
              <Button aria-pressed={reason === t(key)} onClick={() => onReason(t(key))}>
                {t(key)}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <TextArea
        label={t('schedule.reason')}
        rows={3}
        maxLength={LIMITS.text}
        value={reason}
        error={missing ? t('schedule.reasonNeeded') : undefined}
        onChange={({ target }) => onReason(target.value)}
      />
    </>
  );
}
