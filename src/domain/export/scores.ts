import type { BundleAudit, BundleContent, ScoreText } from '../bundle/content.ts';
import type { ModuleScoreText, VisitScoreText } from '../bundle/scores.ts';
import { SCORING_MODEL } from '../catalogue/scoringModel.ts';
import { templateEntry } from '../catalogue/templateIndex.ts';
import type { Text2 } from '../text.ts';
import { PLACE, PLACE_IDS } from './place.ts';
import {
  type Column,
  dayCell,
  flagCell,
  inDays,
  numberCell,
  type RowContext,
  tableOf,
  textCell,
  timeCell,
  titleCell,
  wordCell,
} from './table.ts';
import { AUDIT_STATES, LEVELS, MODULE_STATES } from './words.ts';

type Row = {
  readonly content: BundleContent;
  readonly level: 'programme' | 'visit' | 'module' | 'checklist';
  readonly visitNo: number | null;
  /** The day on which its visit was opened. */
  readonly on: string | null;
  readonly title: Text2 | null;
  /** Id of the module or checklist. */
  readonly of: string;
  readonly state: string;
  /** Per cent of whatever it is a part of. */
  readonly weight: number | null;
  readonly score: ScoreText | null;
  readonly weighted: ScoreText | null;
  readonly coverage: number | null;
  readonly carried: number | null;
  readonly manyNotApplicable: boolean | null;
  readonly closedAt: string | null;
  readonly auditId: string;
};

/** Without a slash: a spreadsheet would take "3/4" for a day of April. */
const partOf = (score: ScoreText | null, part: 0 | 1): string | undefined => score?.exact.split('/')[part];

const COLUMNS: readonly Column<Row>[] = [
  {
    name: 'level',
    head: { zh: '层级', en: 'Level' },
    width: 10,
    cell: ({ level }, context) => wordCell(LEVELS, level, context),
  },
  { name: 'visit_no', head: { zh: '第几次', en: 'Visit no.' }, width: 8, cell: ({ visitNo }) => numberCell(visitNo) },
  { name: 'visit_on', head: { zh: '访店日期', en: 'Visit opened on' }, width: 12, cell: ({ on }) => dayCell(on) },
  { name: 'title', head: { zh: '名称', en: 'Of' }, width: 26, cell: ({ title }, context) => titleCell(title, context) },
  {
    name: 'state',
    head: { zh: '状态', en: 'State' },
    width: 14,
    cell: ({ state }, context) => wordCell({ ...MODULE_STATES, ...AUDIT_STATES }, state, context),
  },
  {
    name: 'weight_percent',
    head: { zh: '权重（%）', en: 'Weight (%)' },
    width: 10,
    cell: ({ weight }) => numberCell(weight),
  },
  {
    name: 'score',
    head: { zh: '得分（0–100）', en: 'Score (0–100)' },
    width: 12,
    cell: ({ score }) => numberCell(score?.shown),
  },
  {
    name: 'weighted',
    head: { zh: '权重分 F（分）', en: 'Weighted score F (points)' },
    width: 14,
    cell: ({ weighted }) => numberCell(weighted?.shown),
  },
  {
    name: 'coverage_percent',
    head: { zh: '覆盖率（%）', en: 'Coverage (%)' },
    width: 10,
    cell: ({ coverage }) => numberCell(coverage),
  },
  {
    name: 'carried',
    head: { zh: '沿用（项）', en: 'Carried over (items)' },
    width: 10,
    cell: ({ carried }) => numberCell(carried),
  },
  {
    name: 'many_not_applicable',
    head: { zh: '不适用过多', en: 'Many not applicable' },
    width: 12,
    cell: ({ manyNotApplicable }, context) =>
      manyNotApplicable === null ? null : flagCell(manyNotApplicable, context),
  },
  {
    name: 'closed_at',
    head: { zh: '定稿时间（当地）', en: 'Closed (local time)' },
    width: 18,
    cell: ({ closedAt }, context) => timeCell(closedAt, context),
  },
  {
    name: 'score_numerator',
    head: { zh: '精确得分：分子', en: 'Exact score: numerator' },
    width: 14,
    cell: ({ score }) => numberCell(partOf(score, 0)),
  },
  {
    name: 'score_denominator',
    head: { zh: '精确得分：分母', en: 'Exact score: denominator' },
    width: 14,
    cell: ({ score }) => numberCell(partOf(score, 1)),
  },
];

