import { describe, expect, test } from 'vitest';
import {
  answer,
  answerAll,
  itemsOf,
  reopen,
  sayOf,
  sealNow,
  startAudit,
  takePhoto,
  templateOfKind,
} from '../../tests/support/showroom.ts';
import { idOf, type Writer, writer } from '../../tests/support/writer.ts';
import { askedItems, auditOf, completionOf, isAnswered, manifestOf, sealState } from './audit.ts';
import { fold } from './fold.ts';

const AUDIT = idOf(1);
const MEETING = templateOfKind('morning-meeting');
const ITEMS = itemsOf(MEETING).map(({ id }) => id);
const [FIRST, SECOND, THIRD] = ITEMS as [string, string, string];
const SHA = 'ab'.repeat(32);

/** An audit of a morning meeting with every item answered. */
function filledIn(): Writer {
  const tablet = writer();
  startAudit(tablet, { id: AUDIT, visit: 2, template: MEETING });
  answerAll(tablet, AUDIT, MEETING);
  return tablet;
}

/** A second tablet that knows all that the first one said. */
function colleague(of: Writer): Writer {
  const other = writer(2);
  other.learn(of.changes);
  return other;
}

const recordOf = (...tablets: Writer[]) => fold(tablets.flatMap(({ changes }) => changes));

describe('before it may be sealed', () => {
  test('every item must be answered; what is missing is listed in the order of the checklist', () => {
    const tablet = filledIn();
    expect(completionOf(MEETING, null, recordOf(tablet))).toEqual({ ready: true });
    answer(tablet, AUDIT, { item: THIRD, value: null });
    answer(tablet, AUDIT, { item: FIRST, value: null });
    expect(completionOf(MEETING, null, recordOf(tablet))).toEqual({
      ready: false,
      unanswered: [FIRST, THIRD],
      reasonMissing: [],
      unsettled: [],
    });
  });

  test('"not observed" is an answer; "not applicable" is one with a reason only', () => {
    const tablet = filledIn();
    answer(tablet, AUDIT, { item: FIRST, value: 'not-observed' });
    answer(tablet, AUDIT, { item: SECOND, value: 'na', reason: '  ' });
    expect(completionOf(MEETING, null, recordOf(tablet))).toMatchObject({ unanswered: [], reasonMissing: [SECOND] });
    answer(tablet, AUDIT, { item: SECOND, value: 'na', reason: '当日无晨会' });
    expect(completionOf(MEETING, null, recordOf(tablet))).toEqual({ ready: true });
  });

  test('an item of which two people said different things must be settled', () => {
    const one = filledIn();
    const other = colleague(one);
    answer(one, AUDIT, { item: SECOND, value: 'no' });
    answer(other, AUDIT, { item: SECOND, value: 'partly' });
    expect(completionOf(MEETING, null, recordOf(one, other))).toMatchObject({ ready: false, unsettled: [SECOND] });
    one.learn(other.changes);
    answer(one, AUDIT, { item: SECOND, value: 'partly' });
    expect(completionOf(MEETING, null, recordOf(one, other))).toEqual({ ready: true });
  });

  test('only the sections that this audit asks count', () => {
    const tablet = writer();
    const [section] = MEETING.sections.map(({ id }) => id) as [string];
    startAudit(tablet, { id: AUDIT, visit: 1, template: MEETING }, [section]);
    const asked = askedItems(MEETING, [section]).map(({ id }) => id);
    expect(asked.length).toBeLessThan(ITEMS.length);
    expect(completionOf(MEETING, [section], recordOf(tablet))).toMatchObject({ unanswered: asked });
  });

  test.each([
    [undefined, false],
    [{ value: null, reason: 'x', note: 'x' }, false],
    [{ value: 0 as const, reason: '', note: '' }, true],
    [{ value: 'na' as const, reason: '', note: 'no reason' }, false],
    [{ value: 'na' as const, reason: '无', note: '' }, true],
    [{ value: 'not-observed' as const, reason: '', note: '' }, true],
  ])('%o counts as answered: %s', (given, answered) => {
    expect(isAnswered(given)).toBe(answered);
  });
});

describe('a sealed audit', () => {
  test('vouches for every head but the seal, and for every photo that it shows, each once', () => {
    const tablet = filledIn();
    takePhoto(tablet, AUDIT, { item: FIRST, no: 1, sha256: SHA, bytes: 9 });
    takePhoto(tablet, AUDIT, { item: SECOND, no: 2, sha256: SHA, bytes: 9 });
    const record = recordOf(tablet);
    const { heads, photos } = manifestOf(record);
    expect(photos).toEqual([SHA]);
    expect(heads).toEqual([...new Set(Object.values(record.heads))].sort());
    sealNow(tablet, AUDIT);
    expect(manifestOf(recordOf(tablet))).toEqual({ heads, photos });
    expect(sealState(recordOf(tablet)).name).toBe('sealed');
  });

  test('needs review as soon as somebody elsewhere edits it, whatever he edits', () => {
    const one = filledIn();
    const other = colleague(one);
    sealNow(one, AUDIT);
    expect(sealState(recordOf(one)).name).toBe('sealed');
    sayOf(other, AUDIT, { [`answers.${FIRST}.note`]: '补充' });
    expect(sealState(recordOf(one, other)).name).toBe('needs-review');
  });

  test('needs review when a late change arrives that was made before the seal, elsewhere', () => {
    const one = filledIn();
    const other = colleague(one);
    answer(other, AUDIT, { item: FIRST, value: 'no' });
    answer(one, AUDIT, { item: FIRST, value: 'partly' });
    sealNow(one, AUDIT);
    expect(sealState(recordOf(one, other)).name).toBe('needs-review');
  });

  test('needs review while part of what it vouches for has not arrived', () => {
    const tablet = filledIn();
    sealNow(tablet, AUDIT);
    const late = tablet.changes.filter((_, i) => i !== 3);
    expect(sealState(fold(late)).name).toBe('needs-review');
    expect(sealState(fold(tablet.changes)).name).toBe('sealed');
  });

  test('needs review when two people sealed it without knowing of each other', () => {
    const one = filledIn();
    const other = colleague(one);
    sealNow(one, AUDIT);
    sealNow(other, AUDIT, { at: '2026-11-23T09:30:00.000Z' });
    expect(sealState(recordOf(one, other)).name).toBe('needs-review');
  });

  test('is open again once reopened with a reason, and can be sealed again', () => {
    const tablet = filledIn();
    sealNow(tablet, AUDIT);
    reopen(tablet, AUDIT, '漏了一项');
    expect(sealState(recordOf(tablet)).name).toBe('open');
    expect(auditOf(AUDIT, 'd', recordOf(tablet)).reopened?.reason).toBe('漏了一项');
    answer(tablet, AUDIT, { item: FIRST, value: 'no' });
    sealNow(tablet, AUDIT);
    expect(sealState(recordOf(tablet)).name).toBe('sealed');
  });
});

test('an audit of which only later changes have arrived reads as one that says nothing yet', () => {
  expect(auditOf(AUDIT, 'dealer', fold([]))).toEqual({
    id: AUDIT,
    dealerId: 'dealer',
    programmeId: '',
    visitId: '',
    templateId: '',
    templateVersion: 0,
    sections: null,
    auditor: '',
    startedAt: '',
    seal: null,
    reopened: null,
    deleted: false,
  });
});
