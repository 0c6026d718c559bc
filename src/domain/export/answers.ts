import type { BundleAnswer, BundleAudit, BundleContent } from '../bundle/content.ts';
import type { ScaleId } from '../catalogue/types.ts';
import type { Visit } from '../records.ts';
import { fraction, showFraction } from '../scoring/fraction.ts';
import { tenthsOf } from '../scoring/tally.ts';
import { namesOf, PLACE, PLACE_IDS } from './place.ts';
import {
  type Cell,
  type Column,
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
import { AUDIT_STATES, VALUES } from './words.ts';

type Row = {
  readonly content: BundleContent;
  readonly audit: BundleAudit;
  readonly visit: Visit;
  readonly auditor: string;
  readonly answer: BundleAnswer;
};

function valueCell({ answer: { value } }: Row, context: RowContext): Cell {
  if (value === null) return null;
  return typeof value === 'number' ? numberCell(value) : wordCell(VALUES, value, context);
}

/** w × f of one item; nothing where it is in neither sum. */
function earnedCell({ answer: { scale, value, weight } }: Row): Cell {
  const tenths = tenthsOf(scale as ScaleId, value);
  return tenths === null ? null : numberCell(showFraction(fraction(weight * tenths, 10), 1));
}

const OF_AUDIT: readonly Column<Row>[] = [
  { name: 'visit_no', head: { zh: '第几次', en: 'Visit no.' }, width: 8, cell: ({ visit }) => numberCell(visit.no) },
  {
    name: 'checklist',
    head: { zh: '检核表', en: 'Checklist' },
    width: 22,
    cell: ({ audit }, context) => titleCell(audit.templateTitle, context),
  },
  {
    name: 'audit_state',
    head: { zh: '检核状态', en: 'Audit state' },
    width: 10,
    cell: ({ audit }, context) => wordCell(AUDIT_STATES, audit.state, context),
  },
  {
    name: 'started_at',
    head: { zh: '开始时间（当地）', en: 'Begun (local time)' },
    width: 18,
    cell: ({ audit }, context) => timeCell(audit.startedAt, context),
  },
  {
    name: 'sealed_at',
    head: { zh: '完成时间（当地）', en: 'Sealed (local time)' },
    width: 18,
    cell: ({ audit }, context) => timeCell(audit.seal?.at, context),
  },
  { name: 'auditor', head: { zh: '检核人', en: 'Auditor' }, width: 12, cell: ({ auditor }) => textCell(auditor) },
];

const OF_ITEM: readonly Column<Row>[] = [
  {
    name: 'section',
    head: { zh: '章节', en: 'Section' },
    width: 18,
    cell: ({ audit, answer }, context) =>
      titleCell(audit.sections.find(({ sectionId }) => sectionId === answer.sectionId)?.title, context),
  },
  {
    name: 'item',
    head: { zh: '检核项', en: 'Item' },
    width: 40,
    cell: ({ answer }, context) => titleCell(answer.text, context),
  },
  { name: 'answer', head: { zh: '答案', en: 'Answer' }, width: 10, cell: valueCell },
  {
    name: 'weight',
    head: { zh: '权重（分）', en: 'Weight (points)' },
    width: 10,
    cell: ({ answer }) => numberCell(answer.weight),
  },
  { name: 'earned', head: { zh: '得分（分）', en: 'Earned (points)' }, width: 10, cell: earnedCell },
  { name: 'reason', head: { zh: '原因', en: 'Reason' }, width: 24, cell: ({ answer }) => textCell(answer.reason) },
  { name: 'note', head: { zh: '备注', en: 'Note' }, width: 40, cell: ({ answer }) => textCell(answer.note) },
  {
    name: 'photos',
    head: { zh: '照片（张）', en: 'Photos (number)' },
    width: 10,
    cell: ({ answer }) => numberCell(answer.photos.length),
  },
  {
    name: 'carried',
    head: { zh: '沿用', en: 'Carried over' },
    width: 8,
    cell: ({ answer }, context) => flagCell(answer.carried !== undefined, context),
  },
  {
    name: 'unsettled',
    head: { zh: '两种答案未定', en: 'Two answers, unsettled' },
    width: 12,
    cell: ({ answer }, context) => flagCell(answer.conflict !== undefined, context),
  },
];

const IDS: readonly Column<Row>[] = [
  {
    name: 'visit_id',
    head: { zh: '访店 ID', en: 'Visit ID' },
    width: 38,
    cell: ({ audit }) => textCell(audit.visitId),
  },
  { name: 'audit_id', head: { zh: '检核 ID', en: 'Audit ID' }, width: 38, cell: ({ audit }) => textCell(audit.id) },
  {
    name: 'checklist_id',
    head: { zh: '检核表 ID', en: 'Checklist ID' },
    width: 22,
    cell: ({ audit }) => textCell(audit.templateId),
  },
  {
    name: 'checklist_version',
    head: { zh: '检核表版本', en: 'Checklist version' },
    width: 10,
    cell: ({ audit }) => numberCell(audit.templateVersion),
  },
  {
    name: 'item_id',
    head: { zh: '检核项 ID', en: 'Item ID' },
    width: 22,
    cell: ({ answer }) => textCell(answer.itemId),
  },
];

function rowsOf(content: BundleContent, { filter, local }: RowContext): Row[] {
  const names = namesOf(content);
  const visits = new Map(content.visits.map((visit) => [visit.id, visit]));
  return content.audits
    .filter(({ startedAt }) => inDays(startedAt && local(startedAt).slice(0, 10), filter))
    .flatMap((audit) => {
      const visit = visits.get(audit.visitId);
      const auditor = names.get(audit.auditor)?.name ?? '';
      // Of a visit that was deleted, or has not arrived yet.
      return visit ? audit.answers.map((answer) => ({ content, audit, visit, auditor, answer })) : [];
    });
}

/** Every item that an audit asks, with its answer; days are those on which audits were begun. */
export const ANSWERS = tableOf<Row>(
  { zh: '答案', en: 'Answers' },
  [...PLACE, ...OF_AUDIT, ...OF_ITEM, ...PLACE_IDS, ...IDS],
  rowsOf,
);
