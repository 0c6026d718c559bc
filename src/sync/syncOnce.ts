import { isDemo } from '../store/demoDatabase.ts';
import { wasEnrolled } from '../store/enrolmentMark.ts';
import { enrolled, noteAdopted } from '../store/syncState.ts';
import { isoNow, type Tablet } from '../store/tablet.ts';
import { unsent } from '../store/unsent.ts';
import type { Link, Refusal } from './call.ts';
import { pushChanges } from './pushChanges.ts';
import { pushPhotos } from './pushPhotos.ts';
import { reconcile } from './reconcile.ts';

export type Synced = { readonly ok: true } | Refusal;

const NOT_ENROLLED: Refusal = { ok: false, cause: 'not-enrolled', status: 0, code: '', retryAfter: null };

/** Of one change that stays behind: everything else has been sent. */
const TOO_LARGE = 413;

/** Whether a cookie from before the database was made still opens the endpoint. */
async function adopted(tablet: Tablet, link: Link): Promise<boolean> {
  if (!wasEnrolled()) return false;
  const answer = await reconcile(tablet, link);
  if (answer.ok) await noteAdopted(tablet, isoNow(tablet));
  return answer.ok;
}

/**
 * Everything there is to send, once; never the demo: changes first (small), then photos; text never waits for photos. `check` also
 * asks what the endpoint still holds; a tap's own push does not, to stay one request.
 */
export async function syncOnce(tablet: Tablet, link: Link, check: boolean): Promise<Synced> {
  if (isDemo(tablet)) return NOT_ENROLLED;
  if (!(await enrolled(tablet)) && !(await adopted(tablet, link))) return NOT_ENROLLED;
  const waiting = await unsent(tablet);
  const asked = check || waiting.changes + waiting.photos === 0 ? await reconcile(tablet, link) : undefined;
  if (asked && !asked.ok) return asked;
  const pushed = await pushChanges(tablet, link);
  const isBlocked = !pushed.ok && pushed.status !== TOO_LARGE;
  if (isBlocked) return pushed;
  const photos = await pushPhotos(tablet, link);
  if (!photos.ok) return photos;
  return pushed.ok ? { ok: true } : pushed;
}
