import { describe, expect, test } from 'vitest';
import { acknowledgeAll, answerTo, complete } from '../../tests/support/outbox.ts';
import { answerEverything, arrive, atWork, newTablet, opened, SIGNATURE, shot } from '../../tests/support/tablets.ts';
import { idOf } from '../../tests/support/writer.ts';
import { auditsAwaitingReceipt } from './auditsAwaitingReceipt.ts';
import { copiesOf } from './copies.ts';
import { liveUnsent } from './liveUnsent.ts';
import { acknowledge, markPhotoSent, nextBatch, noteStatuses, OUTBOX_START, unsentPhotos } from './outbox.ts';
import { saveDealer } from './recordEdits.ts';

const dealer = (name: string) => ({ name, code: '', city: '', note: '' });

describe('where the copies of an audit are', () => {
  async function sealedAudit() {
    const work = await atWork();
    await answerEverything(work.audit);
    await work.audit.addPhoto(work.items[0], shot(1));
    await work.audit.seal(SIGNATURE);
    await work.audit.close();
    const [photo] = (await unsentPhotos(work.tablet)) as [string];
    return { ...work, photo, seal: work.audit.state().header.sealId };
  }

  test('is told step by step: on this tablet, sent, safe with its receipt', async () => {
    const { tablet: own, audit, photo, seal } = await sealedAudit();
    const stages: unknown[] = [];
    const look = async () => stages.push(await copiesOf(own, audit.id));
    await look();
    await acknowledgeAll(own);
    await look();
    await markPhotoSent(own, photo, []);
    await look();
    await noteStatuses(own, [complete(audit.id, seal)]);
    await look();
    expect(stages).toMatchObject([
      { server: 'unsent', unsentPhotos: 1, receipt: '' },
      { server: 'unsent', unsentChanges: 0, unsentPhotos: 1 },
      { server: 'sent', unsentChanges: 0, unsentPhotos: 0, receipt: '' },
      { server: 'safe', receipt: '20261123-0123ABCD' },
    ]);
  });

  test('is not "safe" for a receipt of another seal, nor for an incomplete one', async () => {
    const { tablet: own, audit, photo, seal } = await sealedAudit();
    await acknowledgeAll(own);
    await markPhotoSent(own, photo, [complete(audit.id, idOf(1))]);
    expect(await copiesOf(own, audit.id)).toMatchObject({ server: 'sent', receipt: '' });
    await noteStatuses(own, [{ ...complete(audit.id, seal), complete: false }]);
    expect(await copiesOf(own, audit.id)).toMatchObject({ server: 'sent' });
  });

  test('is no longer "safe" once it was reopened, and again with the next seal’s receipt', async () => {
    const { tablet: own, audit, photo, seal } = await sealedAudit();
    await acknowledgeAll(own);
    await markPhotoSent(own, photo, [complete(audit.id, seal)]);
    const again = await opened(own, audit.id);
    await again.reopen('补');
    expect(await copiesOf(own, audit.id)).toMatchObject({ server: 'unsent', receipt: '' });
    await acknowledgeAll(own);
    expect(await copiesOf(own, audit.id)).toMatchObject({ server: 'sent' });
    await again.seal(SIGNATURE);
    await again.close();
    await acknowledgeAll(own);
    expect(await copiesOf(own, audit.id)).toMatchObject({ server: 'sent' });
    await noteStatuses(own, [complete(audit.id, again.state().header.sealId)]);
    expect(await copiesOf(own, audit.id)).toMatchObject({ server: 'safe' });
  });

  test('is unknown of an audit that is not here', async () => {
    expect(await copiesOf(await newTablet(), 'no such audit')).toBeUndefined();
  });

  test('is asked of sealed audits that have no receipt for their seal', async () => {
    const { tablet: own, audit, photo, seal } = await sealedAudit();
    expect(await auditsAwaitingReceipt(own)).toEqual([audit.id]);
    await acknowledgeAll(own);
    await markPhotoSent(own, photo, [complete(audit.id, seal)]);
    expect(await auditsAwaitingReceipt(own)).toEqual([]);
  });

  test('a photo that the endpoint misses is sent again', async () => {
    const { tablet: own, audit, photo } = await sealedAudit();
    await markPhotoSent(own, photo, []);
    const batch = await nextBatch(own, OUTBOX_START);
    await acknowledge(own, batch, answerTo(batch, {}, { missingPhotos: [photo] }));
    expect(await copiesOf(own, audit.id)).toMatchObject({ server: 'unsent', unsentPhotos: 1 });
  });
});

test('whoever waits for work is told of every tap, also of one that lands while others are acknowledged', async () => {
  const tablet = await newTablet();
  await arrive(tablet);
  await acknowledgeAll(tablet);
  let calls = 0;
  let heard = (): void => {};
  const next = () => new Promise<void>((resolve) => (heard = resolve));
  const stop = liveUnsent(tablet, () => {
    calls += 1;
    heard();
  });
  const first = next();
  await saveDealer(tablet, dealer('一'));
  await first;
  const batch = await nextBatch(tablet, OUTBOX_START);
  const second = next();
  await tablet.db.transaction('rw', tablet.db.tables, async () => {
    await acknowledge(tablet, batch, answerTo(batch));
    await saveDealer(tablet, dealer('二'));
  });
  await second;
  expect(calls).toBe(2);
  stop();
});
