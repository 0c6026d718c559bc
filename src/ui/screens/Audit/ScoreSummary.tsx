import { answersOf } from '../../../domain/audit.ts';
import { type Fraction, roundHalfUp, showFraction } from '../../../domain/scoring/fraction.ts';
import { tally } from '../../../domain/scoring/tally.ts';
import { coverageOf, scoreOf } from '../../../domain/scoring/templateScore.ts';
import { useT } from '../../i18n/useT.ts';
import { ScoreBar } from '../../kit/ScoreBar.tsx';
import { groupsOf } from './groups.ts';
import css from './ScoreSummary.module.css';
import { useAudit, useDesk } from './useDesk.ts';

/** Rounded from the exact figure, so that the number written is the one that counts. */
const tenthsOf = (score: Fraction | null): number | null => score && Number(roundHalfUp(score, 1)) / 10;

/** The score with what it rests on, and the score of each section. */
export function ScoreSummary() {
  const { text } = useT();
  const { audit } = useDesk();
  const record = useAudit((state) => state.record);
  const { sections } = audit.state().audit;
  const answers = answersOf(audit.template, sections, record.fields);
  return (
    <div className={css.summary}>
      <ScoreTotal />
      {groupsOf(audit.template, sections, 'section').map((group) => {
        const sums = tally(
          group.spots.map(({ item }) => item),
          answers,
        );
        return <ScoreBar key={group.id} label={text(group.title)} score={tenthsOf(scoreOf(sums))} />;
      })}
    </div>
  );
}

export function ScoreTotal() {
  const { t, percent } = useT();
  const whole = useAudit(({ header }) => header.tally);
  const score = scoreOf(whole);
  return (
    <p className={css.total}>
      <span className={css.figure}>{score ? showFraction(score, 1) : t('common.noScore')}</span>
      <span className={css.rests}>{t('audit.coverage', { percent: percent(coverageOf(whole) / 100) })}</span>
    </p>
  );
}
