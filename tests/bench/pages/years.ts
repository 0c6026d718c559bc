import { TEMPLATE_INDEX } from '../../../src/domain/catalogue/templateIndex.ts';
import type { Change } from '../../../src/domain/change.ts';
import type { Sample } from '../../../src/domain/demo/sample.ts';
import { say } from '../../../src/domain/demo/sample.ts';
import { dayPlanBefore, daysLater } from '../../../src/domain/demo/sampleDays.ts';
import { sampleLedger } from '../../../src/domain/demo/sampleLedger.ts';
import { sayMeetings } from '../../../src/domain/demo/sampleMeetings.ts';
import { SAMPLE_PEOPLE } from '../../../src/domain/demo/sampleWords.ts';
import type { VisitNo } from '../../../src/domain/records.ts';
import { mergeChanges } from '../../../src/store/merge.ts';
import { newId, type Tablet, writeMeta } from '../../../src/store/tablet.ts';
import { beginAuditAt, fillIn } from './programme.ts';

/** How much lies on a tablet. */
export type Amount = {
  readonly audits: number;
  readonly photosPerAudit: number;
  /** Working days, to yesterday, of a meeting in the morning and one in the evening. */
  readonly days: number;
};

/** Where its screens are. */
export type Places = { readonly dealerId: string; readonly programmeId: string; readonly auditId: string };

/** Larger than what IndexedDB keeps within a record; the number of photos is what matters here. */
const PHOTO_BYTES = 100_000;

const PER_PROGRAMME = 4 * TEMPLATE_INDEX.length;

function workedDays(count: number): string[] {
  const days: string[] = [];
  for (let day = daysLater(new Date().toISOString().slice(0, 10), -1); days.length < count; day = daysLater(day, -1)) {
    if (new Date(`${day}T00:00:00Z`).getUTCDay() !== 0) days.unshift(day);
  }
  return days;
}

/** One dealer with people, programmes with their visits, and the meetings and boards of all those days. */
function sampleYears(tablet: Tablet, { audits, days }: Amount): { sample: Sample; visits: string[][] } {
  const worked = workedDays(days);
  const visits = Array.from({ length: Math.ceil(audits / PER_PROGRAMME) }, () => [1, 2, 3, 4].map(() => newId(tablet)));
  const personId = newId(tablet);
  const sample: Sample = {
    today: '',
    lang: 'zh',
    newId: () => newId(tablet),
    templates: [],
    photos: [],
    ledger: sampleLedger({ replica: newId(tablet), personId, newId: () => newId(tablet) }),
    personId,
    dealerId: newId(tablet),
    programmeId: newId(tablet),
    days: { ...dayPlanBefore(daysLater(worked.at(-1) ?? '', 1)), worked },
    visits: new Map(),
    staff: new Map(SAMPLE_PEOPLE.map(({ key }) => [key, newId(tablet)])),
    audits: new Map(),
  };
  return { sample, visits };
}

type Programme = { readonly id: string; readonly visits: readonly string[]; readonly startOn: string };

function sayPlaces(sample: Sample, programmes: readonly Programme[]): void {
  const at = `${sample.days.worked[0] ?? ''}T00:00:00.000Z`;
  const person = { name: '王芳', role: 'bec-consultant' };
  sample.ledger.say(at, { kind: 'person', recordId: sample.personId, dealerId: null, set: person });
  const dealer = { name: '南昌江铃', code: 'JX-001', city: '南昌', note: '' };
  say(sample, at, { kind: 'dealer', recordId: sample.dealerId, set: dealer });
  for (const { key, role, name } of SAMPLE_PEOPLE) {
    say(sample, at, { kind: 'staff', recordId: sample.staff.get(key) ?? '', set: { name: name.zh, role } });
  }
  for (const { id, visits, startOn } of programmes) {
    const set = { startOn, consultant: '王芳', fieldRep: '', note: '' };
    say(sample, at, { kind: 'programme', recordId: id, set });
    for (const [i, recordId] of visits.entries()) {
      say(sample, at, { kind: 'visit', recordId, set: { programmeId: id, no: (i + 1) as VisitNo, openedOn: startOn } });
    }
  }
}

/** As if the endpoint had all of it: nothing waits to be sent. */
async function markSent({ db }: Tablet): Promise<void> {
  await db.transaction('rw', db.changes, db.segments, db.photos, async () => {
    const byRecord = new Map<string, Change[]>();
    for (const change of await db.changes.toArray()) {
      byRecord.set(change.recordId, [...(byRecord.get(change.recordId) ?? []), change]);
    }
    await db.segments.bulkAdd([...byRecord].map(([recordId, changes]) => ({ recordId, changes })));
    await db.changes.clear();
    await db.photos.toCollection().modify({ sent: 1 });
  });
}

/** Fills an empty tablet. All audits but the last are sealed; the last is a sales process, filled in and open. */
export async function fillYears(tablet: Tablet, amount: Amount): Promise<Places> {
  const { sample, visits } = sampleYears(tablet, amount);
  const programmes = visits.map((ids, i): Programme => {
    const isNewest = i === visits.length - 1;
    return { id: isNewest ? sample.programmeId : newId(tablet), visits: ids, startOn: `2026-0${i + 1}-02` };
  });
  sayPlaces(sample, programmes);
  sayMeetings(sample);
  const changes = sample.ledger.changes();
  await mergeChanges(tablet, { changes, photos: [], templateOf: () => undefined, relay: false });
  await writeMeta(tablet, 'profile', { personId: sample.personId });
  tablet.author = sample.personId;
  const { dealerId } = sample;
  let auditId = '';
  for (let i = 0; i < amount.audits; i++) {
    const isLast = i === amount.audits - 1;
    const programme = programmes[Math.floor(i / PER_PROGRAMME)] as Programme;
    const visitId = programme.visits[Math.floor((i % PER_PROGRAMME) / TEMPLATE_INDEX.length)] ?? '';
    const templateId = isLast ? 'tpl-sales-process' : (TEMPLATE_INDEX[i % TEMPLATE_INDEX.length]?.id ?? '');
    const audit = await beginAuditAt(tablet, { dealerId, programmeId: programme.id, visitId, templateId });
    auditId = audit.id;
    await fillIn(audit, { photos: amount.photosPerAudit, bytes: PHOTO_BYTES, seal: !isLast });
  }
  await markSent(tablet);
  return { dealerId, programmeId: sample.programmeId, auditId };
}
