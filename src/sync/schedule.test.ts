import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MemoryEndpoint, memoryEndpoint } from '../../tests/support/memoryEndpoint.ts';
import { type Between, enrolled, type TestLink } from '../../tests/support/syncLink.ts';
import { dealerNamed, digestAt, NOTHING } from '../../tests/support/syncWork.ts';
import { arrive, beginAudit, newTablet, opened, type Place, secondWindow, shot } from '../../tests/support/tablets.ts';
import { importBundle, readBundle } from '../store/bundleIn.ts';
import { makeBundleFile } from '../store/bundleOut.ts';
import { changesOf } from '../store/ledger.ts';
import { saveDealer, saveProfile } from '../store/recordEdits.ts';
import type { Tablet } from '../store/tablet.ts';
import { unsent } from '../store/unsent.ts';
import { syncOnce } from './syncOnce.ts';

const TEN_YEARS = 10 * 365 * 86_400_000;

/** What may lie between a tablet and the endpoint during one round. */
const FAULTS: Readonly<Record<string, Between>> = {
  none: (request, onwards) => onwards(request),
  'request lost': () => Promise.reject(new TypeError('fetch failed')),
  'answer lost': async (request, onwards) => {
    await onwards(request);
    throw new TypeError('terminated');
  },
  portal: async () => new Response('<h1>Login</h1>', { headers: { 'content-type': 'application/json' } }),
  'answer cut': async (request, onwards) => {
    const response = await onwards(request);
    return new Response((await response.text()).slice(0, -2), response);
  },
};

type Plain = 'rename' | 'answer' | 'photo' | 'crash' | 'exchange';
type Step =
  | { readonly do: Plain; readonly on: 0 | 1 }
  | { readonly do: 'sync'; readonly on: 0 | 1; readonly fault: string; readonly check: boolean }
  | { readonly do: 'clock'; readonly on: 0 | 1; readonly by: number }
  | { readonly do: 'snapshot' }
  | { readonly do: 'restore'; readonly sameEpoch: boolean };

const on = fc.constantFrom(0 as const, 1 as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom<Plain[]>('rename', 'answer', 'photo'), on }),
  fc.record({ do: fc.constantFrom<Plain[]>('crash', 'exchange'), on }),
  fc.record({
    do: fc.constant('sync' as const),
    on,
    fault: fc.constantFrom(...Object.keys(FAULTS)),
    check: fc.boolean(),
  }),
  fc.record({ do: fc.constant('sync' as const), on, fault: fc.constant('none'), check: fc.boolean() }),
  fc.record({ do: fc.constant('clock' as const), on, by: fc.integer({ min: -TEN_YEARS, max: TEN_YEARS }) }),
  fc.constant<Step>({ do: 'snapshot' }),
  fc.record({ do: fc.constant('restore' as const), sameEpoch: fc.boolean() }),
);

type Player = { tablet: Tablet; readonly link: TestLink; readonly clock: { offset: number } };

/** Two tablets of one programme, and one endpoint that may be set back. */
class World {
  readonly #endpoints: MemoryEndpoint[] = [memoryEndpoint()];
  readonly players: Player[] = [];
  #place: Place | undefined;
  #auditId = '';
  #snapshot: MemoryEndpoint | undefined;
  #said = 0;

  get endpoint(): MemoryEndpoint {
    return this.#endpoints.at(-1) as MemoryEndpoint;
  }

  get place(): Place {
    return this.#place as Place;
  }

  async begin(): Promise<void> {
    for (let i = 0; i < 2; i++) {
      const clock = { offset: 0 };
      let ticks = 0;
      const now = (): number => 1_795_000_000_000 + clock.offset + ++ticks * 1000;
      const tablet = await newTablet({ now });
      const link = await enrolled(tablet, this.endpoint);
      this.players.push({ tablet, link, clock });
    }
    const [first, second] = this.players as [Player, Player];
    this.#place = await arrive(first.tablet);
    this.#auditId = await beginAudit(first.tablet, this.place);
    await saveProfile(second.tablet, { name: '李强', role: 'field-rep' });
    await this.#exchange(first.tablet, second.tablet);
    this.#snapshot = this.#copy();
  }