const IDS: readonly Column<Row>[] = [
  {
    name: 'of_id',
    head: { zh: '模块或检核表 ID', en: 'Module or checklist ID' },
    width: 22,
    cell: ({ of }) => textCell(of),
  },
  { name: 'audit_id', head: { zh: '检核 ID', en: 'Audit ID' }, width: 38, cell: ({ auditId }) => textCell(auditId) },
];

const NOTHING = {
  visitNo: null,
  on: null,
  title: null,
  of: '',
  weight: null,
  weighted: null,
  coverage: null,
  carried: null,
  manyNotApplicable: null,
  closedAt: null,
  auditId: '',
} as const;

const openedOn = ({ visits }: BundleContent, no: number): string | null =>
  visits.find((visit) => visit.no === no)?.openedOn ?? null;

function moduleRow(content: BundleContent, visit: VisitScoreText, module: ModuleScoreText): Row {
  return {
    ...NOTHING,
    content,
    level: 'module',
    visitNo: visit.no,
    on: openedOn(content, visit.no),
    title: SCORING_MODEL.modules.find(({ id }) => id === module.moduleId)?.title ?? null,
    of: module.moduleId,
    state: module.state,
    weight: module.weight,
    score: module.score,
    carried: module.carried,
    manyNotApplicable: module.manyNotApplicable,
    closedAt: visit.closed?.at ?? null,
  };
}

function visitRows(content: BundleContent, visit: VisitScoreText): Row[] {
  const { no, closed, provisional, score, weighted, modules } = visit;
  const model = SCORING_MODEL.visits.find((each) => each.no === no);
  const row: Row = {
    ...NOTHING,
    content,
    level: 'visit',
    visitNo: no,
    on: openedOn(content, no),
    title: model?.title ?? null,
    state: score === null ? 'pending' : provisional ? 'provisional' : 'frozen',
    weight: model?.visitWeight ?? null,
    score,
    weighted,
    closedAt: closed?.at ?? null,
  };
  return [row, ...modules.map((module) => moduleRow(content, visit, module))];
}

/** None of an audit whose visit was deleted, or has not arrived yet. */
function auditRows(content: BundleContent, audit: BundleAudit): Row[] {
  const visit = content.visits.find(({ id }) => id === audit.visitId);
  if (!visit) return [];
  const row: Row = {
    ...NOTHING,
    content,
    level: 'checklist',
    visitNo: visit.no,
    on: visit.openedOn,
    title: audit.templateTitle ?? templateEntry(audit.templateId)?.title ?? null,
    of: audit.templateId,
    state: audit.state,
    score: audit.score,
    coverage: audit.coverage,
    carried: audit.carried,
    manyNotApplicable: audit.manyNotApplicable,
    auditId: audit.id,
  };
  return [row];
}

function programmeRow(content: BundleContent): Row {
  const { total, final } = content.scores;
  const title = { zh: '综合总分 G', en: 'Total G' };
  const state = final ? 'frozen' : 'provisional';
  return { ...NOTHING, content, level: 'programme', on: content.programme.startOn, title, state, score: total };
}

/** The programme, then visit by visit what was opened of it: the visit, its modules, its checklists. */
function rowsOf(content: BundleContent, { filter }: RowContext): Row[] {
  const opened = content.scores.visits.filter(({ no }) => content.visits.some((visit) => visit.no === no));
  const rows = [
    programmeRow(content),
    ...opened.flatMap((visit) => visitRows(content, visit)),
    ...content.audits.flatMap((audit) => auditRows(content, audit)),
  ];
  return rows.filter(({ on }) => inDays(on, filter)).sort((a, b) => (a.visitNo ?? 0) - (b.visitNo ?? 0));
}

/** The evaluation sheet and the checklists' scores; days are those on which visits were opened. */
export const SCORES = tableOf<Row>({ zh: '得分', en: 'Scores' }, [...PLACE, ...COLUMNS, ...PLACE_IDS, ...IDS], rowsOf);
