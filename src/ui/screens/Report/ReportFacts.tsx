import { AIMS } from '../../../domain/catalogue/aims.ts';
import { useT } from '../../i18n/useT.ts';
import css from './Report.module.css';
import type { ReportView } from './reportView.ts';

/** Whose report it is, of which visit and day. */
export function ReportFacts({ view: { content, report } }: { readonly view: ReportView }) {
  const { t, text, date } = useT();
  const { dealer, consultant, fieldRep, startOn, visitNo, on } = content;
  const facts = [
    { term: t('report.dealer'), detail: dealer.name },
    { term: t('report.code'), detail: dealer.code },
    { term: t('report.city'), detail: dealer.city },
    { term: t('report.visitNo'), detail: report.type === 'progress' ? '' : t('visit.no', { no: visitNo }) },
    { term: t('report.startOn'), detail: startOn && date(startOn) },
    { term: t('report.on'), detail: on && date(on) },
    { term: t('report.consultant'), detail: consultant },
    { term: t('report.fieldRep'), detail: fieldRep },
  ];
  return (
    <>
      <p className={css.aims}>{t('report.aims', { aims: AIMS.map(text).join(' · ') })}</p>
      <dl className={css.facts}>
        {facts
          .filter(({ detail }) => detail !== '')
          .map(({ term, detail }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{detail}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
