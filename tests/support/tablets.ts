import { randomBytes, randomUUID } from 'node:crypto';
import type { TemplateKind } from '../../src/domain/catalogue/types.ts';
import type { Folded } from '../../src/domain/fold.ts';
import { type OpenAudit, openAudit } from '../../src/store/openAudit.ts';
import { openVisit, saveDealer, saveProfile, saveProgramme } from '../../src/store/recordEdits.ts';
import { startAudit } from '../../src/store/startAudit.ts';
import { openTablet, type Tablet, type TabletOptions } from '../../src/store/tablet.ts';
import { tinyJpeg } from './jpeg.ts';
import { itemsOf, templateOfKind, valuesOf } from './showroom.ts';

const START = Date.UTC(2026, 10, 23, 1);

/** A clock that goes on by a second each time that it is read, so that nothing depends on the machine's. */
export function ownClock(start = START): () => number {
  let now = start;
  return () => {
    now += 1000;
    return now;
  };
}

/** A tablet with a database of its own; the same `name` again is a second window of it. */
export const newTablet = (options: TabletOptions = {}): Promise<Tablet> =>
  openTablet({
    name: `tablet-${randomUUID()}`,
    device: 'test tablet',
    now: ownClock(),
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    ...options,
  });

/** A second window of the same tablet. */
export const secondWindow = ({ db }: Tablet, options: TabletOptions = {}): Promise<Tablet> =>
  newTablet({ name: db.name, ...options });

export type Place = { readonly dealerId: string; readonly programmeId: string; readonly visitId: string };

/** A consultant's first quarter of an hour: who he is, the dealer, the programme, the visit. */
export async function arrive(tablet: Tablet, no: 1 | 2 | 3 | 4 = 2): Promise<Place> {
  await saveProfile(tablet, { name: '王芳', role: 'bec-consultant' });
  const dealerId = await saveDealer(tablet, { name: '南昌江铃', code: 'JX-001', city: '南昌', note: '' });
  const programme = { startOn: '2026-11-23', consultant: '王芳', fieldRep: '', note: '' };
  const programmeId = await saveProgramme(tablet, programme, { dealerId });
  const visitId = await openVisit(tablet, { dealerId, programmeId, no, openedOn: '2026-11-23' });
  return { dealerId, programmeId, visitId };
}

export function beginAudit(tablet: Tablet, place: Place, kind: TemplateKind = 'morning-meeting'): Promise<string> {
  const { id: templateId, version: templateVersion } = templateOfKind(kind);
  return startAudit(tablet, { ...place, templateId, templateVersion, sections: null });
}

export async function opened(tablet: Tablet, id: string): Promise<OpenAudit> {
  const audit = await openAudit(tablet, id);
  if (!audit) throw new Error(`no audit ${id}`);
  return audit;
}

/** A tablet on which an audit of a morning meeting is open. */
export async function atWork(options: TabletOptions = {}) {
  const tablet = await newTablet(options);
  const place = await arrive(tablet);
  const audit = await opened(tablet, await beginAudit(tablet, place));
  return {
    tablet,
    place,
    audit,
    items: itemsOf(audit.template).map(({ id }) => id) as [string, string, string, string],
  };
}

/** Answers all items with the first step of their scales, and waits until that is on disk. */
export async function answerEverything(audit: OpenAudit): Promise<void> {
  for (const item of itemsOf(audit.template)) audit.answer(item.id, valuesOf(item)[0] ?? null);
  await audit.retry();
}

/** An audit's answers as they lie on disk. */
export async function storedBody({ db }: Tablet, auditId: string): Promise<Folded> {
  const row = await db.bodies.get(auditId);
  if (!row) throw new Error(`no audit ${auditId}`);
  const { id: _id, ...record } = row;
  return record;
}

export const SIGNATURE = { name: '王芳', strokes: [[10, 10, 400, 300]] } as const;

/** A photo as the camera gives it, other bytes for every number. */
export function shot(n: number) {
  return { bytes: tinyJpeg(n).buffer, width: 8, height: 8, thumb: new Uint8Array([0xff, 0xd8, n]).buffer };
}
