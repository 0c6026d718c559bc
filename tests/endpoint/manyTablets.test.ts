import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Change } from '../../src/domain/change.ts';
import { fold } from '../../src/domain/fold.ts';
import type { Member } from '../../src/endpoint/scope.ts';
import { ModelEndpoint } from '../support/modelEndpoint.ts';
import { type Carry, ModelTablet } from '../support/modelTablet.ts';

// Pages of three, so that schedules of a few steps go over their ends.
vi.mock('../../src/domain/limits.ts', async (original) => {
  const { LIMITS } = await original<typeof import('../../src/domain/limits.ts')>();
  return { LIMITS: { ...LIMITS, changesPerPull: 3 } };
});

const TEN_YEARS = 10 * 365 * 86_400_000;
/** More of them by hand: SCHEDULES=50000. */
const SCHEDULES = Number(process.env['SCHEDULES'] ?? 2_000);
const FAULTS = ['none', 'none', 'lost', 'answer lost', 'twice', 'again later'] as const;
type Fault = (typeof FAULTS)[number];

const on = fc.nat(3);
const fault = fc.constantFrom(...FAULTS);
const most = fc.integer({ min: 1, max: 6 });
const which = fc.nat(1);
const value = fc.nat(2);
const field = fc.constantFrom('answers.a.value', 'answers.a.note', 'answers.b.value', 'deleted');
const by = fc.integer({ min: -TEN_YEARS, max: TEN_YEARS });
const dealers = fc.constantFrom('all' as const, 'first' as const, 'both' as const, 'none' as const);
const doing = <Name extends string>(name: Name) => fc.constant(name);

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: doing('edit'), on, field, which, value }) },
  { weight: 1, arbitrary: fc.record({ do: doing('rename'), on, which, value }) },
  { weight: 1, arbitrary: fc.record({ do: doing('seal'), on, which }) },
  { weight: 1, arbitrary: fc.record({ do: doing('have'), on, fault, most }) },
  { weight: 2, arbitrary: fc.record({ do: doing('push'), on, fault, most }) },
  { weight: 2, arbitrary: fc.record({ do: doing('pull'), on, fault, most }) },
  // Several pages and requests of one round: this is what tablets do all the time.
  { weight: 6, arbitrary: fc.record({ do: doing('round'), on, fault, most }) },
  { weight: 1, arbitrary: fc.record({ do: doing('late') }) },
  { weight: 1, arbitrary: fc.record({ do: doing('clock'), on, by }) },
  { weight: 1, arbitrary: fc.record({ do: doing('scope'), on, dealers }) },
  { weight: 1, arbitrary: fc.record({ do: doing('backup') }) },
  { weight: 1, arbitrary: fc.record({ do: doing('restore'), sameEpoch: fc.boolean() }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type StepOf<Name> = Extract<Step, { do: Name }>;
type Sync = 'have' | 'push' | 'pull' | 'round';

type Request = readonly [path: string, init: RequestInit];

/** Up to four tablets, two dealers with an audit each, and one endpoint that may be set back. */
class World {
  endpoint = new ModelEndpoint();
  readonly tablets: ModelTablet[] = [];
  readonly #members: Member[] = [];
  readonly dealers: string[] = [];
  readonly audits: string[] = [];
  readonly made: Change[] = [];
  hasLetGo = false;
  #backup: ModelEndpoint | undefined;
  readonly #late: Request[] = [];

  async begin(count: number): Promise<void> {
    for (let n = 0; n < count; n++) {
      const tablet = new ModelTablet();
      const { cookie, member } = await this.endpoint.newDevice();
      tablet.cookie = cookie;
      this.tablets.push(tablet);
      this.#members.push(member);
      const person = { kind: 'person', recordId: tablet.personId, dealerId: null } as const;
      this.made.push(tablet.edit({ ...person, set: { name: `第 ${n} 位`, role: 'bec-consultant' } }));
    }
    const [first] = this.tablets as [ModelTablet];
    for (const n of [1, 2]) {
      const [id, auditId] = [`01900000-0000-7000-8000-00000000000${n}`, `01900000-0000-7000-8000-0000000000a${n}`];
      const audit = { templateId: 'tpl-x', templateVersion: 1, auditor: first.personId };
      this.made.push(first.edit({ kind: 'dealer', recordId: id, dealerId: id, set: { name: `第 ${n} 家` } }));
      this.made.push(first.edit({ kind: 'audit', recordId: auditId, dealerId: id, set: audit }));
      this.dealers.push(id);
      this.audits.push(auditId);
    }
  }

  #carry(fault: Fault): Carry {
    return async (...request) => {
      if (fault === 'lost') return undefined;
      if (fault === 'again later') this.#late.push(request);
      const response = await this.endpoint.fetch(...request);
      if (fault === 'answer lost') return undefined;
      return fault === 'twice' ? this.endpoint.fetch(...request) : response;
    };
  }

  async play(next: Step): Promise<void> {
    if ('on' in next) return this.#act(next.on % this.tablets.length, next);
    if (next.do === 'late') {
      for (const request of this.#late.splice(0)) await this.endpoint.fetch(...request);
    } else if (next.do === 'backup') {
      this.#backup?.close();
      this.#backup = this.endpoint.copy(true);
    } else {
      const restored = (this.#backup ?? this.endpoint).copy(next.sameEpoch);
      this.endpoint.close();
      this.endpoint = restored;
    }
  }

  async #setScope(member: Member, chosen: 'all' | 'first' | 'both' | 'none'): Promise<void> {
    const dealers = { all: 'all', first: this.dealers.slice(0, 1), both: this.dealers, none: [] } as const;
    this.hasLetGo ||= chosen !== 'all';
    await this.endpoint.setDealers(member, dealers[chosen]);
  }

  #edit(tablet: ModelTablet, next: StepOf<'edit' | 'rename' | 'seal'>): void {
    const [dealerId, auditId] = [this.dealers[next.which] ?? '', this.audits[next.which] ?? ''];
    const recordId = next.do === 'rename' ? dealerId : auditId;
    // Nobody edits what is not there.
    if (tablet.record(recordId).lamport === 0) return;
    if (next.do === 'seal') tablet.seal(auditId, dealerId);
    else if (next.do === 'rename')
      tablet.edit({ kind: 'dealer', recordId, dealerId, set: { name: `名 ${next.value}` } });
    else {
      const value = next.field === 'deleted' ? next.value > 0 : ['yes', 'no', 'na'][next.value];
      tablet.edit({ kind: 'audit', recordId, dealerId, set: { [next.field]: value ?? null } });
    }
    this.made.push([...tablet.held.values()].at(-1) as Change);
  }

  async #act(who: number, next: StepOf<'edit' | 'rename' | 'seal' | 'clock' | 'scope' | Sync>): Promise<void> {
    const tablet = this.tablets[who] as ModelTablet;
    switch (next.do) {
      case 'edit':
      case 'rename':
      case 'seal':
        return this.#edit(tablet, next);
      case 'clock':
        tablet.clock = next.by;
        return;
      case 'scope':
        return this.#setScope(this.#members[who] as Member, next.dealers);
      case 'have':
      case 'push':
      case 'pull':
      case 'round':
        return this.#sync(tablet, next);
    }
  }

  async #sync(tablet: ModelTablet, next: StepOf<Sync>): Promise<void> {
    const carry = this.#carry(next.fault);
    const isAll = next.do === 'round';
    if ((isAll || next.do === 'have') && (await tablet.have(carry, this.audits))) this.#expectSafe(tablet);
    if ((isAll || next.do === 'push') && (await tablet.push(carry, next.most))) this.#expectSafe(tablet);
    if (next.do === 'pull') await tablet.pull(carry);
    if (isAll) while (await tablet.pull(carry));
  }

  /** Just told of it, "safe at head office" must be true: all that this tablet holds of the audit is there. */
  #expectSafe(tablet: ModelTablet): void {
    for (const auditId of this.audits) {
      if (!tablet.isSafe(auditId)) continue;
      const there = new Set(this.endpoint.changes().map(({ id }) => id));
      const here = [...tablet.held.values()].filter(({ recordId }) => recordId === auditId);
      if (here.some(({ id }) => !there.has(id))) throw new Error(`said to be safe, and is not: ${auditId}`);
    }
  }

  /** No faults any more, and everybody may see everything. */
  async quiet(): Promise<void> {
    for (const member of this.#members) await this.endpoint.setDealers(member, 'all');
    const carry = this.#carry('none');
    for (let round = 0; round < 3; round++) {
      for (const tablet of this.tablets) {
        tablet.retryQuarantined();
        await tablet.have(carry, this.audits);
        while (!tablet.isIdle) await tablet.push(carry, 50);
        while (await tablet.pull(carry));
        while (!tablet.isIdle) await tablet.push(carry, 50);
      }
    }
  }

  end(): void {
    this.endpoint.close();
    this.#backup?.close();
  }
}

