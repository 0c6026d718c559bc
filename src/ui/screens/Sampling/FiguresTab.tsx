import type { Rate } from '../../../domain/sampling/figures.ts';
import { COUNTS } from '../../../domain/sampling/parts.ts';
import { useT } from '../../i18n/useT.ts';
import { Card } from '../../kit/Card.tsx';
import { Section } from '../../kit/Section.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { BalanceTable } from './BalanceTable.tsx';
import css from './Figures.module.css';
import { NumberField } from './NumberField.tsx';
import { percentText, tenthsOfPercent, wholeNumber } from './numbers.ts';
import { useSampling } from './useSampling.ts';

const countText = (value: number | null): string => (value === null ? '' : String(value));

/** Figures counted again from the forms, beside what the dealer reports. */
export function FiguresTab() {
  const { t } = useT();
  const { sampling, summary, write } = useSampling();
  return (
    <>
      <Section title={t('counted.counts')} detail={t('counted.countsDetail')}>
        <Card>
          <div className={css.counts}>
            {COUNTS.map((count) => (
              <NumberField
                key={count}
                label={t(`counted.${count}`)}
                text={countText(sampling.counts[count])}
                parse={wholeNumber}
                fault={t('counted.notNumber')}
                onNumber={(value) => void write({ [`counts.${count}`]: value })}
              />
            ))}
          </div>
        </Card>
      </Section>
      <Section title={t('counted.rates')} detail={t('counted.ratesDetail')}>
        <ul className={css.rates}>
          {summary.rates.map((rate) => (
            <Card as="li" key={rate.id}>
              <RateRow rate={rate} />
            </Card>
          ))}
        </ul>
      </Section>
      <Section title={t('balance.title')} detail={t('balance.detail')}>
        <BalanceTable />
      </Section>
    </>
  );
}

function RateRow({ rate }: { readonly rate: Rate }) {
  const { t, score } = useT();
  const { write } = useSampling();
  const name = t(`counted.rate.${rate.id}`);
  return (
    <div className={css.rate}>
      <div>
        <h3>{name}</h3>
        <p className={css.quiet}>{t(`counted.formula.${rate.id}`)}</p>
      </div>
      <p className={css.figure}>
        <span className={css.quiet}>{t('counted.computed')}</span>
        <strong>{rate.tenths === null ? t('common.noScore') : `${score(rate.tenths / 10)} %`}</strong>
      </p>
      <NumberField
        label={t('counted.reported')}
        text={percentText(rate.reported)}
        parse={tenthsOfPercent}
        fault={t('counted.notRate')}
        onNumber={(value) => void write({ [`reported.${rate.id}`]: value })}
      />
      <div aria-live="polite">
        {rate.agrees !== null && (
          <StatusChip tone={rate.agrees ? 'good' : 'weak'}>
            {t(rate.agrees ? 'counted.agrees' : 'counted.differs')}
          </StatusChip>
        )}
      </div>
    </div>
  );
}
