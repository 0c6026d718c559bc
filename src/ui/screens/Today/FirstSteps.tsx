import { mayWrite } from '../../../store/rights.ts';
import { DemoButton } from '../../app/demo/DemoButton.tsx';
import { paths } from '../../app/paths.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import css from './FirstSteps.module.css';

const STEPS = [
  { title: 'today.step1', detail: 'today.step1Detail' },
  { title: 'today.step2', detail: 'today.step2Detail' },
  { title: 'today.step3', detail: 'today.step3Detail' },
] as const;

/** The home screen of an empty tablet teaches the way to the first audit. */
export function FirstSteps() {
  const { t } = useT();
  const tablet = useTablet();
  return (
    <section className={css.card} aria-labelledby="first-steps">
      <h2 id="first-steps" className={css.title}>
        {t('today.emptyTitle')}
      </h2>
      <p className={css.lead}>{t('today.empty')}</p>
      <ol className={css.steps}>
        {STEPS.map(({ title, detail }) => (
          <li key={title} className={css.step}>
            <p className={css.stepTitle}>{t(title)}</p>
            <p className={css.stepDetail}>{t(detail)}</p>
          </li>
        ))}
      </ol>
      <div className={css.actions}>
        {mayWrite(tablet, 'dealer') && (
          <ButtonLink variant="primary" icon="plus" href={paths.newDealer()}>
            {t('today.newDealer')}
          </ButtonLink>
        )}
        <p className={css.import}>
          {t('today.importHint')}
          <ButtonLink variant="plain" href={paths.sync()}>
            {t('today.import')}
          </ButtonLink>
        </p>
      </div>
      <p>{t('demo.lead')}</p>
      <DemoButton />
    </section>
  );
}
