import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeAudit, makeProgramme, newAuthor } from '../../../tests/support/changes.ts';
import type { Change, Erasure, Kind } from '../change.ts';
import { fieldSchema, parseChange } from '../changeSchema.ts';
import { fold } from '../fold.ts';
import { canonicalJson, type Json } from '../json.ts';
import { blanked, ERASURE_REACH, isErasing, isSameButErased, takenFrom, withoutErased } from './erasure.ts';
import { blankValue, ERASED_PARTS } from './personal.ts';

const ALL: Erasure = {
  what: [...ERASED_PARTS],
  fields: null,
  photos: [],
  role: 'admin',
  why: '本人要求',
  proof: '0'.repeat(64),
};

const SECRET = '机密';

/** An author whose every text is a secret that can be looked for. */
function written() {
  const author = newAuthor();
  const programme = makeProgramme(author, { person: `${SECRET}王磊`, dealer: '安达汽车' });
  const audit = makeAudit(author, programme, { answers: 4, photos: 2, sealed: true });
  const { dealerId } = programme;
  const say = (set: Change['set']): Change => author.edit({ kind: 'audit', recordId: audit.auditId, dealerId, set });
  const erase = (lamport: number, erases: Partial<Erasure> = {}): Change => ({
    ...(audit.changes[0] as Change),
    id: author.newId(),
    replica: author.newId(),
    set: {},
    base: {},
    lamport,
    erases: { ...ALL, ...erases },
  });
  return { author, audit, say, erase };
}

describe('a value that was erased', () => {
  test('is gone from every change that an erasure reaches, in whatever order they come, and however often', () => {
    const part = fc.constantFrom(...ERASED_PARTS);
    const acts = fc.array(fc.record({ what: fc.uniqueArray(part, { minLength: 1 }), at: fc.nat(40) }), {
      maxLength: 3,
    });
    const edits = fc.array(fc.record({ item: fc.nat(3), text: fc.string({ maxLength: 4 }) }), { maxLength: 12 });
    fc.assert(
      fc.property(acts, edits, fc.infiniteStream(fc.nat()), (erasures, notes, order) => {
        const { audit, say, erase } = written();
        const said = notes.map(({ item, text }) => say({ [`answers.item-${item}.note`]: `${SECRET}${text}` }));
        const changes = [...audit.changes, ...said, ...erasures.map(({ what, at }) => erase(at, { what }))];
        const shuffled = changes
          .flatMap((change) => [change, change])
          .map((change) => ({ change, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ change }) => change);
        // One by one, as they arrive: what is blanked already is blanked again by whatever erasure comes next.
        let byArrival: readonly Change[] = [];
        for (const change of shuffled) byArrival = withoutErased([...byArrival, change]);
        const atOnce = withoutErased(changes);
        expect(fold(byArrival)).toEqual(fold(atOnce));
        expect(withoutErased(atOnce)).toEqual(atOnce);
        const byId = new Map(byArrival.map((change) => [change.id, canonicalJson(change as unknown as Json)]));
        for (const change of atOnce) {
          expect(byId.get(change.id)).toBe(canonicalJson(change as unknown as Json));
          const reached = erasures.some(({ what, at }) => what.includes('texts') && change.lamport <= at);
          expect(reached && JSON.stringify(change.set).includes(SECRET)).toBe(false);
        }
        expect(fold(atOnce).heads).toEqual(fold(changes).heads);
      }),
      { numRuns: 60 },
    );
  });

  test('is blanked to what its field may hold, for every text, name and photo of a sealed audit', () => {
    const { audit, say, erase } = written();
    const changes = [...audit.changes, say({ 'answers.item-1.note': SECRET }), erase(ERASURE_REACH)];
    const left = withoutErased(changes);
    expect(JSON.stringify(left)).not.toContain(SECRET);
    expect(left.filter(({ erased }) => erased).length).toBeGreaterThan(2);
    for (const change of left) expect(parseChange(change)).toMatchObject({ ok: true });
    expect(left.map(({ id, lamport, base }) => ({ id, lamport, base }))).toEqual(
      changes.map(({ id, lamport, base }) => ({ id, lamport, base })),
    );
  });

  test('does not come back with what was written before anybody heard of it; what is written afterwards stays', () => {
    const { audit, say, erase } = written();
    const erasure = erase(audit.changes.length + ERASURE_REACH, { what: ['texts'] });
    const unaware = say({ 'answers.item-1.note': SECRET });
    const aware = { ...say({ 'answers.item-1.note': '后来写的' }), lamport: erasure.lamport + 1 };
    const { fields } = fold(withoutErased([...audit.changes, unaware, aware, erasure]));
    expect(fields['answers.item-1.note']).toBe('后来写的');
    expect(fold(withoutErased([...audit.changes, unaware, erasure])).fields['answers.item-1.note']).toBe('***');
  });

  test('is not taken from another record, nor from fields that are not meant', () => {
    const { audit, erase } = written();
    const other = { ...erase(ERASURE_REACH), recordId: audit.changes[0]?.id ?? '' };
    expect(withoutErased([...audit.changes, other]).slice(0, -1)).toEqual(audit.changes);
    const elsewhere = erase(ERASURE_REACH, { what: ['names'], fields: ['reopened'] });
    expect(withoutErased([...audit.changes, elsewhere]).slice(0, -1)).toEqual(audit.changes);
    expect(takenFrom(audit.changes, { ...ALL, fields: ['seal'] })).toEqual({ fields: ['seal'], photos: [] });
    expect(takenFrom(withoutErased([...audit.changes, erase(ERASURE_REACH)]), ALL)).toEqual({ fields: [], photos: [] });
  });

  test('leaves a change that compares as the same with what a tablet still has of it', () => {
    const { audit, erase } = written();
    const erasure = erase(ERASURE_REACH);
    if (!isErasing(erasure)) throw new Error('no erasure');
    const seal = audit.changes.at(-1) as Change;
    const left = blanked(seal, [erasure]);
    expect(isSameButErased(seal, left)).toBe(true);
    expect(isSameButErased(left, seal)).toBe(false);
    expect(isSameButErased({ ...seal, lamport: 99 }, left)).toBe(false);
  });
});

