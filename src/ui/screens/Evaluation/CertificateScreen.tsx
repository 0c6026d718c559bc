import { acceptanceOf } from '../../../domain/evaluation/acceptance.ts';
import { showFraction } from '../../../domain/scoring/fraction.ts';
import { type EvaluationView, evaluationView } from '../../app/evaluation/evaluationView.ts';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, ButtonLink } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import css from './CertificateScreen.module.css';

/** The certificate (认证证书) of a dealer who meets the standard, on one sheet of A4. */
export function CertificateScreen({ programmeId }: { readonly programmeId: string }) {
  const { t } = useT();
  const view = useLive((tablet) => evaluationView(tablet, programmeId), [programmeId]);
  usePageTitle(t('certificate.title'));
  if (view === undefined) return null;
  if (!view) return <MissingPage record />;
  const passed = acceptanceOf(view.sheet, view.standard.thresholds).state === 'passed';
  return (
    <>
      <div data-print="no">
        <PageHeader
          eyebrow={view.dealer.name}
          title={t('certificate.title')}
          backHref={paths.evaluation(programmeId)}
          backLabel={t('sheet.backToSheet')}
          actions={
            passed && (
              <Button icon="file" onClick={() => window.print()}>
                {t('sheet.print')}
              </Button>
            )
          }
        />
      </div>
      {passed ? (
        <Certificate view={view} />
      ) : (
        <EmptyState
          icon="check-circle"
          title={t('certificate.notYetTitle')}
          action={<ButtonLink href={paths.evaluation(programmeId)}>{t('sheet.backToSheet')}</ButtonLink>}
        >
          <p>{t('certificate.notYet')}</p>
        </EmptyState>
      )}
    </>
  );
}

/** Told apart by the end of the programme's id: its beginning is a time, which many share. */
const numberOf = (programmeId: string): string => programmeId.slice(-12).toUpperCase();

function Certificate({ view }: { readonly view: EvaluationView }) {
  const { t, date } = useT();
  const { dealer, programme, sheet, standard } = view;
  const last = sheet.visits.at(-1)?.closed;
  return (
    <article className={css.sheet} data-print="whole" aria-label={t('certificate.title')}>
      <p className={css.programme}>{t('certificate.programme')}</p>
      <h2 className={css.title}>{t('certificate.title')}</h2>
      <p className={css.dealer}>{dealer.name}</p>
      {dealer.city && <p className={css.city}>{dealer.city}</p>}
      <p className={css.words}>{t('certificate.words', { total: showFraction(sheet.programme.total, 2) })}</p>
      <p className={css.small}>
        {t('certificate.standard', { total: standard.thresholds.total, module: standard.thresholds.module })}
      </p>
      <div className={css.signers}>
        <p>
          <span>{t('certificate.consultant')}</span> {programme.consultant}
        </p>
        <p>
          <span>{t('certificate.fieldRep')}</span> {programme.fieldRep}
        </p>
        <p>
          <span>{t('certificate.seal')}</span>
        </p>
      </div>
      <p className={css.small}>
        {t('certificate.no', { no: numberOf(programme.id) })}
        {last && ` · ${t('certificate.on', { date: date(last.at) })}`}
      </p>
    </article>
  );
}
