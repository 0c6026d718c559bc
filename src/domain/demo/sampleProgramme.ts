import type { Change } from '../change.ts';
import { VISIT_NOS } from '../records.ts';
import { type Sample, type SampleInput, say } from './sample.ts';
import { sayActions } from './sampleActions.ts';
import { sayAudits } from './sampleAudits.ts';
import { sayClosings } from './sampleClosings.ts';
import { dayPlanBefore, instantOf } from './sampleDays.ts';
import { sampleLedger } from './sampleLedger.ts';
import { sayMeetings } from './sampleMeetings.ts';
import { sayPlan } from './samplePlan.ts';
import { sayReports } from './sampleReports.ts';
import { saySampling } from './sampleSampling.ts';
import { saySchedule } from './sampleSchedule.ts';
import { SAMPLE_PEOPLE, SAMPLE_WORDS } from './sampleWords.ts';

function sayPeople(sample: Sample): void {
  const { ledger, personId, lang, staff, dealerId, programmeId, days, visits } = sample;
  const at = instantOf(days.visits[1], '08:00');
  const consultant = SAMPLE_WORDS.consultant[lang];
  const person = { name: consultant, role: 'bec-consultant' };
  ledger.say(at, { kind: 'person', recordId: personId, dealerId: null, set: person });
  const dealer = { name: SAMPLE_WORDS.dealer[lang], code: 'DEMO-01', city: SAMPLE_WORDS.city[lang] };
  say(sample, at, { kind: 'dealer', recordId: dealerId, set: { ...dealer, note: SAMPLE_WORDS.note[lang] } });
  for (const { key, role, name } of SAMPLE_PEOPLE) {
    say(sample, at, { kind: 'staff', recordId: staff.get(key) ?? '', set: { name: name[lang], role } });
  }
  const fieldRep = SAMPLE_PEOPLE.find(({ role }) => role === 'field-rep')?.name[lang] ?? '';
  const programme = { startOn: days.visits[1], consultant, fieldRep, note: '' };
  say(sample, at, { kind: 'programme', recordId: programmeId, set: programme });
  for (const [no, recordId] of visits) {
    const openedOn = days.visits[no];
    say(sample, instantOf(openedOn, '08:05'), { kind: 'visit', recordId, set: { programmeId, no, openedOn } });
  }
}

/** A dealer with a whole programme behind it, as changes like all others; everything in it says that it is a sample. */
export function sampleProgramme(
  input: SampleInput,
  author: { readonly replica: string; readonly personId: string },
): readonly Change[] {
  const { newId, today } = input;
  const sample: Sample = {
    ...input,
    ledger: sampleLedger({ ...author, newId }),
    personId: author.personId,
    dealerId: newId(),
    programmeId: newId(),
    days: dayPlanBefore(today),
    visits: new Map(VISIT_NOS.map((no) => [no, newId()])),
    staff: new Map(SAMPLE_PEOPLE.map(({ key }) => [key, newId()])),
    audits: new Map(),
  };
  sayPeople(sample);
  saySchedule(sample);
  sayAudits(sample);
  sayClosings(sample);
  sayActions(sample);
  sayPlan(sample);
  saySampling(sample);
  sayReports(sample);
  sayMeetings(sample);
  return sample.ledger.changes();
}
