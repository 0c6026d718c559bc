import { writesAnything } from '../domain/roles.ts';
import { isDemo } from '../store/demoDatabase.ts';
import { wasEnrolled } from '../store/enrolmentMark.ts';
import { memberHere } from '../store/member.ts';
import { enrolled, noteAdopted } from '../store/syncState.ts';
import { isoNow, type Tablet } from '../store/tablet.ts';
import { unsent } from '../store/unsent.ts';
import type { Link, Refusal } from './call.ts';
import { askMe } from './me.ts';
import { pullChanges } from './pullChanges.ts';
import { pushChanges } from './pushChanges.ts';
import { pushPhotos } from './pushPhotos.ts';
import { reconcile } from './reconcile.ts';

export type Synced = { readonly ok: true } | Refusal;

const NOT_ENROLLED: Refusal = { ok: false, cause: 'not-enrolled', status: 0, code: '', retryAfter: null };

/** Of one change that stays behind: everything else has been sent. */
const TOO_LARGE = 413;

/** A cookie from before the database was made may still open the endpoint; or why it does not. */
async function adopt(tablet: Tablet, link: Link): Promise<Refusal | undefined> {
  if (!wasEnrolled()) return NOT_ENROLLED;
  const answer = await reconcile(tablet, link);
  if (!answer.ok) return answer.cause === 'revoked' ? answer : NOT_ENROLLED;
  await noteAdopted(tablet, isoNow(tablet));
  return undefined;
}

/** Whether nothing that this tablet could send would be taken: it stays here, and is counted as unsent. */
async function isReader(tablet: Tablet): Promise<boolean> {
  const member = await memberHere(tablet);
  return member !== undefined && !writesAnything(member.role);
}

/** One thing that stays behind does not hold up what comes after it. */
const goesOn = (step: Synced): boolean => step.ok || step.status === TOO_LARGE;

const DONE: Synced = { ok: true };

/** Sends what there is; of somebody who may write nothing, nothing. */
async function give(tablet: Tablet, link: Link): Promise<Synced> {
  if (await isReader(tablet)) return DONE;
  const pushed = await pushChanges(tablet, link);
  if (pushed.ok || pushed.cause !== 'forbidden') return pushed;
  await askMe(tablet, link);
  return (await isReader(tablet)) ? DONE : pushed;
}

/** Takes what others said; what an endpoint that was set back has lost goes to it at once. An admin is told nothing. */
async function take(tablet: Tablet, link: Link): Promise<Synced> {
  if ((await memberHere(tablet))?.role === 'admin') return DONE;
  const pulled = await pullChanges(tablet, link);
  return pulled.ok && pulled.setBack ? give(tablet, link) : pulled;
}

/**
 * Everything there is to send and to take, once; never the demo: changes first (small), then photos; text never waits for
 * photos. `check` also asks what the endpoint still holds and takes its news; a tap's own push does not, to stay one
 * request.
 */
export async function syncOnce(tablet: Tablet, link: Link, check: boolean): Promise<Synced> {
  if (isDemo(tablet)) return NOT_ENROLLED;
  const stranger = (await enrolled(tablet)) ? undefined : await adopt(tablet, link);
  if (stranger) return stranger;
  const waiting = await unsent(tablet);
  const asked = check || waiting.changes + waiting.photos === 0 ? await reconcile(tablet, link) : undefined;
  if (asked && !asked.ok) return asked;
  const given = await give(tablet, link);
  if (!goesOn(given)) return given;
  const taken = asked && asked.body.news !== false ? await take(tablet, link) : DONE;
  // Asked to come back later, it does not go on with something else.
  if (!taken.ok && taken.retryAfter !== null) return taken;
  const photos = (await isReader(tablet)) ? DONE : await pushPhotos(tablet, link);
  return [photos, given, taken].find(({ ok }) => !ok) ?? DONE;
}