/** Fields that hold words, names or photos, one of each kind there is. */
const EXAMPLES: readonly (readonly [Kind, string, Json])[] = [
  ['person', 'name', SECRET],
  ['staff', 'name', SECRET],
  ['staff', 'training.sales', { on: '2026-11-23', result: 'passed', note: SECRET }],
  ['dealer', 'note', SECRET],
  ['programme', 'consultant', SECRET],
  ['programme', 'rows.row-1.reason', SECRET],
  ['programme', 'interview.problems', SECRET],
  ['visit', 'reopened', { at: '2026-11-23T00:00:00Z', by: crypto.randomUUID(), reason: SECRET }],
  ['finding', 'causeNote', SECRET],
  ['action', 'title', SECRET],
  ['action', 'ownerName', SECRET],
  ['meeting', 'notes.results', SECRET],
  ['meeting', `gaps.${crypto.randomUUID()}`, SECRET],
  ['meeting', `reviews.${crypto.randomUUID()}.code`, 'ABC 123'],
  ['plan-line', 'text', SECRET],
  ['plan-line', 'checks.2.evidence', SECRET],
  ['sampling', `cards.${crypto.randomUUID()}.1.ref`, 'ABC 123'],
  ['report', 'comments.summary', SECRET],
];

test.each(EXAMPLES)('of a %s, %s can be erased', (kind, field, value) => {
  const left = blankValue({ kind, field }, value, ERASED_PARTS);
  expect(left).not.toEqual(value);
  expect(JSON.stringify(left)).not.toMatch(new RegExp(`${SECRET}|ABC`));
  const schema = fieldSchema(kind, field);
  expect([value, left].map((one) => schema?.safeParse(one).success)).toEqual([true, true]);
});

test('a dealer is a firm: its name, code and city stay', () => {
  for (const field of ['name', 'code', 'city']) {
    expect(blankValue({ kind: 'dealer', field }, '安达汽车', ERASED_PARTS)).toBe('安达汽车');
  }
});
