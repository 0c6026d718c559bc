import { createHash, randomBytes } from 'node:crypto';
import { answerField, type Photo, photoField } from '../../src/domain/answers.ts';
import { askedItems, manifestOf } from '../../src/domain/audit.ts';
import { ALL_TEMPLATES } from '../../src/domain/catalogue/allTemplates.ts';
import type { Template } from '../../src/domain/catalogue/types.ts';
import { CHANGE_VERSION, type Change, type Edit } from '../../src/domain/change.ts';
import { baseFor, EMPTY, extend, type Folded } from '../../src/domain/fold.ts';
import { uuidv7 } from '../../src/domain/ids.ts';
import type { Json } from '../../src/domain/json.ts';
import { tinyJpeg } from './jpeg.ts';

/** Somebody who edits, with a replica of his own: ids, numbers, bases and lamports are what a tablet would write. */
export type Author = {
  readonly replica: string;
  readonly personId: string;
  readonly newId: () => string;
  readonly edit: (edit: Edit) => Change;
  readonly record: (recordId: string) => Folded;
};

const START = Date.UTC(2026, 10, 23, 1, 0, 0);

export const hexOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function newAuthor(device = 'tablet 1'): Author {
  const records = new Map<string, Folded>();
  let seq = 0;
  const newId = (): string => uuidv7(START + seq, randomBytes(10));
  const [replica, personId] = [newId(), newId()];
  const record = (recordId: string): Folded => records.get(recordId) ?? EMPTY;

  function edit({ kind, recordId, dealerId, set }: Edit): Change {
    seq += 1;
    const before = record(recordId);
    const at = new Date(START + seq * 1000).toISOString();
    const made = { kind, recordId, dealerId, set, base: baseFor(before, set), lamport: before.lamport + 1 };
    const change: Change = { id: newId(), replica, seq, ...made, at, author: personId, device, v: CHANGE_VERSION };
    records.set(recordId, extend(before, change));
    return change;
  }

  return { replica, personId, newId, edit, record };
}

export type ProgrammeIds = { readonly dealerId: string; readonly programmeId: string; readonly visitId: string };
export type MadeProgramme = ProgrammeIds & { readonly changes: readonly Change[] };

/** A person, a dealer, a programme and one visit. */
export function makeProgramme(author: Author, names = { person: '王磊', dealer: '安达汽车' }): MadeProgramme {
  const [dealerId, programmeId, visitId] = [author.newId(), author.newId(), author.newId()];
  const changes = [
    author.edit({
      kind: 'person',
      recordId: author.personId,
      dealerId: null,
      set: { name: names.person, role: 'bec-consultant' },
    }),
    author.edit({
      kind: 'dealer',
      recordId: dealerId,
      dealerId,
      set: { name: names.dealer, code: 'AD-01', city: '南昌', note: '' },
    }),
    author.edit({
      kind: 'programme',
      recordId: programmeId,
      dealerId,
      set: { startOn: '2026-11-23', consultant: names.person, fieldRep: '', note: '' },
    }),
    author.edit({ kind: 'visit', recordId: visitId, dealerId, set: { programmeId, no: 1, openedOn: '2026-11-23' } }),
  ];
  return { dealerId, programmeId, visitId, changes };
}

export type AuditOptions = {
  readonly template?: Template;
  /** How many items are answered; all when not said. */
  readonly answers?: number;
  readonly photos?: number;
  /** About how large each photo is; as small as can be when not said. */
  readonly photoBytes?: number;
  readonly sealed?: boolean;
};

export type MadePhoto = { readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> };
export type MadeAudit = {
  readonly auditId: string;
  readonly changes: readonly Change[];
  readonly photos: readonly MadePhoto[];
};

const FIRST_TEMPLATE = ALL_TEMPLATES[0] as Template;
const VALUES = { '0-5': [0, 1, 2, 3, 4, 5], other: ['yes', 'no'] } as const;

function answerFor(scale: string, n: number): Json {
  const values = scale === '0-5' ? VALUES['0-5'] : VALUES.other;
  return values[n % values.length] as Json;
}

let photosMade = 0;

/** A photo nobody has taken yet. */
export function makePhoto(bytes = 0): MadePhoto {
  photosMade += 1;
  const jpeg = tinyJpeg(photosMade * 65_537 + randomBytes(3).readUIntBE(0, 3), { bytes });
  return { sha256: hexOf(jpeg), bytes: jpeg };
}

/** The change that seals a record as its author knows it. */
export function makeSeal(author: Author, dealerId: string, auditId: string): Change {
  const manifest = manifestOf(author.record(auditId)) as unknown as Json;
  const signature = { name: '王磊', strokes: [[10, 10, 200, 300]] };
  const at = new Date(START).toISOString();
  const seal: Json = { at, by: author.personId, signature, manifest };
  return author.edit({ kind: 'audit', recordId: auditId, dealerId, set: { seal } });
}

/** An audit of the visit, one change per answer as on a tablet. */
export function makeAudit(author: Author, programme: ProgrammeIds, options: AuditOptions = {}): MadeAudit {
  const { template = FIRST_TEMPLATE, photos: wanted = 0, photoBytes = 0, sealed = false } = options;
  const { dealerId, programmeId, visitId } = programme;
  const auditId = author.newId();
  const edit = (set: Edit['set']): Change => author.edit({ kind: 'audit', recordId: auditId, dealerId, set });
  const startedAt = new Date(START).toISOString();
  const begun = { programmeId, visitId, auditor: author.personId, startedAt, sections: null };
  const changes = [edit({ ...begun, templateId: template.id, templateVersion: template.version })];
  const items = askedItems(template, null).slice(0, options.answers);
  for (const [n, { id, scale }] of items.entries()) {
    changes.push(edit({ [answerField(id, 'value')]: answerFor(scale, n) }));
    if (n % 7 === 3) changes.push(edit({ [answerField(id, 'note')]: `第 ${n + 1} 项：展车未锁，见照片` }));
  }
  const photos = Array.from({ length: wanted }, () => makePhoto(photoBytes));
  for (const [n, { sha256, bytes }] of photos.entries()) {
    const itemId = items[n % Math.max(1, items.length)]?.id ?? 'item';
    const photo: Omit<Photo, 'id'> = { itemId, sha256, bytes: bytes.length, width: 8, height: 8, takenAt: startedAt };
    changes.push(edit({ [photoField(author.newId())]: photo }));
  }
  if (sealed) changes.push(makeSeal(author, dealerId, auditId));
  return { auditId, changes, photos };
}
