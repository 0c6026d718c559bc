import { photoField } from '../answers.ts';
import { askedItems, manifestOf } from '../audit.ts';
import type { Template, TemplateKind } from '../catalogue/types.ts';
import type { Change } from '../change.ts';
import type { Json } from '../json.ts';
import { VISIT_NOS, type VisitNo } from '../records.ts';
import { auditKey, type Sample, type SamplePhoto, sampleSignature, say } from './sample.ts';
import { sampleAnswers, shareOf } from './sampleAnswers.ts';
import { instantOf } from './sampleDays.ts';
import { SAMPLE_WORDS } from './sampleWords.ts';

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

const PHOTO_SHARE = 0.35;
const MOST_PHOTOS = 6;

type Place = { readonly no: VisitNo; readonly template: Template; readonly at: string };

function photosFor({ photos, newId }: Sample, { no, template, at }: Place): Change['set'] {
  if (photos.length === 0) return {};
  const shown = template.sections
    .flatMap(({ items }) => items)
    .filter(({ id, evidence }) => evidence === 'photo' && shareOf(`${id} photo`) < PHOTO_SHARE);
  return Object.fromEntries(
    shown.slice(0, MOST_PHOTOS).map(({ id: itemId }) => {
      const photo = photos[Math.floor(shareOf(`${itemId} ${no}`) * photos.length)] as SamplePhoto;
      return [photoField(newId()), { itemId, ...photo, takenAt: at }];
    }),
  );
}

function sayAudit(sample: Sample, place: Place): void {
  const { no, template, at } = place;
  const { ledger, programmeId, visits, personId, lang, audits, newId } = sample;
  const recordId = newId();
  audits.set(auditKey(no, template.kind), recordId);
  const set = (fields: Change['set']): void => say(sample, at, { kind: 'audit', recordId, set: fields });
  const sections = no === 1 ? (template.diagnosisDefaultSections ?? null) : null;
  set({
    programmeId,
    visitId: visits.get(no) ?? '',
    templateId: template.id,
    templateVersion: template.version,
    sections,
    auditor: personId,
    startedAt: at,
  });
  set({ ...sampleAnswers(askedItems(template, sections), no, lang), ...photosFor(sample, place) });
  const signature = sampleSignature(SAMPLE_WORDS.consultant[lang]);
  set({ seal: { at, by: personId, signature, manifest: manifestOf(ledger.record(recordId)) as unknown as Json } });
}

/** Every checklist of the four visits, answered and signed. */
export function sayAudits(sample: Sample): void {
  const byKind = new Map(sample.templates.map((template) => [template.kind, template]));
  for (const no of VISIT_NOS) {
    for (const [i, kind] of ASKED[no].entries()) {
      const template = byKind.get(kind);
      const hour = String(9 + i).padStart(2, '0');
      if (template) sayAudit(sample, { no, template, at: instantOf(sample.days.visits[no], `${hour}:30`) });
    }
  }
}