  #copy(sameEpoch = false): MemoryEndpoint {
    const copy = memoryEndpoint({}, { from: this.endpoint.dataDir, ...(sameEpoch && { epoch: this.endpoint.epoch }) });
    this.#endpoints.unshift(copy);
    return copy;
  }

  async #exchange(from: Tablet, to: Tablet): Promise<void> {
    const made = await makeBundleFile(from, { kind: 'programme', id: this.place.programmeId });
    const read = made.ok ? await readBundle(made.file) : made;
    if (!read.ok || !('bundle' in read)) throw new Error('no bundle');
    await importBundle(to, read.bundle, async () => new ArrayBuffer(1));
  }

  async #tap({ tablet }: Player, photo: boolean): Promise<void> {
    const audit = await opened(tablet, this.#auditId);
    const items = audit.template.sections.flatMap((section) => section.items.map(({ id }) => id));
    const item = items[this.#said % 3] ?? '';
    if (photo) await audit.addPhoto(item, shot(this.#said));
    else audit.write(item, 'note', `第 ${this.#said} 句`);
    await audit.close();
  }

  async play(next: Step): Promise<void> {
    this.#said += 1;
    if (next.do === 'snapshot') {
      this.#snapshot = this.#copy();
      return;
    }
    if (next.do === 'restore') {
      const from = this.#snapshot?.dataDir ?? this.endpoint.dataDir;
      const epoch = next.sameEpoch ? { epoch: this.endpoint.epoch } : {};
      this.#endpoints.push(memoryEndpoint({}, { from, ...epoch }));
      return;
    }
    await this.#act(this.players[next.on] as Player, next);
  }

  async #act(player: Player, next: Extract<Step, { on: 0 | 1 }>): Promise<void> {
    const other = this.players[1 - next.on] as Player;
    switch (next.do) {
      case 'rename':
        await saveDealer(player.tablet, dealerNamed(`第 ${this.#said} 名`), this.place.dealerId);
        return;
      case 'answer':
      case 'photo':
        return this.#tap(player, next.do === 'photo');
      case 'exchange':
        return this.#exchange(player.tablet, other.tablet);
      case 'clock':
        player.clock.offset = next.by;
        return;
      case 'crash':
        return this.#crash(player);
      case 'sync':
        await this.sync(player, FAULTS[next.fault] as Between, next.check);
    }
  }

  async #crash(player: Player): Promise<void> {
    const { db, now } = player.tablet;
    db.close();
    player.tablet = await secondWindow({ ...player.tablet, db }, { now });
  }

  sync({ tablet, link }: Player, fault: Between, check: boolean) {
    link.between = (request) =>
      fault(request, (passed) => {
        passed.headers.set('cookie', link.cookie);
        return this.endpoint.fetch(passed);
      });
    return syncOnce(tablet, link, check);
  }

  async end(): Promise<void> {
    for (const { tablet } of this.players) tablet.db.close();
    for (const endpoint of this.#endpoints) await endpoint.close();
  }
}

test('whatever happens to two tablets and an endpoint, one quiet round each brings all that was ever said together', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const world = new World();
      await world.begin();
      for (const next of steps) await world.play(next);
      for (const player of world.players) {
        expect(await world.sync(player, FAULTS['none'] as Between, true)).toEqual({ ok: true });
        expect(await unsent(player.tablet)).toEqual(NOTHING);
      }
      const [one, other] = world.players as [Player, Player];
      await world.play({ do: 'exchange', on: 0 });
      await world.play({ do: 'exchange', on: 1 });
      for (const player of [one, other]) await world.sync(player, FAULTS['none'] as Between, true);
      const { programmeId, dealerId } = world.place;
      const here = await makeBundleFile(one.tablet, { kind: 'programme', id: programmeId });
      const there = await makeBundleFile(other.tablet, { kind: 'programme', id: programmeId });
      const digest = await digestAt(one.link, programmeId);
      expect([here.ok && here.digest, there.ok && there.digest]).toEqual([digest, digest]);
      const names = await changesOf(one.tablet, [dealerId]);
      expect(names).toHaveLength(1 + steps.filter((next) => next.do === 'rename').length);
      await world.end();
    }),
    { numRuns: 10 },
  );
});
