import { useDeferredValue } from 'react';
import { showFraction } from '../../../domain/scoring/fraction.ts';
import { coverageOf, scoreOf } from '../../../domain/scoring/templateScore.ts';
import type { OpenAuditState } from '../../../store/openAudit.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { ProgressBar } from '../../kit/ProgressBar.tsx';
import css from './FootBar.module.css';
import { SaveProblem } from './SaveProblem.tsx';
import { SaveState } from './SaveState.tsx';
import { UndoPlace } from './UndoPlace.tsx';
import { useAudit, useDesk } from './useDesk.ts';

/** The card that was tapped comes first; sums follow a moment later. */
const useLaterHeader = (): OpenAuditState['header'] => useDeferredValue(useAudit(({ header }) => header));

/** What always stays in sight: the score and what it rests on, how far one is, whether it is saved, what is next. */
export function FootBar() {
  const { t } = useT();
  const { nextOpen, show, audit } = useDesk();
  const { tally, state } = useLaterHeader();
  const { answered, items } = tally;
  const open = state === 'open';
  const done = answered === items;
  return (
    <footer className={css.foot} data-print="no">
      <div className={css.notices}>
        <SaveProblem />
      </div>
      <div className={css.bar}>
        <Score />
        <div className={css.progress}>
          <ProgressBar label={t('audit.answered')} value={answered} max={items} showFigures />
        </div>
        <UndoPlace />
        <div className={css.save}>
          <SaveState />
        </div>
        {open && audit.writable && (
          <div className={css.next}>
            {done ? (
              <Button variant="primary" icon="signature" wide onClick={() => show({ name: 'seal' })}>
                {t('audit.finish')}
              </Button>
            ) : (
              <Button variant="primary" icon="next" iconEnd wide onClick={nextOpen}>
                {t('audit.nextOpen')}
              </Button>
            )}
          </div>
        )}
      </div>
    </footer>
  );
}

function Score() {
  const { t, percent } = useT();
  const { tally, state } = useLaterHeader();
  const exact = scoreOf(tally);
  const score = exact && showFraction(exact, 1);
  const open = state === 'open';
  return (
    <p className={css.score}>
      <span className={css.figure} data-none={score === null ? '' : undefined}>
        {score ?? t('common.noScore')}
      </span>
      <span className={css.rests}>
        {open && <span>{t('common.provisional')}</span>}
        <span>{t('audit.coverage', { percent: percent(coverageOf(tally) / 100) })}</span>
      </span>
    </p>
  );
}
