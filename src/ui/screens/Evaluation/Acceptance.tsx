import { acceptanceOf } from '../../../domain/evaluation/acceptance.ts';
import type { Thresholds } from '../../../domain/evaluation/thresholds.ts';
import { showFraction } from '../../../domain/scoring/fraction.ts';
import { publishThresholds, setThresholds } from '../../../store/evaluation.ts';
import type { EvaluationView } from '../../app/evaluation/evaluationView.ts';
import { paths } from '../../app/paths.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, ButtonLink } from '../../kit/Button.tsx';
import { Section } from '../../kit/Section.tsx';
import { Stepper } from '../../kit/Stepper.tsx';
import css from './Acceptance.module.css';
import { Verdict } from './Verdict.tsx';

type AcceptanceProps = { readonly view: EvaluationView };

/** The acceptance standard (验收检核标准), told to the dealer before acceptance, and whether it is met. */
export function Acceptance({ view }: AcceptanceProps) {
  const { t } = useT();
  const { sheet, standard, programme } = view;
  const acceptance = acceptanceOf(sheet, standard.thresholds);
  return (
    <Section
      title={t('accept.title')}
      detail={t('accept.detail')}
      actions={
        acceptance.state === 'passed' && (
          <span data-print="no">
            <ButtonLink variant="primary" icon="check-circle" href={paths.certificate(programme.id)}>
              {t('accept.certificate')}
            </ButtonLink>
          </span>
        )
      }
    >
      <div className={css.card}>
        <Verdict
          acceptance={acceptance}
          thresholds={standard.thresholds}
          total={showFraction(sheet.programme.total, 2)}
        />
        <Standard view={view} />
      </div>
    </Section>
  );
}

function Standard({ view: { standard, programme, people } }: AcceptanceProps) {
  const { t, date } = useT();
  const tablet = useTablet();
  const offerUndo = useOfferUndo();
  const { thresholds, published } = standard;
  const owner = { programmeId: programme.id, dealerId: programme.dealerId };

  const set = async (next: Thresholds): Promise<void> =>
    offerUndo(t('accept.undo.set'), await setThresholds(tablet, owner, next));
  const publish = async (told: Thresholds | null): Promise<void> => {
    const undo = await publishThresholds(tablet, owner, told);
    offerUndo(t(told ? 'accept.undo.published' : 'accept.undo.withdrawn'), undo);
  };

  if (published) {
    return (
      <div className={css.standard}>
        <dl className={css.points}>
          <dt>{t('accept.total')}</dt>
          <dd>{t('accept.points', { count: thresholds.total })}</dd>
          <dt>{t('accept.module')}</dt>
          <dd>{t('accept.points', { count: thresholds.module })}</dd>
        </dl>
        <p className={css.published}>
          {t('accept.publishedOn', {
            name: people.get(published.by)?.name || t('sheet.somebody'),
            date: date(published.at, 'datetime'),
          })}
        </p>
        <div className={css.actions} data-print="no">
          <Button variant="plain" icon="undo" onClick={() => void publish(null)}>
            {t('accept.withdraw')}
          </Button>
          <p className={css.hint}>{t('accept.locked')}</p>
        </div>
      </div>
    );
  }
  return (
    <div className={css.standard}>
      <div className={css.steppers}>
        <Stepper
          label={t('accept.total')}
          value={thresholds.total}
          max={100}
          onChange={(total) => void set({ ...thresholds, total })}
        />
        <Stepper
          label={t('accept.module')}
          value={thresholds.module}
          max={100}
          onChange={(module) => void set({ ...thresholds, module })}
        />
      </div>
      <div className={css.actions} data-print="no">
        <Button icon="share" onClick={() => void publish(thresholds)}>
          {t('accept.publish')}
        </Button>
      </div>
    </div>
  );
}
