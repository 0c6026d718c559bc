import { VISIT_NOS, type VisitNo } from '../../../domain/records.ts';
import { CONTENT_TITLES } from '../../../domain/report/contents.ts';
import type { ReportContent, VisitFigure } from '../../../domain/report/reportContent.ts';
import { useT } from '../../i18n/useT.ts';
import type { ChartSeries } from '../../kit/chart.ts';
import { RadarChart } from '../../kit/RadarChart.tsx';
import { ScoreFigure } from '../../kit/ScoreFigure.tsx';
import { Section } from '../../kit/Section.tsx';
import { TrendChart } from '../../kit/TrendChart.tsx';
import css from './Report.module.css';
import { ReportTable } from './ReportTable.tsx';

const at = (figures: readonly VisitFigure[], no: VisitNo): VisitFigure | undefined =>
  figures.find((figure) => figure.no === no);

const valueAt = (figures: readonly VisitFigure[], no: VisitNo): number | null => {
  const figure = at(figures, no);
  return figure ? Number(figure.score) : null;
};

/** Figures, radar over the five contents, trend over the visits. */
export function Results({ content }: { readonly content: ReportContent }) {
  const { t } = useT();
  const visits = VISIT_NOS.filter((no) => content.contents.some((each) => at(each.visits, no)));
  return (
    <Section title={t('report.results')}>
      {visits.length === 0 ? (
        <p>{t('report.noResults')}</p>
      ) : (
        <>
          <Totals content={content} />
          <Charts content={content} visits={visits} />
          <FigureTable content={content} visits={visits} />
        </>
      )}
    </Section>
  );
}

function Totals({
  content: { visitNo, visits, total, coverage, standard, type },
}: {
  readonly content: ReportContent;
}) {
  const { t, percent } = useT();
  const visit = at(visits, visitNo);
  const passed = type === 'acceptance' && standard.state !== 'open' ? standard.state : null;
  return (
    <div className={css.totals}>
      <ScoreFigure
        label={visitNo === 1 ? `${t('report.e')} · ${t('report.baseline')}` : t('report.e')}
        score={visit ? Number(visit.score) : null}
        digits={2}
        provisional={visit?.open ?? false}
        size="l"
      />
      {total && (
        <ScoreFigure
          label={t(total.final ? 'report.total' : 'report.totalSoFar')}
          score={Number(total.g)}
          digits={2}
          size="l"
        />
      )}
      <div className={css.words}>
        <p>{t('report.coverage', { percent: percent(coverage / 100) })}</p>
        {total && <p>{t('report.attainment', { percent: total.attainment })}</p>}
        {type === 'acceptance' && <p>{t('report.standard', { total: standard.total, module: standard.module })}</p>}
        {passed && <p className={css.verdict}>{t(`report.standard.${passed}`)}</p>}
      </div>
    </div>
  );
}

type PartProps = { readonly content: ReportContent; readonly visits: readonly VisitNo[] };

function Charts({ content, visits }: PartProps) {
  const { t, text } = useT();
  const axes = content.contents.map(({ id }) => text(CONTENT_TITLES[id]));
  const radar: ChartSeries[] = visits.map((no) => ({
    id: String(no),
    label: t('report.visitShort', { no }),
    values: content.contents.map((each) => valueAt(each.visits, no)),
  }));
  const points = visits.map((no) => t('report.visitShort', { no }));
  const trend: ChartSeries[] = [
    { id: 'E', label: t('report.e'), values: visits.map((no) => valueAt(content.visits, no)) },
  ];
  return (
    <div className={css.charts} data-print="whole">
      <figure>
        <RadarChart label={t('report.radar')} axes={axes} series={radar} />
        <figcaption>{t('report.radar')}</figcaption>
      </figure>
      {visits.length > 1 && (
        <figure>
          <TrendChart label={t('report.trend')} points={points} series={trend} />
          <figcaption>{t('report.trend')}</figcaption>
        </figure>
      )}
    </div>
  );
}

function FigureTable({ content, visits }: PartProps) {
  const { t, text } = useT();
  const rows = [
    ...content.contents.map(({ id, visits: figures }) => ({
      id: id as string,
      name: text(CONTENT_TITLES[id]),
      figures,
    })),
    { id: 'E', name: t('report.e'), figures: content.visits },
  ];
  const isOpen = rows.some(({ figures }) => figures.some(({ open }) => open));
  return (
    <>
      <ReportTable title={t('report.results')} whole>
        <thead>
          <tr>
            <th scope="col">{t('report.content')}</th>
            {visits.map((no, index) => (
              <th key={no} scope="col" className={css.number}>
                <span aria-hidden="true">{MARKS[index]} </span>
                {t('report.visitShort', { no })}
              </th>
            ))}
            {visits.length > 1 && (
              <th scope="col" className={css.number}>
                {t('report.change')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, figures }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {visits.map((no) => (
                <FigureCell key={no} figure={at(figures, no)} />
              ))}
              {visits.length > 1 && <ChangeCell figures={figures} />}
            </tr>
          ))}
        </tbody>
      </ReportTable>
      {isOpen && <p className={css.note}>{t('report.openNote')}</p>}
    </>
  );
}

/** The marks by which the radar tells its lines apart. */
const MARKS = ['●', '■', '▲', '◆'] as const;

function FigureCell({ figure }: { readonly figure: VisitFigure | undefined }) {
  const { t } = useT();
  return (
    <td className={css.number}>
      {figure?.score ?? t('report.none')}
      {figure?.open && <span className={css.mark}> {t('report.open1')}</span>}
    </td>
  );
}

/** From the first to the last visit that has a figure, exact: printed figures are whole hundredths. */
function ChangeCell({ figures }: { readonly figures: readonly VisitFigure[] }) {
  const { t, score } = useT();
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last || first === last) return <td className={css.number}>{t('report.none')}</td>;
  const change = (Math.round(Number(last.score) * 100) - Math.round(Number(first.score) * 100)) / 100;
  return <td className={css.number}>{`${change > 0 ? '+' : ''}${score(change)}`}</td>;
}
