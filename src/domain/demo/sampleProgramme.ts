import { photoField } from '../answers.ts';
import { askedItems, manifestOf } from '../audit.ts';
import type { Template, TemplateKind } from '../catalogue/types.ts';
import type { Change } from '../change.ts';
import type { Json } from '../json.ts';
import { VISIT_NOS, type VisitNo } from '../records.ts';
import type { Text2 } from '../text.ts';
import { sampleAnswers, shareOf } from './sampleAnswers.ts';
import { type DayPlan, dayPlanBefore, instantOf } from './sampleDays.ts';
import { type SampleLedger, sampleLedger } from './sampleLedger.ts';
import { SAMPLE_PEOPLE, SAMPLE_WORDS } from './sampleWords.ts';

/** A picture for the sample, already a JPEG in the photo table's terms. */
export type SamplePhoto = {
  readonly sha256: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
};

export type SampleInput = {
  /** YYYY-MM-DD; the programme lies before it, so that its fourth visit was yesterday. */
  readonly today: string;
  readonly lang: keyof Text2;
  readonly newId: () => string;
  readonly templates: readonly Template[];
  readonly photos: readonly SamplePhoto[];
};

/** What the parts of the sample share. */
export type Sample = SampleInput & {
  readonly ledger: SampleLedger;
  readonly personId: string;
  readonly dealerId: string;
  readonly programmeId: string;
  readonly days: DayPlan;
  readonly visits: ReadonlyMap<VisitNo, string>;
  /** Member of staff by their key in SAMPLE_PEOPLE. */
  readonly staff: ReadonlyMap<string, string>;
  /** Audit by visit and template kind. */
  readonly audits: Map<string, string>;
};

/** Which checklists are filled in at each visit (seed: 代理商考评统计表, and the sales process beside it). */
const ASKED: Readonly<Record<VisitNo, readonly TemplateKind[]>> = {
  1: ['customer-source', 'showroom-5s', 'showroom-hardware', 'sales-process'],
  2: ['morning-meeting', 'customer-source', 'showroom-5s', 'showroom-hardware', 'evening-meeting'],
  3: ['morning-meeting', 'customer-source', 'sales-service', 'showroom-5s', 'showroom-hardware', 'evening-meeting'],
  4: [
    'morning-meeting',
    'customer-source',
    'sales-service',
    'showroom-5s',
    'showroom-hardware',
    'sales-process',
    'evening-meeting',
  ],
};

export const auditKey = (no: VisitNo, kind: TemplateKind): string => `${no} ${kind}`;

/** A simple pen stroke, so that signatures look like some. */
const STROKES = [[120, 560, 240, 380, 330, 610, 430, 400, 520, 620, 640, 430, 780, 540]];

export const sampleSignature = (name: string): Json => ({ name, strokes: STROKES });

function sayPeople({ ledger, personId, lang, staff, dealerId, programmeId, days, visits }: Sample): void {
  const at = instantOf(days.visits[1], '08:00');
  const consultant = SAMPLE_WORDS.consultant[lang];
  ledger.say(at, {
    kind: 'person',
    recordId: personId,
    dealerId: null,
    set: { name: consultant, role: 'bec-consultant' },
  });
  const dealer = { name: SAMPLE_WORDS.dealer[lang], code: 'DEMO-01', city: SAMPLE_WORDS.city[lang] };
  ledger.say(at, { kind: 'dealer', recordId: dealerId, dealerId, set: { ...dealer, note: SAMPLE_WORDS.note[lang] } });
  for (const { key, role, name } of SAMPLE_PEOPLE) {
    const recordId = staff.get(key) ?? '';
    ledger.say(at, { kind: 'staff', recordId, dealerId, set: { name: name[lang], role } });
  }
  const fieldRep = SAMPLE_PEOPLE.find(({ role }) => role === 'field-rep')?.name[lang] ?? '';
  const set = { startOn: days.visits[1], consultant, fieldRep, note: '' };
  ledger.say(at, { kind: 'programme', recordId: programmeId, dealerId, set });
  for (const [no, recordId] of visits) {
    const openedOn = days.visits[no];
    ledger.say(instantOf(openedOn, '08:05'), {
      kind: 'visit',
      recordId,
      dealerId,
      set: { programmeId, no, openedOn },
    });
  }
}

type Place = { readonly no: VisitNo; readonly template: Template; readonly at: string };

function sayPhotos(sample: Sample, recordId: string, { no, template, at }: Place): void {
  const { ledger, dealerId, photos, newId } = sample;
  if (photos.length === 0) return;
  const shown = template.sections
    .flatMap(({ items }) => items)
    .filter(({ id, evidence }) => evidence === 'photo' && shareOf(`${id} photo`) < 0.35);
  for (const { id: itemId } of shown.slice(0, 6)) {
    const photo = photos[Math.floor(shareOf(`${itemId} ${no}`) * photos.length)] as SamplePhoto;
    ledger.say(at, {
      kind: 'audit',
      recordId,
      dealerId,
      set: { [photoField(newId())]: { itemId, ...photo, takenAt: at } },
    });
  }
}

function sayAudit(sample: Sample, { no, template, at }: Place): void {
  const { ledger, dealerId, programmeId, visits, personId, lang, audits, newId } = sample;
  const recordId = newId();
  audits.set(auditKey(no, template.kind), recordId);
  const say = (set: Change['set']): void => ledger.say(at, { kind: 'audit', recordId, dealerId, set });
  const sections = no === 1 ? (template.diagnosisDefaultSections ?? null) : null;
  say({
    programmeId,
    visitId: visits.get(no) ?? '',
    templateId: template.id,
    templateVersion: template.version,
    sections,
    auditor: personId,
    startedAt: at,
  });
  say(sampleAnswers(askedItems(template, sections), no, lang));
  sayPhotos(sample, recordId, { no, template, at });
  const signature = sampleSignature(SAMPLE_WORDS.consultant[lang]);
  say({ seal: { at, by: personId, signature, manifest: manifestOf(ledger.record(recordId)) as unknown as Json } });
}

function sayAudits(sample: Sample): void {
  const byKind = new Map(sample.templates.map((template) => [template.kind, template]));
  for (const no of VISIT_NOS) {
    for (const [i, kind] of ASKED[no].entries()) {
      const template = byKind.get(kind);
      if (!template) continue;
      const at = instantOf(sample.days.visits[no], `${String(9 + i).padStart(2, '0')}:30`);
      sayAudit(sample, { no, template, at });
    }
  }
}

/** A dealer with a whole programme behind it, as changes like all others; everything in it says that it is a sample. */
export function sampleProgramme(input: SampleInput, author: { replica: string; personId: string }): readonly Change[] {
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
  sayAudits(sample);
  return sample.ledger.changes();
}
