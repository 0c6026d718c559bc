import { meAnswerSchema } from '../domain/peopleWire.ts';
import { memberHere, noteMember } from '../store/member.ts';
import { noteEnrolled } from '../store/syncState.ts';
import type { Tablet } from '../store/tablet.ts';
import { callEndpoint, type Link } from './call.ts';

/** What somebody may do changes seldom, and is held to at the endpoint whatever is known here. */
const FRESH_MS = 10 * 60_000;

/** Asks whose tablet this is. What cannot be had now is asked for again. */
export async function askMe(tablet: Tablet, link: Link): Promise<void> {
  const answer = await callEndpoint(link, { method: 'GET', path: '/v1/me', schema: meAnswerSchema });
  if (!answer.ok) return;
  const { deviceId, member } = answer.body;
  await noteEnrolled(tablet, deviceId);
  await noteMember(tablet, member);
}

/** Asks again when it was long ago. A clock that was set back counts as long ago. Whether it asked. */
export async function refreshMe(tablet: Tablet, link: Link): Promise<boolean> {
  const known = await memberHere(tablet);
  const age = tablet.now() - (known?.at ?? 0);
  const isDue = !known || age < 0 || age > FRESH_MS;
  if (isDue) await askMe(tablet, link);
  return isDue;
}
