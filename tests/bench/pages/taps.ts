import { type AnswerValue, answerOf } from '../../../src/domain/answers.ts';
import { type OpenAudit, openAudit } from '../../../src/store/openAudit.ts';
import { startAudit } from '../../../src/store/startAudit.ts';
import type { Tablet } from '../../../src/store/tablet.ts';
import { headerOf, type RawDb, strictly } from './raw.ts';
import { ANSWERS, choices, dealerId, itemsOf, type WholeAudit, wholeAudit } from './workload.ts';

/** One tap: resolves once the answer is on disk. */
export type Tap = (itemId: string, value: AnswerValue) => Promise<void>;

/** The least a browser can do: one strict put of one small record. */
export const rawTap =
  (raw: RawDb): Tap =>
  (itemId, value) =>
    strictly(raw, ['answers'], (tx) => {
      tx.objectStore('answers').put({ auditId: 'bench', itemId, value, at: new Date().toISOString() });
    });

/** The floor for a real app: whole audit, header and outbox in one strict transaction. */
export function floorTap(raw: RawDb, audit: WholeAudit): Tap {
  let whole = audit;
  return (itemId, value) => {
    const at = new Date().toISOString();
    const answers = whole.answers.map((answer) => (answer.itemId === itemId ? { ...answer, value, at } : answer));
    whole = { ...whole, answers };
    return strictly(raw, ['whole', 'headers', 'outbox'], (tx) => {
      tx.objectStore('whole').put(whole);
      tx.objectStore('headers').put(headerOf(whole));
      tx.objectStore('outbox').add({ auditId: whole.id, itemId, value, at });
    });
  };
}

/** What the app does on a tap, up to the moment at which it says "saved". */
export const appTap =
  (audit: OpenAudit): Tap =>
  (itemId, value) =>
    new Promise((resolve, reject) => {
      const stop = audit.subscribe(() => {
        const { saving } = audit.state();
        if (saving.name === 'saving') return;
        stop();
        if (saving.name === 'saved') resolve();
        else reject(new Error(saving.problem));
      });
      audit.answer(itemId, value);
    });

/** Begins an audit, answers all of it but some items, half of them with a note, and leaves it open. */
export async function openFilled(tablet: Tablet): Promise<OpenAudit> {
  const id = await startAudit(tablet, {
    dealerId: dealerId(0),
    programmeId: dealerId(1),
    visitId: dealerId(2),
    templateId: 'tpl-sales-process',
    templateVersion: 1,
    sections: null,
  });
  const audit = await openAudit(tablet, id);
  if (!audit) throw new Error('the audit did not open');
  for (const { itemId, value, note } of wholeAudit(audit.template, 0).answers) {
    audit.answer(itemId, value);
    if (note) audit.write(itemId, 'note', note);
  }
  await audit.retry();
  return audit;
}

/** Endless taps over the items of an audit, each choosing something else than the item says now. */
export function* tapSequence(audit: OpenAudit): Generator<[string, AnswerValue], never> {
  const items = itemsOf(audit.template).slice(0, ANSWERS);
  for (;;) {
    for (const item of items) {
      const values = choices(item);
      const now = answerOf(audit.state().record.fields, item.id).value;
      yield [item.id, values[(values.indexOf(now as AnswerValue) + 1) % values.length] as AnswerValue];
    }
  }
}
