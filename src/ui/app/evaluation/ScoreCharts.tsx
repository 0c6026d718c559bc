import { SCORING_MODEL } from '../../../domain/catalogue/scoringModel.ts';
import type { Sheet, SheetVisit } from '../../../domain/evaluation/sheet.ts';
import { type Fraction, showFraction } from '../../../domain/scoring/fraction.ts';
import { useT } from '../../i18n/useT.ts';
import { ChartLegend } from '../../kit/ChartLegend.tsx';
import { ChartTable } from '../../kit/ChartTable.tsx';
import type { ChartSeries } from '../../kit/chart.ts';
import { RadarChart } from '../../kit/RadarChart.tsx';
import { TrendChart } from '../../kit/TrendChart.tsx';
import css from './ScoreCharts.module.css';
import { moduleFigure } from './SheetTable.tsx';

const value = (score: Fraction | null | undefined): number | null => (score ? Number(showFraction(score, 1)) : null);

/** The five evaluation contents (销售升级考评内容) of a visit: the sales process, then the four modules. */
const contentsOf = ({ beside, modules }: SheetVisit): (number | null)[] => [
  value(beside[0]?.audit?.score),
  ...SCORING_MODEL.modules.map(({ id }) => {
    const module = modules.find((known) => known.id === id);
    return module ? value(moduleFigure(module)) : null;
  }),
];

/** Radar over the contents, trend over the visits, and both in figures. */
export function ScoreCharts({ sheet }: { readonly sheet: Sheet }) {
  const { t, text } = useT();
  const axes = [t('charts.process'), ...SCORING_MODEL.modules.map(({ title }) => text(title))];
  const byVisit: ChartSeries[] = sheet.visits
    .map((visit) => ({ id: String(visit.model.no), label: text(visit.model.title), values: contentsOf(visit) }))
    .filter(({ values }) => values.some((each) => each !== null));
  if (byVisit.length === 0) return <p className={css.none}>{t('charts.none')}</p>;
  const all = sheet.visits.map(contentsOf);
  const byContent: ChartSeries[] = [
    ...axes.map((label, at) => ({ id: label, label, values: all.map((values) => values[at] ?? null) })),
    { id: 'E', label: t('charts.visitScore'), values: sheet.visits.map(({ score }) => value(score.score)) },
  ];
  const visits = sheet.visits.map(({ model }) => text(model.title));
  return (
    <div className={css.room}>
      <div className={css.charts}>
        <figure className={css.figure} data-print="whole">
          <RadarChart label={t('charts.radar')} axes={axes} series={byVisit} />
          <ChartLegend series={byVisit} />
        </figure>
        <figure className={css.figure} data-print="whole">
          <TrendChart label={t('charts.trend')} points={visits} series={byContent} />
          <ChartLegend series={byContent} />
        </figure>
      </div>
      <div className={css.figures} data-print="whole">
        <ChartTable caption={t('charts.table')} head={[t('charts.content'), ...visits]} series={byContent} />
      </div>
    </div>
  );
}
