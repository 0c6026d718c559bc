import { answerField } from '../../src/domain/answers.ts';
import { ALL_TEMPLATES } from '../../src/domain/catalogue/allTemplates.ts';
import type { Change } from '../../src/domain/change.ts';
import { sampleProgramme } from '../../src/domain/demo/sampleProgramme.ts';
import { fold } from '../../src/domain/fold.ts';
import { newAuthor } from './changes.ts';

export type SampleDealer = {
  readonly name: string;
  readonly city: string;
  /** Visits that were made, 1 to 4. */
  readonly visits: number;
  /** YYYY-MM-DD; its fourth visit would have been the day before. */
  readonly today: string;
};

/** A dealer with as much of the sample programme as it has visits behind it. */
export function sampleDealer({ name, city, visits, today }: SampleDealer): Change[] {
  const { newId } = newAuthor();
  const input = { today, lang: 'zh', newId, templates: ALL_TEMPLATES, photos: [] } as const;
  const changes = sampleProgramme(input, { replica: newId(), personId: newId() });
  const later: unknown[] = changes.filter(({ set }) => Number(set['no']) > visits).map(({ recordId }) => recordId);
  const isLater = ({ recordId, set }: Change): boolean => later.includes(recordId) || later.includes(set['visitId']);
  const gone = new Set(changes.filter(isLater).map(({ recordId }) => recordId));
  return changes
    .filter(({ recordId }) => !gone.has(recordId))
    .map((change) => (change.kind === 'dealer' ? { ...change, set: { ...change.set, name, city } } : change));
}

/** Somebody else fills in a checklist of the first visit apart, and sees every fourth item otherwise. */
export function secondOpinion(changes: readonly Change[], templateId: string, name: string): Change[] {
  const second = newAuthor('second tablet');
  const begun = changes.find(({ kind, set }) => kind === 'audit' && set['templateId'] === templateId);
  if (!begun) throw new Error(`nobody filled in ${templateId}`);
  const { dealerId, recordId, set } = begun;
  const { fields } = fold(changes.filter((change) => change.recordId === recordId));
  const values = Object.entries(fields).filter(([field]) => field.startsWith('answers.') && field.endsWith('.value'));
  const auditId = second.newId();
  const say = (more: Change['set']) => second.edit({ kind: 'audit', recordId: auditId, dealerId, set: more });
  const person = { name, role: 'bec-consultant' };
  return [
    second.edit({ kind: 'person', recordId: second.personId, dealerId: null, set: person }),
    say({ ...set, auditor: second.personId }),
    ...values.map(([field, value], at) => {
      const itemId = field.split('.')[1] ?? '';
      const other = typeof value === 'number' ? (value + 2) % 6 : value === 'yes' ? 'no' : 'yes';
      return say({ [answerField(itemId, 'value')]: at % 4 === 0 ? other : value });
    }),
  ];
}
