import type { z } from 'zod';
import { NONCE_HEADER } from '../../domain/wire.ts';
import { type Refusal, refuse } from './refusal.ts';

/** A request as its schema says, strictly, or which part of it is at fault. */
export function parsedBody<Body extends object>(schema: z.ZodType<Body>, json: unknown): Body | Refusal {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  return refuse('invalid-request', parsed.error.issues[0]?.path.join('.') ?? '');
}

/** The nonce in the body and the one in the header are the same one; the header may be left out. */
export const nonceFault = (header: string | null, nonce: string): Refusal | undefined =>
  header === null || header === nonce ? undefined : refuse('invalid-request', 'nonce');

/** For answers that must carry it and requests that have no body. */
export const neededNonce = (header: string | null): { readonly nonce: string } | Refusal =>
  header === null ? refuse('invalid-request', NONCE_HEADER) : { nonce: header };
