import { TEMPLATE_INDEX } from '../../../domain/catalogue/templateIndex.ts';
import type { Calibration } from '../../../domain/figures/figuresWire.ts';
import { figurePaths } from '../../app/figures/figurePaths.ts';
import { ManyRows } from '../../app/ManyRows.tsx';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ListRow } from '../../kit/List.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { agreementTone } from './agreementTone.ts';
import { FiguresPage, FiguresTabs } from './FiguresPage.tsx';
import { useFigures } from './useFigures.ts';

type Pair = Calibration['pairs'][number];

/** Checklists that two people filled in apart, and how far they agree. */
export function CalibrationScreen() {
  const { t } = useT();
  const figures = useFigures('calibration', '/calibration');
  return (
    <FiguresPage
      title={t('figures.title')}
      lead={t('figures.calibrationLead')}
      tabs={<FiguresTabs current={figurePaths.calibration()} />}
      figures={figures}
    >
      {({ pairs }) =>
        pairs.length === 0 ? (
          <EmptyState icon="half" title={t('figures.calibrationNoneTitle')}>
            <p>{t('figures.calibrationNone')}</p>
          </EmptyState>
        ) : (
          <ManyRows
            rows={pairs}
            label={t('figures.tabCalibration')}
            row={(pair) => <PairRow key={pair.audits.join()} pair={pair} />}
          />
        )
      }
    </FiguresPage>
  );
}

function PairRow({ pair }: { readonly pair: Pair }) {
  const { t, text, date, percent: share } = useT();
  const { dealerId, dealer, no, templateId, auditors, audits, startedAt, percent, same, compared } = pair;
  const entry = TEMPLATE_INDEX.find(({ id }) => id === templateId);
  const [first, second] = auditors.map((name) => name || t('figures.somebody'));
  return (
    <ListRow
      icon="half"
      title={`${dealer} · ${t('figures.pairOf', { template: entry ? text(entry.title) : templateId, no })}`}
      detail={[
        t('figures.pairPeople', { first: first ?? '', second: second ?? '' }),
        t('figures.agreeOf', { same, compared }),
        startedAt && date(startedAt, 'date'),
      ]
        .filter(Boolean)
        .join(' · ')}
      trailing={
        <StatusChip tone={agreementTone(percent)}>
          {percent === null ? t('common.noScore') : t('figures.agree', { percent: share(percent / 100) })}
        </StatusChip>
      }
      href={figurePaths.pair(dealerId, audits)}
    />
  );
}
