import { enrolAnswerSchema } from '../domain/wire.ts';
import { noteEnrolled, type SyncCause } from '../store/syncState.ts';
import type { Tablet } from '../store/tablet.ts';
import { callEndpoint, type Link } from './call.ts';
import { askMe } from './me.ts';

export type Enrolment =
  | { readonly ok: true }
  | { readonly ok: false; readonly cause: SyncCause; readonly code: string };

/** What a person types, as the code is printed: capitals, no spaces or hyphens, and no letters that look like digits. */
export const tidyCode = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');

/** Redeems a one-time code. The token comes as an HttpOnly cookie; nothing of it is stored by the app. */
export async function enrol(tablet: Tablet, link: Link, code: string): Promise<Enrolment> {
  const answer = await callEndpoint(link, {
    method: 'POST',
    path: '/v1/devices',
    schema: enrolAnswerSchema,
    json: { code: tidyCode(code), device: tablet.device },
  });
  if (!answer.ok) return { ok: false, cause: answer.cause, code: answer.code };
  await noteEnrolled(tablet, answer.body.deviceId);
  await askMe(tablet, link);
  return { ok: true };
}
