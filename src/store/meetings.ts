import type { Edit } from '../domain/change.ts';
import type { MeetingAgenda } from '../domain/fields/meetingAgendas.ts';
import type { Json } from '../domain/json.ts';
import { type DrillCard, type Meeting, meetingOf, slotField } from '../domain/meetings/meeting.ts';
import type { RecordRow } from './db.ts';
import { derivedId } from './derivedId.ts';
import { recordById, recordsInSpan, type Span, saveFields, type UndoEdit } from './fieldRecords.ts';
import { commitRecords } from './recordEdits.ts';
import { isoNow, type Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

const read = (row: RecordRow): Meeting => meetingOf(row.id, row.dealerId ?? '', row);

/** One meeting, a deleted one too; undefined when it is not here. */
export async function meetingById(tablet: Db, id: string): Promise<Meeting | undefined> {
  const row = await recordById(tablet, 'meeting', id);
  return row && read(row);
}

/** A dealer's meetings of some days, the newest day first; the cost is theirs alone. */
export async function meetingsInSpan(tablet: Db, dealerId: string, span: Span): Promise<Meeting[]> {
  return (await recordsInSpan(tablet, { kind: 'meeting', dealerId }, span)).map(read);
}

/** Before every day there is. */
const EVER = '';

/** A dealer's newest meeting of a kind before a day; undefined when there was none. */
export async function meetingBefore(
  { db }: Db,
  dealerId: string,
  { agenda, on }: { readonly agenda: MeetingAgenda; readonly on: string },
): Promise<Meeting | undefined> {
  const row = await db.records
    .where('[kind+dealerId+on]')
    .between(['meeting', dealerId, EVER], ['meeting', dealerId, on], true, false)
    .reverse()
    .filter(({ fields }) => fields['agenda'] === agenda && fields['deleted'] !== true)
    .first();
  return row && read(row);
}

/** The day of a dealer's newest meeting; undefined before the first. */
export async function newestMeetingDay({ db }: Db, dealerId: string): Promise<string | undefined> {
  const [newest] = await db.records
    .where('[kind+dealerId+on]')
    .between(['meeting', dealerId, EVER], ['meeting', dealerId, '\uffff'])
    .reverse()
    .limit(1)
    .toArray();
  return newest?.on;
}

export type NewMeeting = {
  readonly dealerId: string;
  readonly programmeId: string;
  readonly agenda: MeetingAgenda;
  /** YYYY-MM-DD */
  readonly on: string;
  /** HH:MM */
  readonly due: string;
  readonly chair: string | null;
  readonly scribe: string | null;
  readonly card: DrillCard | null;
};

/** What a field reads as once it is cleared. */
function blankOf(value: Json): Json {
  if (typeof value === 'string') return '';
  return typeof value === 'boolean' ? false : null;
}

const CLEARED = /^(?:slots|roll|grooming|checks|promises)\./;
const TOLD = /^(?:gaps|drill|duties|notes|actions)\./;

/** A meeting that was thrown away and is started after all begins with nothing in it. */
function emptied(fields: RecordRow['fields']): Edit['set'] {
  const set: Record<string, Json> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (CLEARED.test(field)) set[field] = null;
    else if (TOLD.test(field)) set[field] = blankOf(value);
    else if (/^reviews\..*\.code$/.test(field)) set[field.replace(/code$/, 'gone')] = true;
  }
  return set;
}

/**
 * Starts a dealer's meeting of that day: there is one of a kind, so starting it again opens it as it stands. Gives its
 * id; it runs from the moment of this call.
 */
export async function startMeeting(tablet: Tablet, { dealerId, ...meeting }: NewMeeting): Promise<string> {
  const recordId = await derivedId('meeting', dealerId, meeting.on, meeting.agenda);
  const startedAt = isoNow(tablet);
  const { db } = tablet;
  return db.transaction('rw', db.records, db.changes, async () => {
    const span = { from: meeting.on, to: meeting.on };
    // A file may have brought one that was made elsewhere, under an id of its own.
    const other = (await meetingsInSpan(tablet, dealerId, span)).find(({ agenda }) => agenda === meeting.agenda);
    if (other && other.id !== recordId) return other.id;
    const known = await db.records.get(recordId);
    const isThere = known !== undefined && known.fields['deleted'] !== true;
    if (isThere && typeof known.fields['startedAt'] === 'string') return recordId;
    const begun = { ...meeting, startedAt, endedAt: null, [slotField(0)]: startedAt };
    const again = known && !isThere ? { ...emptied(known.fields), deleted: false } : {};
    await commitRecords(tablet, [{ kind: 'meeting', recordId, dealerId, set: { ...again, ...begun } }]);
    return recordId;
  });
}

type Known = Pick<Meeting, 'id' | 'dealerId'>;

/** What the fields of a meeting read as when nobody has said anything yet. */
const BLANK = /^(?:gaps|notes)\.|^note$|\.plan$/;
const FLAG = /^(?:drill|duties|actions)\.|\.gone$/;

function blankFor(set: Edit['set']): Edit['set'] {
  return Object.fromEntries(
    Object.keys(set).map((field) => [field, BLANK.test(field) ? '' : FLAG.test(field) ? false : null]),
  );
}

/** Sets fields of a meeting: on disk when the promise resolves. Gives the undo. */
export const saveMeeting = (tablet: Tablet, { id, dealerId }: Known, set: Edit['set']): Promise<UndoEdit> =>
  saveFields(tablet, { kind: 'meeting', recordId: id, dealerId, set }, blankFor(set));
