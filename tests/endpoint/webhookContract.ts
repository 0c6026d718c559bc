import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PATIENCE_MS, type Posting, type Webhook } from '../../src/endpoint/storage/webhookStorage.ts';
import type { OpenedStorage } from './storageContract.ts';

const NOW = 1_000_000;

const webhook = (said: Partial<Webhook> = {}): Webhook => ({
  id: randomUUID(),
  url: 'https://example.com/',
  events: ['audit.complete'],
  secret: new Uint8Array([1, 2, 3]),
  active: true,
  addedAt: NOW,
  ...said,
});

const posting = (...causes: string[]): Posting => ({
  notices: causes.map((cause) => ({ event: 'audit.complete', cause, body: `{"cause":"${cause}"}` })),
  now: NOW,
  newId: randomUUID,
});

const receipt = (sealId: string) => ({
  sealId,
  auditId: 'a',
  number: '20261123-AAAAAAAA',
  at: '2026-11-23T02:00:00.000Z',
});

/** What every database must do with webhooks and the outbox. */
export function webhookContract(name: string, open: () => Promise<OpenedStorage>): void {
  describe(`webhooks in ${name}`, () => {
    let opened: OpenedStorage;
    let webhooks: OpenedStorage['storage']['webhooks'];
    beforeEach(async () => {
      opened = await open();
      webhooks = opened.storage.webhooks;
    });
    afterEach(() => opened.close());

    const claim = (webhookId: string, now: number, limit = 10) =>
      webhooks.claim({ webhookId, now, leasedUntil: now + 60, limit });
    const causes = async (id: string, now = NOW) =>
      (await claim(id, now)).map(({ body }) => (JSON.parse(body) as { cause: string }).cause);

    test('keeps a webhook as it was said, and changes it', async () => {
      const [one, two] = [webhook(), webhook({ events: ['visit.complete', 'action.overdue'], active: false })];
      await webhooks.add(one);
      await webhooks.add(two);
      expect(await webhooks.list()).toEqual([one, two]);
      const said = { url: 'https://example.org/', events: ['action.overdue'], active: false } as const;
      expect(await webhooks.change(one.id, said)).toBe(true);
      expect(await webhooks.find(one.id)).toEqual({ ...one, ...said });
      expect(await webhooks.change(randomUUID(), said)).toBe(false);
      expect(await webhooks.find(randomUUID())).toBeUndefined();
    });

    test('of one cause tells each active webhook that asks for it once, under one id', async () => {
      const [one, two] = [webhook(), webhook()];
      const others = [webhook({ active: false }), webhook({ events: ['visit.complete'] })];
      for (const each of [one, two, ...others]) await webhooks.add(each);
      await webhooks.post(posting('a', 'b'));
      await webhooks.post(posting('b', 'c'));
      expect([await causes(one.id), await causes(two.id)]).toEqual([
        ['a', 'b', 'c'],
        ['a', 'b', 'c'],
      ]);
      for (const { id } of others) expect(await webhooks.deliveries(id, null, 10)).toEqual([]);
    });

    test('what is due is in one pair of hands until its lease ends', async () => {
      const { id } = webhook();
      await webhooks.add(webhook({ id }));
      await webhooks.post(posting('a', 'b', 'c'));
      const [first, second] = await Promise.all([claim(id, NOW, 2), claim(id, NOW, 2)]);
      const taken = [...first, ...second].map((delivery) => delivery.id);
      expect(taken).toHaveLength(3);
      expect(new Set(taken).size).toBe(3);
      expect(await claim(id, NOW + 59)).toEqual([]);
      expect(await claim(id, NOW + 60)).toHaveLength(3);
      await webhooks.change(id, { url: 'https://example.com/', events: ['audit.complete'], active: false });
      expect(await claim(id, NOW + 1_000)).toEqual([]);
    });

    test('a try is noted: what waits comes again when it is time, what ended does not', async () => {
      const { id } = webhook();
      await webhooks.add(webhook({ id }));
      await webhooks.post(posting('a', 'b'));
      const [a, b] = await claim(id, NOW);
      if (!a || !b) throw new Error('nothing claimed');
      expect(a).toMatchObject({ tries: 0, giveUpAt: NOW + PATIENCE_MS, event: 'audit.complete' });
      const tried = { at: NOW + 1, nextAt: NOW + 100 };
      await webhooks.settle(a.id, { ...tried, outcome: 'http-500', state: 'waiting' });
      await webhooks.settle(b.id, { ...tried, outcome: 'http-204', state: 'delivered' });
      // Said late, by somebody whose lease had ended.
      await webhooks.settle(b.id, { ...tried, outcome: 'timeout', state: 'waiting' });
      expect(await claim(id, NOW + 99)).toEqual([]);
      expect(await claim(id, NOW + 100)).toMatchObject([{ id: a.id, tries: 1 }]);
      const log = await webhooks.deliveries(id, null, 10);
      expect(log.map(({ state, tries, outcome, nextAt }) => ({ state, tries, outcome, nextAt }))).toEqual([
        { state: 'delivered', tries: 1, outcome: 'http-204', nextAt: null },
        { state: 'waiting', tries: 1, outcome: 'http-500', nextAt: NOW + 100 },
      ]);
      expect(await webhooks.deliveries(id, b.id, 10)).toMatchObject([{ id: a.id }]);
      expect(await webhooks.redeliver(id, b.id, NOW + 110)).toBe(true);
      expect(await webhooks.redeliver(randomUUID(), b.id, NOW + 110)).toBe(false);
      expect(await claim(id, NOW + 110)).toMatchObject([{ id: b.id, giveUpAt: NOW + 110 + PATIENCE_MS }]);
    });

    test('goes into the outbox with the receipt that causes it; of a whole visit with the last one', async () => {
      const { id } = webhook();
      await webhooks.add(webhook({ id }));
      const { give, ofSeals } = opened.storage.receipts;
      const said = (own: string): Posting => ({
        ...posting(),
        notices: [
          { event: 'audit.complete', cause: own, body: `{"cause":"${own}"}` },
          { event: 'audit.complete', cause: 'visit', body: '{"cause":"visit"}', needs: ['s1', 's2'] },
        ],
      });
      await give([receipt('s1')], said('s1'));
      expect(await causes(id)).toEqual(['s1']);
      await give([receipt('s2')], said('s2'));
      expect(await causes(id)).toEqual(['s2', 'visit']);
      await give([receipt('s1'), receipt('s2')], said('s2'));
      expect(await webhooks.deliveries(id, null, 10)).toHaveLength(3);
      expect(new Set(await ofSeals(['s1', 's2', 's3']))).toEqual(new Set([receipt('s1'), receipt('s2')]));
    });

    test('two audits that complete a visit at the same moment complete it once', async () => {
      const { id } = webhook();
      await webhooks.add(webhook({ id }));
      const notices = [{ event: 'audit.complete', cause: 'visit', body: '{}', needs: ['s1', 's2'] }] as const;
      const said = { ...posting(), notices };
      await Promise.all(['s1', 's2'].map((seal) => opened.storage.receipts.give([receipt(seal)], said)));
      expect(await webhooks.deliveries(id, null, 10)).toHaveLength(1);
    });
  });
}
