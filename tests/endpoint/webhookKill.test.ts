import { expect, test } from 'vitest';
import { addedWebhookAnswerSchema, webhookMessageSchema } from '../../src/domain/webhookWire.ts';
import { PROTOCOL } from '../../src/domain/wire.ts';
import { makeAudit, makeProgramme, newAuthor } from '../support/changes.ts';
import { type Device, newNonce } from '../support/device.ts';
import { removeDataDir, startEndpoint } from '../support/endpoint.ts';
import { isSigned, startReceiver } from '../support/receiver.ts';

const env = { WEBHOOK_ALLOW_HTTP: '1', WEBHOOK_ALLOW_PRIVATE: '1' };

/** The secret of a new webhook for complete audits. */
async function subscribe(device: Device, url: string): Promise<string> {
  const nonce = newNonce();
  const response = await device.send('/v1/webhooks', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'showroom-nonce': nonce },
    body: JSON.stringify({ protocol: PROTOCOL, nonce, url, events: ['audit.complete'] }),
  });
  return addedWebhookAnswerSchema.parse(await response.json()).secret;
}

test('what was acknowledged before a kill is told after it, each under one id however often', async () => {
  // The first message is never answered: the endpoint dies while it waits for that.
  const receiver = await startReceiver((response, before) => void (before > 0 && response.writeHead(204).end()));
  let endpoint = await startEndpoint({ env });
  const device = await endpoint.newDevice();
  const secret = await subscribe(device, receiver.url);
  const author = newAuthor();
  const programme = makeProgramme(author);
  const audits = [1, 2, 3].map(() => makeAudit(author, programme, { answers: 2, sealed: true }));
  const [first, ...rest] = audits;
  await device.push([...programme.changes, ...(first?.changes ?? [])]);
  await receiver.until(1);
  for (const { changes } of rest) await device.push(changes);
  await endpoint.kill();
  endpoint = await startEndpoint({ env, dataDir: endpoint.dataDir });
  await receiver.until(3);
  await endpoint.stop();

  const told = receiver.received.map(({ body }) => webhookMessageSchema.parse(JSON.parse(body)));
  const byAudit = Map.groupBy(told, (message) => (message.event === 'audit.complete' ? message.auditId : ''));
  expect([...byAudit.values()].every((messages) => new Set(messages.map(({ id }) => id)).size === 1)).toBe(true);
  expect(rest.every(({ auditId }) => byAudit.get(auditId)?.length === 1)).toBe(true);
  expect(receiver.received.every((received) => isSigned(received, secret))).toBe(true);
  await receiver.close();
  removeDataDir(endpoint.dataDir);
});
