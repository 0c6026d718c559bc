import { APP_VERSION } from '../domain/appVersion.ts';
import { wipeAnswerSchema } from '../domain/peopleWire.ts';
import type { Tablet } from '../store/tablet.ts';
import { unsent } from '../store/unsent.ts';
import { deviceHere, noteWipeDone, wipeStore } from '../store/wipe.ts';
import { type Answered, callEndpoint, type Link } from './call.ts';

/**
 * Does what an admin asked for a lost tablet: says what was never sent, deletes the database, and says that it is done.
 * Nothing is deleted before our own endpoint has said so to this very device in answer to this very request; no other
 * way leads here.
 */
export async function obeyWipe(tablet: Tablet, link: Link): Promise<boolean> {
  const deviceId = await deviceHere(tablet);
  const { changes, photos } = await unsent(tablet);
  const report = { app: APP_VERSION, unsent: changes + photos };
  const say = (done: boolean): Promise<Answered<{ readonly nonce: string; readonly deviceId: string }>> =>
    callEndpoint(link, { method: 'POST', path: '/v1/wipe', schema: wipeAnswerSchema, json: { ...report, done } });
  const told = await say(false);
  if (!told.ok || deviceId === '' || told.body.deviceId !== deviceId) return false;
  await wipeStore(tablet, deviceId);
  if ((await say(true)).ok) noteWipeDone();
  return true;
}
