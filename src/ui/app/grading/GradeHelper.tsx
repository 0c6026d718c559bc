import { useState } from 'react';
import { GRADE_SIGNS, type GradeSign, suggestGrade } from '../../../domain/sampling/grades.ts';
import type { GradeRule } from '../../../domain/sampling/parts.ts';
import { useT } from '../../i18n/useT.ts';
import { CheckList } from '../../kit/CheckList.tsx';
import { SegmentedControl } from '../../kit/SegmentedControl.tsx';
import css from './GradeHelper.module.css';

const LATER = 'later';

/** The grade that 信心, 需求 and 购买力 suggest with the expected time. For talking about a card; nothing is kept. */
export function GradeHelper({ rules }: { readonly rules: readonly GradeRule[] }) {
  const { t } = useT();
  const [signs, setSigns] = useState<readonly GradeSign[]>([]);
  const [when, setWhen] = useState(LATER);
  const horizons = rules.map(({ horizonDays }) => horizonDays).filter((days) => days !== null);
  const withinDays = when === LATER ? null : Number(when);
  return (
    <div className={css.helper}>
      <CheckList
        legend={t('grades.signs')}
        options={GRADE_SIGNS.map((sign) => ({
          value: sign,
          label: t(`grades.sign.${sign}`),
          hint: t(`grades.sign.${sign}Hint`),
        }))}
        chosen={signs}
        onChange={(chosen) => setSigns(GRADE_SIGNS.filter((sign) => chosen.includes(sign)))}
      />
      <SegmentedControl
        label={t('grades.when')}
        showLabel
        value={when}
        onChange={setWhen}
        options={[
          ...[...new Set(horizons)].map((days) => ({ value: String(days), label: t('grades.whenDays', { days }) })),
          { value: LATER, label: t('grades.whenLater') },
        ]}
      />
      <Suggestion signs={signs} withinDays={withinDays} rules={rules} />
    </div>
  );
}

type SuggestionProps = {
  readonly signs: readonly GradeSign[];
  readonly withinDays: number | null;
  readonly rules: readonly GradeRule[];
};

function Suggestion({ signs, withinDays, rules }: SuggestionProps) {
  const { t } = useT();
  const code = suggestGrade({ signs, withinDays }, rules);
  const days = rules.find((rule) => rule.code === (code ?? 'N'))?.maxFollowUpDays ?? 0;
  return (
    <div className={css.suggestion} aria-live="polite">
      <p className={css.grade}>{code ? t('grades.suggested', { code }) : t('grades.undecided', { days })}</p>
      {code && <p>{t('grades.cycleIs', { days })}</p>}
    </div>
  );
}
