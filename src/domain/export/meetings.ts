import { PROMISED, type Promised } from '../board/figures.ts';
import type { BundleContent } from '../bundle/content.ts';
import { ROLL_STATES, type RollState } from '../fields/meetingAgendas.ts';
import { type Meeting, meetingOf } from '../meetings/meeting.ts';
import type { Text2 } from '../text.ts';
import { namesOf, PLACE, PLACE_IDS } from './place.ts';
import {
  type Cell,
  type Column,
  dayCell,
  inDays,
  numberCell,
  type RowContext,
  tableOf,
  textCell,
  timeCell,
  wordCell,
} from './table.ts';
import { MEETINGS } from './words.ts';

type Row = {
  readonly content: BundleContent;
  readonly meeting: Meeting;
  readonly chair: string;
  readonly scribe: string;
};

const ROLL_HEADS: Readonly<Record<RollState, Text2>> = {
  present: { zh: '到会（人）', en: 'Present (people)' },
  late: { zh: '迟到（人）', en: 'Late (people)' },
  leave: { zh: '请假（人）', en: 'On leave (people)' },
  absent: { zh: '缺席（人）', en: 'Absent (people)' },
};

const PROMISE_HEADS: Readonly<Record<Promised, Text2>> = {
  visits: { zh: '承诺：拜访（次）', en: 'Promised visits (number)' },
  appointments: { zh: '承诺：邀约（次）', en: 'Promised appointments (number)' },
  'test-drives': { zh: '承诺：试驾（次）', en: 'Promised test drives (number)' },
  orders: { zh: '承诺：订单（台）', en: 'Promised orders (cars)' },
  deliveries: { zh: '承诺：交车（台）', en: 'Promised deliveries (cars)' },
};

/** Whole minutes from beginning to end; nothing while it has no end. */
function minutesCell({ meeting: { startedAt, endedAt } }: Row): Cell {
  if (startedAt === null || endedAt === null) return null;
  return numberCell(Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000)));
}

const rollColumn = (state: RollState): Column<Row> => ({
  name: state,
  head: ROLL_HEADS[state],
  width: 10,
  cell: ({ meeting }) => numberCell(Object.values(meeting.roll).filter((said) => said === state).length),
});

const promiseColumn = (figure: Promised): Column<Row> => ({
  name: `promised_${figure.replaceAll('-', '_')}`,
  head: PROMISE_HEADS[figure],
  width: 12,
  cell: ({ meeting }) =>
    numberCell(Object.values(meeting.promises).reduce((sum, promised) => sum + (promised[figure] ?? 0), 0)),
});

const COLUMNS: readonly Column<Row>[] = [
  {
    name: 'meeting',
    head: { zh: '会议', en: 'Meeting' },
    width: 12,
    cell: ({ meeting }, context) => wordCell(MEETINGS, meeting.agenda, context),
  },
  { name: 'held_on', head: { zh: '日期', en: 'Day' }, width: 12, cell: ({ meeting }) => dayCell(meeting.on) },
  {
    name: 'due',
    head: { zh: '应开始（时:分）', en: 'Due (HH:MM)' },
    width: 10,
    cell: ({ meeting }) => textCell(meeting.due),
  },
  {
    name: 'started_at',
    head: { zh: '开始时间（当地）', en: 'Begun (local time)' },
    width: 18,
    cell: ({ meeting }, context) => timeCell(meeting.startedAt, context),
  },
  {
    name: 'ended_at',
    head: { zh: '结束时间（当地）', en: 'Ended (local time)' },
    width: 18,
    cell: ({ meeting }, context) => timeCell(meeting.endedAt, context),
  },
  { name: 'minutes', head: { zh: '时长（分钟）', en: 'Length (minutes)' }, width: 10, cell: minutesCell },
  { name: 'chair', head: { zh: '主持人', en: 'Chair' }, width: 12, cell: ({ chair }) => textCell(chair) },
  { name: 'scribe', head: { zh: '记录人', en: 'Minutes by' }, width: 12, cell: ({ scribe }) => textCell(scribe) },
  ...ROLL_STATES.map(rollColumn),
  ...PROMISED.map(promiseColumn),
  {
    name: 'drilled',
    head: { zh: '演练（人）', en: 'In the role play (people)' },
    width: 10,
    cell: ({ meeting }) => numberCell(meeting.drill.length),
  },
  {
    name: 'reviewed',
    head: { zh: '讨论客户（位）', en: 'Customers reviewed (number)' },
    width: 10,
    cell: ({ meeting }) => numberCell(meeting.reviews.length),
  },
  {
    name: 'actions',
    head: { zh: '议定行动（项）', en: 'Actions agreed (number)' },
    width: 10,
    cell: ({ meeting }) => numberCell(meeting.actions.length),
  },
];

const IDS: readonly Column<Row>[] = [
  {
    name: 'meeting_id',
    head: { zh: '会议 ID', en: 'Meeting ID' },
    width: 38,
    cell: ({ meeting }) => textCell(meeting.id),
  },
];

function rowsOf(content: BundleContent, { filter }: RowContext): Row[] {
  const names = namesOf(content);
  const nameOf = (id: string | null): string => names.get(id ?? '')?.name ?? '';
  return content.records
    .filter(({ kind }) => kind === 'meeting')
    .map(({ id, fields }) => meetingOf(id, content.dealer.id, { fields }))
    .filter(({ on }) => inDays(on, filter))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.agenda < b.agenda ? 1 : -1))
    .map((meeting) => ({ content, meeting, chair: nameOf(meeting.chair), scribe: nameOf(meeting.scribe) }));
}

/** Morning and evening meetings; days are those on which they were held. */
export const MEETINGS_TABLE = tableOf<Row>(
  { zh: '晨夕会', en: 'Meetings' },
  [...PLACE, ...COLUMNS, ...PLACE_IDS, ...IDS],
  rowsOf,
);
