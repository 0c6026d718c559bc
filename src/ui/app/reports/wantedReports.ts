import type { ReportType } from '../../../domain/fields/reportTypes.ts';
import type { Visit, VisitNo } from '../../../domain/records.ts';
import type { Report } from '../../../domain/report/report.ts';

/** A report that the programme asks for, in the order of its days. */
export type WantedReport = {
  readonly type: ReportType;
  /** The visit that it looks at; null: all there are. */
  readonly no: VisitNo | null;
  /** Row of the schedule that asks for it, or ''. */
  readonly rowId: string;
  /** Day of the five on which it is due. */
  readonly day: number | null;
};

/** What the schedule asks for: diagnosis on day 2, progress on days 3 and 5, acceptance on day 5 and after visit 4. */
export const WANTED: readonly WantedReport[] = [
  { type: 'diagnosis', no: 1, rowId: '', day: 2 },
  { type: 'progress', no: null, rowId: 'day3-02', day: 3 },
  { type: 'progress', no: null, rowId: 'day5-02', day: 5 },
  { type: 'acceptance', no: 3, rowId: '', day: 5 },
  { type: 'acceptance', no: 4, rowId: '', day: null },
];

/** Any visit can have a diagnosis report. */
export const MORE: readonly WantedReport[] = ([2, 3, 4] as const).map((no) => ({
  type: 'diagnosis',
  no,
  rowId: '',
  day: null,
}));

export const visitOf = ({ no }: WantedReport, visits: readonly Visit[]): Visit | undefined =>
  visits.find((visit) => visit.no === no);

/** The report as it was made already. */
export function madeOf(wanted: WantedReport, visits: readonly Visit[], reports: readonly Report[]): Report | undefined {
  const visitId = visitOf(wanted, visits)?.id ?? null;
  if (wanted.no !== null && visitId === null) return undefined;
  const { type, rowId } = wanted;
  return reports.find((each) => each.type === type && each.rowId === rowId && each.visitId === visitId);
}

/** The report that a row of the schedule asks for. */
export const wantedAt = (
  type: ReportType,
  row: { readonly id: string; readonly day: number },
): WantedReport | undefined =>
  WANTED.find((each) => each.type === type && (each.rowId === '' ? each.day === row.day : each.rowId === row.id));
