import fc from 'fast-check';
import type { AnswerValue } from '../../src/domain/answers.ts';
import { answerField, photoField } from '../../src/domain/answers.ts';
import { manifestOf, type Seal } from '../../src/domain/audit.ts';
import { ALL_TEMPLATES } from '../../src/domain/catalogue/allTemplates.ts';
import { SCALES } from '../../src/domain/catalogue/scales.ts';
import type { Item, Template, TemplateKind } from '../../src/domain/catalogue/types.ts';
import type { Change } from '../../src/domain/change.ts';
import { idOf, type Writer } from './writer.ts';

/** One showroom, its programme, and a visit of each number. */
export const DEALER = idOf(0xd1);
export const PROGRAMME = idOf(0xd2);
export const visitId = (no: number): string => idOf(0xd2 + no);

export function templateOfKind(kind: TemplateKind): Template {
  const template = ALL_TEMPLATES.find((known) => known.kind === kind);
  if (!template) throw new Error(`no template of kind ${kind}`);
  return template;
}

export const templateOf = (id: string, version: number): Template | undefined =>
  ALL_TEMPLATES.find((template) => template.id === id && template.version === version);

export const itemsOf = ({ sections }: Template): Item[] => sections.flatMap(({ items }) => items);

/** Everything that may be answered on an item's scale. */
export const valuesOf = ({ scale }: Pick<Item, 'scale'>): AnswerValue[] =>
  (SCALES.find(({ id }) => id === scale)?.steps ?? []).map(({ value }) => value);

export const anyAnswer = (item: Item): fc.Arbitrary<AnswerValue | null> =>
  fc.constantFrom(...valuesOf(item), 'na', 'not-observed', null);

/** Writes down dealer, programme, the visits given and who the writer is. */
export function openShowroom({ say, changes }: Writer, visits: readonly number[]): readonly Change[] {
  const author = idOf(0xa001);
  say({ kind: 'person', recordId: author, dealerId: null, set: { name: '王芳', role: 'bec-consultant' } });
  const dealer = { name: '南昌江铃第一展厅', code: 'JX-001', city: '南昌', note: '' };
  say({ kind: 'dealer', recordId: DEALER, dealerId: DEALER, set: dealer });
  const programme = { startOn: '2026-11-23', consultant: '王芳', fieldRep: '', note: '' };
  say({ kind: 'programme', recordId: PROGRAMME, dealerId: DEALER, set: programme });
  for (const no of visits) {
    const set = { programmeId: PROGRAMME, no, openedOn: '2026-11-23' };
    say({ kind: 'visit', recordId: visitId(no), dealerId: DEALER, set });
  }
  return changes;
}

export type AuditAt = { readonly id: string; readonly visit: number; readonly template: Template };

export function startAudit({ say }: Writer, { id, visit, template }: AuditAt, sections: string[] | null = null): void {
  const set = {
    programmeId: PROGRAMME,
    visitId: visitId(visit),
    templateId: template.id,
    templateVersion: template.version,
    sections,
    auditor: idOf(0xa001),
    startedAt: new Date(Date.UTC(2026, 10, 23, 2, visit)).toISOString(),
  };
  say({ kind: 'audit', recordId: id, dealerId: DEALER, set });
}

/** Sets fields of an audit. */
export const sayOf = ({ say }: Writer, recordId: string, set: Change['set']): Change =>
  say({ kind: 'audit', recordId, dealerId: DEALER, set });

export const answer = (
  by: Writer,
  id: string,
  said: { item: string; value: AnswerValue | null; reason?: string },
): Change =>
  sayOf(by, id, {
    [answerField(said.item, 'value')]: said.value,
    ...(said.reason !== undefined && { [answerField(said.item, 'reason')]: said.reason }),
  });

/** Answers every item with the first step of its scale. */
export function answerAll(by: Writer, id: string, template: Template): void {
  for (const item of itemsOf(template)) answer(by, id, { item: item.id, value: valuesOf(item)[0] ?? null });
}

export type PhotoFacts = { readonly sha256: string; readonly bytes: number };

export function takePhoto(
  by: Writer,
  id: string,
  photo: PhotoFacts & { readonly item: string; readonly no: number },
): Change {
  const { item, no, sha256, bytes } = photo;
  const value = { itemId: item, sha256, bytes, width: 40, height: 30, takenAt: '2026-11-23T03:00:00.000Z' };
  return sayOf(by, id, { [photoField(idOf(0xe000 + no))]: value });
}

export function sealNow(by: Writer, id: string, change: Partial<Seal> = {}): Change {
  const seal: Seal = {
    at: '2026-11-23T09:00:00.000Z',
    by: idOf(0xa001),
    signature: { name: '王芳', strokes: [[10, 10, 500, 400]] },
    manifest: manifestOf(by.record(id)),
    ...change,
  };
  return sayOf(by, id, { seal });
}

export const reopen = (by: Writer, id: string, reason: string): Change =>
  sayOf(by, id, { seal: null, reopened: { at: '2026-11-23T10:00:00.000Z', by: idOf(0xa001), reason } });