const idsOf = (changes: Iterable<Change>): string[] => [...changes].map(({ id }) => id).sort();

async function play(count: number, steps: readonly Step[]): Promise<void> {
  const world = new World();
  try {
    await world.begin(count);
    for (const next of steps) await world.play(next);
    const held = [...world.tablets.flatMap((tablet) => [...tablet.held.values()]), ...world.endpoint.changes()];
    const known = new Map(held.map((change) => [change.id, change]));
    // What a tablet let go of was acknowledged; a restore may lose that, and nothing else.
    const kept = world.hasLetGo ? known.values() : world.made;
    expect(idsOf(known.values())).toEqual(idsOf(kept));
    await world.quiet();
    const there = world.endpoint.changes();
    expect(idsOf(there)).toEqual(idsOf(known.values()));
    for (const tablet of world.tablets) {
      expect(idsOf(tablet.held.values())).toEqual(idsOf(there));
      expect(tablet.quarantined.size).toBe(0);
      for (const id of [...world.dealers, ...world.audits]) {
        expect(tablet.record(id)).toEqual(fold(there.filter(({ recordId }) => recordId === id)));
      }
    }
  } finally {
    world.end();
  }
}

const round = (who: number): Step => ({ do: 'round', on: who, fault: 'none', most: 6 });
const note = (who: number): Step => ({ do: 'edit', on: who, field: 'answers.a.note', which: 0, value: who % 3 });

/** What chance hardly finds: a ledger that was set back is as long again, but with something else at its end. */
const REFILLED: Step[] = [
  ...[0, 1, 2, 0].map(round),
  { do: 'backup' },
  note(1),
  ...[1, 2].map(round),
  note(0),
  { do: 'restore', sameEpoch: true },
];

test(`whatever happens to up to four tablets and an endpoint, they end up with the same and lose nothing (${SCHEDULES} schedules)`, {
  timeout: 900_000,
}, async () => {
  const schedules = fc.asyncProperty(fc.integer({ min: 2, max: 4 }), fc.array(step, { maxLength: 40 }), play);
  await fc.assert(schedules, { numRuns: SCHEDULES, examples: [[3, REFILLED]] });
});
