import { useMemo } from 'react';
import { REPORT_CLASSES } from '../../../domain/catalogue/reports.ts';
import type { ReportKind } from '../../../domain/catalogue/types.ts';
import { CYCLE_STATES, REPORT_USES } from '../../../domain/sampling/parts.ts';
import { type ReportCheck, reportCheckOf, reportField } from '../../../domain/sampling/sampling.ts';
import { ASKED_REPORTS } from '../../../domain/sampling/summary.ts';
import { useT } from '../../i18n/useT.ts';
import { AnswerButtons, type AnswerOption } from '../../kit/AnswerButtons.tsx';
import { Card } from '../../kit/Card.tsx';
import { Section } from '../../kit/Section.tsx';
import css from './Papers.module.css';
import { useSampling } from './useSampling.ts';

const USE_TONES = { 'in-use': 'good', partly: 'watch', 'not-used': 'weak' } as const;
const CYCLE_TONES = { kept: 'good', late: 'weak' } as const;

/** The business reports by class: in use, and is the cycle kept (seed: 业务管理报表). */
export function FormsTab() {
  const { t, text } = useT();
  return (
    <>
      <p className={css.lead}>{t('forms.detail')}</p>
      {REPORT_CLASSES.filter(({ id }) => ASKED_REPORTS.some((kind) => kind.class === id)).map((reportClass) => (
        <Section key={reportClass.id} title={text(reportClass.title)}>
          <ul className={css.people}>
            {ASKED_REPORTS.filter((kind) => kind.class === reportClass.id).map((kind) => (
              <Card as="li" key={kind.id}>
                <FormRow kind={kind} />
              </Card>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

type Options = { readonly uses: readonly AnswerOption[]; readonly cycles: readonly AnswerOption[] };

function useOptions(): Options {
  const { t } = useT();
  return useMemo(
    () => ({
      uses: REPORT_USES.map((value) => ({ value, label: t(`forms.use.${value}`), tone: USE_TONES[value] })),
      cycles: CYCLE_STATES.map((value) => ({ value, label: t(`forms.cycle.${value}`), tone: CYCLE_TONES[value] })),
    }),
    [t],
  );
}

function FormRow({ kind }: { readonly kind: ReportKind }) {
  const { t, text } = useT();
  const { sampling, write } = useSampling();
  const { uses, cycles } = useOptions();
  const { use, cycle } = reportCheckOf(sampling, kind.id);
  const report = text(kind.title);
  const set = (part: keyof ReportCheck, value: string | null): void =>
    void write({ [reportField(kind.id, part)]: value });
  return (
    <div className={css.person}>
      <div>
        <h3>{report}</h3>
        <p className={css.quiet}>{t('forms.ownerCycle', { owner: text(kind.owner), cycle: text(kind.cycle) })}</p>
      </div>
      <AnswerButtons
        name={`${kind.id}-use`}
        label={t('forms.use', { report })}
        options={uses}
        value={use}
        onAnswer={(value) => set('use', String(value))}
        onClear={() => set('use', null)}
      />
      {(use === 'in-use' || use === 'partly') && (
        <AnswerButtons
          name={`${kind.id}-cycle`}
          label={t('forms.cycle', { report })}
          options={cycles}
          value={cycle}
          onAnswer={(value) => set('cycle', String(value))}
          onClear={() => set('cycle', null)}
        />
      )}
    </div>
  );
}
