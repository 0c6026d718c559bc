import { createHmac } from 'node:crypto';
import type { Random } from '../random.ts';

const BYTES = 32;

export const newSecret = (random: Random): Uint8Array => random(BYTES);

/** As it is shown, once, to whoever set the webhook up. */
export const secretText = (secret: Uint8Array): string => `whsec_${Buffer.from(secret).toString('base64')}`;

export type Signed = { readonly id: string; readonly seconds: number; readonly body: string };

/**
 * The headers by which a receiver knows that a message is ours and of now (standardwebhooks.com): the HMAC-SHA-256 of
 * `id.timestamp.body`.
 */
export function signedHeaders(secret: Uint8Array, { id, seconds, body }: Signed): Record<string, string> {
  const mac = createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${mac}` };
}
