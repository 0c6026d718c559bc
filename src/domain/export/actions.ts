import { type Action, actionOf, isOverdue } from '../actions/action.ts';
import type { BundleContent } from '../bundle/content.ts';
import { namesOf, PLACE, PLACE_IDS } from './place.ts';
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
  wordCell,
} from './table.ts';
import { ACTION_WORDS, STAFF_WORDS } from './words.ts';

type Row = {
  readonly content: BundleContent;
  readonly action: Action;
  readonly owner: { readonly name: string; readonly role: string };
  readonly judge: string;
  readonly visitNo: number | undefined;
};

const COLUMNS: readonly Column<Row>[] = [
  { name: 'action', head: { zh: '行动', en: 'Action' }, width: 40, cell: ({ action }) => textCell(action.title) },
  {
    name: 'state',
    head: { zh: '状态', en: 'State' },
    width: 10,
    cell: ({ action }, context) => wordCell(ACTION_WORDS, action.state, context),
  },
  { name: 'due_on', head: { zh: '期限', en: 'Due on' }, width: 12, cell: ({ action }) => dayCell(action.dueOn) },
  {
    name: 'overdue',
    head: { zh: '已逾期', en: 'Overdue' },
    width: 8,
    cell: ({ action }, context) => flagCell(isOverdue(action, context.today), context),
  },
  { name: 'owner', head: { zh: '负责人', en: 'Owner' }, width: 12, cell: ({ owner }) => textCell(owner.name) },
  {
    name: 'owner_role',
    head: { zh: '岗位', en: 'Owner’s role' },
    width: 14,
    cell: ({ owner }, context) => wordCell(STAFF_WORDS, owner.role, context),
  },
  {
    name: 'evidence',
    head: { zh: '完成标志', en: 'Evidence wanted' },
    width: 30,
    cell: ({ action }) => textCell(action.evidence),
  },
  {
    name: 'progress_note',
    head: { zh: '进展说明', en: 'Progress' },
    width: 30,
    cell: ({ action }) => textCell(action.progressNote),
  },
  {
    name: 'done_note',
    head: { zh: '完成说明', en: 'What was done' },
    width: 30,
    cell: ({ action }) => textCell(action.doneNote),
  },
  {
    name: 'photos_before',
    head: { zh: '改善前照片（张）', en: 'Photos before (number)' },
    width: 10,
    cell: ({ action }) => numberCell(action.before.length),
  },
  {
    name: 'photos_after',
    head: { zh: '改善后照片（张）', en: 'Photos after (number)' },
    width: 10,
    cell: ({ action }) => numberCell(action.after.length),
  },
  {
    name: 'judged_at',
    head: { zh: '验证时间（当地）', en: 'Judged (local time)' },
    width: 18,
    cell: ({ action }, context) => timeCell(action.verdict?.at, context),
  },
  { name: 'judged_by', head: { zh: '验证人', en: 'Judged by' }, width: 12, cell: ({ judge }) => textCell(judge) },
  {
    name: 'judged_reason',
    head: { zh: '验证意见', en: 'Reason given' },
    width: 30,
    cell: ({ action }) => textCell(action.verdict?.reason ?? ''),
  },
  {
    name: 'continuing',
    head: { zh: '持续强化', en: 'Goes on after acceptance' },
    width: 10,
    cell: ({ action }, context) => flagCell(action.continuing, context),
  },
  { name: 'visit_no', head: { zh: '第几次', en: 'Visit no.' }, width: 8, cell: ({ visitNo }) => numberCell(visitNo) },
  {
    name: 'step',
    head: { zh: '销售流程步骤', en: 'Step of the sales process' },
    width: 18,
    cell: ({ action }) => textCell(action.step),
  },
];

const IDS: readonly Column<Row>[] = [
  { name: 'action_id', head: { zh: '行动 ID', en: 'Action ID' }, width: 38, cell: ({ action }) => textCell(action.id) },
  {
    name: 'finding_id',
    head: { zh: '弱项 ID', en: 'Finding ID' },
    width: 38,
    cell: ({ action }) => textCell(action.findingId ?? ''),
  },
  {
    name: 'meeting_id',
    head: { zh: '会议 ID', en: 'Meeting ID' },
    width: 38,
    cell: ({ action }) => textCell(action.meetingId ?? ''),
  },
];

function rowsOf(content: BundleContent, { filter }: RowContext): Row[] {
  const names = namesOf(content);
  const numbers = new Map(content.visits.map(({ id, no }) => [id, no]));
  return content.records
    .filter(({ kind }) => kind === 'action')
    .map(({ id, fields }) => actionOf(id, content.dealer.id, { fields }))
    .filter(({ dueOn }) => inDays(dueOn, filter))
    .map((action) => ({
      content,
      action,
      owner: names.get(action.ownerId ?? '') ?? { name: action.ownerName, role: '' },
      judge: names.get(action.verdict?.by ?? '')?.name ?? '',
      visitNo: numbers.get(action.visitId ?? ''),
    }));
}

/** The actions; days are those by which they are due. */
export const ACTIONS = tableOf<Row>(
  { zh: '行动', en: 'Actions' },
  [...PLACE, ...COLUMNS, ...PLACE_IDS, ...IDS],
  rowsOf,
);
