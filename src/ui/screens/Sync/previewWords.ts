import { ANSWER_FIELD, PHOTO_FIELD } from '../../../domain/answers.ts';
import type { BundleContent } from '../../../domain/bundle/content.ts';
import { scaleOf } from '../../../domain/catalogue/scales.ts';
import { templateEntry } from '../../../domain/catalogue/templateIndex.ts';
import type { ScaleId } from '../../../domain/catalogue/types.ts';
import type { Json } from '../../../domain/json.ts';
import type { Text2 } from '../../../domain/text.ts';
import type { FieldChange, RecordPreview } from '../../../store/bundleIn.ts';
import type { Translator } from '../../i18n/useT.ts';

/** One thing that would read differently, in words. */
export type PreviewLine = {
  readonly field: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly conflict: boolean;
};

export type PreviewGroup = {
  readonly recordId: string;
  readonly isNew: boolean;
  readonly title: string;
  readonly kind: string;
  readonly newChanges: number;
  readonly answers: number;
  readonly lines: readonly PreviewLine[];
};

/** Fields that say where a record belongs: the title says it already. */
const SILENT = new Set(['programmeId', 'visitId', 'templateId', 'templateVersion', 'auditor', 'startedAt', 'no']);

const NAMED_FIELDS = {
  'dealer.name': 'dealer.name',
  'dealer.code': 'dealer.code',
  'dealer.city': 'dealer.city',
  'dealer.note': 'dealer.note',
  'programme.startOn': 'programme.startOn',
  'programme.consultant': 'programme.consultant',
  'programme.fieldRep': 'programme.fieldRep',
  'programme.note': 'programme.note',
  'person.name': 'preview.personName',
  'person.role': 'preview.personRole',
  'programme.thresholds': 'preview.thresholds',
  'programme.thresholdsPublished': 'preview.thresholdsPublished',
  'visit.openedOn': 'preview.openedOn',
  'visit.closed': 'preview.closed',
  'visit.reopened': 'preview.reopened',
  'visit.modules.showroom': 'preview.module',
  'visit.modules.customer-source': 'preview.module',
  'visit.modules.meetings': 'preview.module',
  'visit.modules.sales-service': 'preview.module',
  'audit.sections': 'preview.sections',
  'audit.seal': 'preview.seal',
  'audit.reopened': 'preview.reopened',
} as const;

/** What a record is called by: its name, what it says, or the day it is for. */
const TITLE_FIELDS = ['name', 'title', 'text', 'on', 'month'];

type Words = { readonly t: Translator; readonly content: BundleContent };
type AskedItem = { readonly label: Text2; readonly scale: ScaleId };

function itemOf({ audits }: BundleContent, itemId: string): AskedItem | undefined {
  for (const { answers } of audits) {
    const found = answers.find((answer) => answer.itemId === itemId);
    if (found) return { label: found.label, scale: found.scale as ScaleId };
  }
  return undefined;
}

function answerWords({ t, content }: Words, itemId: string, value: string | number): string {
  if (value === 'na') return t.t('answer.na');
  if (value === 'not-observed') return t.t('answer.notObserved');
  if (typeof value === 'number') return t.t('answer.points', { value });
  const scale = itemOf(content, itemId)?.scale ?? 'yes-partly-no';
  const step = scaleOf(scale).steps.find((each) => each.value === value);
  return step ? t.text(step.title) : String(value);
}

function objectWords({ t, content }: Words, field: string, value: object): string {
  const { total, module } = value as { total?: number; module?: number };
  if (total !== undefined && module !== undefined) return `G ≥ ${total}, ≥ ${module}`;
  const { by = '', at = '', reason = '' } = value as { by?: string; at?: string; reason?: string };
  if (Array.isArray(value)) return t.t('preview.sectionCount', { count: value.length });
  if (PHOTO_FIELD.test(field)) return t.t('preview.photoThere');
  const who = content.people.find(({ id }) => id === by)?.name ?? '';
  return [who, at && t.date(at, 'datetime'), reason].filter(Boolean).join(' · ');
}

/** What a field says, in words; nothing said yet is a dash. */
export function valueWords(words: Words, field: string, value: Json | undefined): string {
  const { t } = words;
  if (value === undefined || value === null || value === '') return t.t('preview.blank');
  if (typeof value === 'boolean') return t.t(value ? 'preview.deletedYes' : 'preview.deletedNo');
  if (typeof value === 'object') return objectWords(words, field, value);
  const answer = ANSWER_FIELD.exec(field);
  if (answer?.[2] === 'value') return answerWords(words, answer[1] ?? '', value);
  if (field.endsWith('On')) return t.date(String(value));
  return String(value);
}

function fieldLabel({ t, content }: Words, kind: string, field: string): string {
  const answer = ANSWER_FIELD.exec(field);
  if (answer) {
    const item = itemOf(content, answer[1] ?? '');
    const name = item ? t.text(item.label) : (answer[1] ?? '');
    if (answer[2] === 'value') return name;
    return t.t(answer[2] === 'note' ? 'preview.noteOf' : 'preview.reasonOf', { item: name });
  }
  if (PHOTO_FIELD.test(field)) return t.t('preview.photo');
  if (field === 'deleted') return t.t('preview.deleted');
  const key = NAMED_FIELDS[`${kind}.${field}` as keyof typeof NAMED_FIELDS];
  return key ? t.t(key) : field;
}

/** Records without a title of their own are told by their kind, which stands beside it. */
function otherTitle({ people, records }: BundleContent, recordId: string): string {
  const person = people.find(({ id }) => id === recordId);
  if (person) return person.name;
  const fields = records.find(({ id }) => id === recordId)?.fields ?? {};
  const title = TITLE_FIELDS.map((field) => fields[field]).find((value) => typeof value === 'string' && value !== '');
  return typeof title === 'string' ? title : '';
}

function recordTitle({ t, content }: Words, { recordId }: RecordPreview): string {
  if (recordId === content.dealer.id) return content.dealer.name;
  if (recordId === content.programme.id) {
    return t.t('programme.titleOf', { date: t.date(content.programme.startOn) });
  }
  const visit = content.visits.find(({ id }) => id === recordId);
  if (visit) return t.t('visit.no', { no: visit.no });
  const audit = content.audits.find(({ id }) => id === recordId);
  if (!audit) return otherTitle(content, recordId);
  const title = audit.templateTitle ?? templateEntry(audit.templateId)?.title;
  const no = content.visits.find(({ id }) => id === audit.visitId)?.no;
  return [title ? t.text(title) : audit.templateId, no && t.t('visit.no', { no })].filter(Boolean).join(' · ');
}

function lineOf(words: Words, kind: string, { field, from, to, conflict }: FieldChange): PreviewLine {
  const say = (value: Json | undefined): string => valueWords(words, field, value);
  return { field, label: fieldLabel(words, kind, field), from: say(from), to: say(to), conflict };
}

/** What an import would do to one record, for a person to read before agreeing. */
export function previewGroup(words: Words, preview: RecordPreview): PreviewGroup {
  const { recordId, kind, isNew, newChanges, fields } = preview;
  // Where an answer was carried over from goes with the answer.
  const told = fields.filter(({ field }) => !SILENT.has(field) && !field.endsWith('.carried'));
  return {
    recordId,
    isNew,
    newChanges,
    title: recordTitle(words, preview),
    kind: words.t.t(`kind.${kind}`),
    answers: fields.filter(({ field }) => ANSWER_FIELD.exec(field)?.[2] === 'value').length,
    lines: told.map((change) => lineOf(words, kind, change)),
  };
}
