import { latestVersion, loadTemplate } from '../../../src/domain/catalogue/loadTemplate.ts';
import { TEMPLATE_INDEX } from '../../../src/domain/catalogue/templateIndex.ts';
import { VISIT_NOS } from '../../../src/domain/records.ts';
import { type OpenAudit, openAudit } from '../../../src/store/openAudit.ts';
import { openVisit, saveDealer, saveProfile, saveProgramme } from '../../../src/store/recordEdits.ts';
import { startAudit } from '../../../src/store/startAudit.ts';
import type { Tablet } from '../../../src/store/tablet.ts';
import { choices, itemsOf, seeded } from './workload.ts';

/** Photos in the programme, and bytes of each. */
export const PHOTOS = 200;
export const PHOTO_BYTES = 300_000;

const NOTE = '现场与标准不符，已拍照，请在下次到访前整改；责任人：销售经理';

/** As large and as hard to compress as a photo, and begun as a JPEG is. */
function photoBytes(size: number): ArrayBuffer {
  const bytes = new Uint8Array(size);
  // getRandomValues gives at most 64 KiB at a time.
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  bytes.set([0xff, 0xd8, 0xff]);
  return bytes.buffer;
}

export type Filling = {
  readonly photos: number;
  /** Of each photo; as large as photos are when left out. */
  readonly bytes?: number;
  readonly seal?: boolean;
};

/** Answers every item, half of them with a note, and closes the audit. */
export async function fillIn(audit: OpenAudit, { photos, bytes = PHOTO_BYTES, seal }: Filling): Promise<void> {
  const random = seeded(photos + 1);
  const items = itemsOf(audit.template);
  for (const item of items) {
    const values = choices(item);
    audit.answer(item.id, values[Math.floor(random() * values.length)] ?? null);
    if (random() < 0.5) audit.write(item.id, 'note', NOTE);
  }
  for (let i = 0; i < photos; i++) {
    const picture = { bytes: photoBytes(bytes), thumb: photoBytes(8_000), width: 2048, height: 1536 };
    await audit.addPhoto(items[i % items.length]?.id ?? '', picture);
  }
  await audit.retry();
  if (seal && !(await audit.seal({ name: '王芳', strokes: [] }))) throw new Error('the audit was not sealed');
  await audit.close();
}

export type AuditPlace = {
  readonly dealerId: string;
  readonly programmeId: string;
  readonly visitId: string;
  readonly templateId: string;
};

/** Begins an audit with all its sections, and opens it. */
export async function beginAuditAt(tablet: Tablet, place: AuditPlace): Promise<OpenAudit> {
  const templateVersion = latestVersion(place.templateId) ?? 1;
  await loadTemplate(place.templateId, templateVersion);
  const id = await startAudit(tablet, { ...place, templateVersion, sections: null });
  const audit = await openAudit(tablet, id);
  if (!audit) throw new Error('the audit did not open');
  return audit;
}

/** A whole programme: four visits, all seven checklists in each, every item answered, half with a note. Its id. */
export async function fillProgramme(tablet: Tablet): Promise<string> {
  await saveProfile(tablet, { name: '王芳', role: 'bec-consultant' });
  const dealerId = await saveDealer(tablet, { name: '南昌江铃', code: 'JX-001', city: '南昌', note: '' });
  const programme = { startOn: '2026-03-02', consultant: '王芳', fieldRep: '', note: '' };
  const programmeId = await saveProgramme(tablet, programme, { dealerId });
  const audits = TEMPLATE_INDEX.length * VISIT_NOS.length;
  let done = 0;
  for (const no of VISIT_NOS) {
    const visitId = await openVisit(tablet, { dealerId, programmeId, no, openedOn: '2026-03-02' });
    for (const { id: templateId } of TEMPLATE_INDEX) {
      const audit = await beginAuditAt(tablet, { dealerId, programmeId, visitId, templateId });
      const upTo = (count: number): number => Math.floor((PHOTOS * count) / audits);
      await fillIn(audit, { photos: upTo(done + 1) - upTo(done) });
      done += 1;
    }
  }
  return programmeId;
}
