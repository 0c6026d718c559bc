import { PHOTO_FIELD, type Photo } from '../domain/answers.ts';
import { templateEntry } from '../domain/catalogue/templateIndex.ts';
import type { Change } from '../domain/change.ts';
import { parseChange } from '../domain/changeSchema.ts';
import { UUID } from '../domain/ids.ts';
import { LIMITS } from '../domain/limits.ts';
import type { QuarantineCode } from '../domain/problems.ts';
import { auditStatuses, heldAmong, noteClosed } from './custody.ts';
import { shortId } from './log.ts';
import type { Parts } from './parts.ts';
import type { Appended, Delivery, Judged } from './storage/storage.ts';
import type { ClosedVisit } from './webhooks/notices.ts';

const LONGEST_ID = 64;
const LONGEST_WHERE = 200;

type Fault = { readonly code: QuarantineCode; readonly where: string };

/** What was refused, kept as it came, with whatever can still be told of it. */
function keptAside(raw: unknown, { code, where }: Fault): Judged {
  const { id, replica, seq } = (typeof raw === 'object' && raw !== null ? raw : {}) as Partial<Record<string, unknown>>;
  return {
    ok: false,
    id: typeof id === 'string' ? id.slice(0, LONGEST_ID).toWellFormed() : '',
    code,
    where: where.slice(0, LONGEST_WHERE).toWellFormed(),
    raw: JSON.stringify(raw),
    replica: typeof replica === 'string' && UUID.test(replica) ? replica : null,
    seq: Number.isSafeInteger(seq) && (seq as number) >= 1 ? (seq as number) : null,
  };
}

/** Judges one change alone: a bad one is kept aside and never stands in the way of the others. */
export function judge(raw: unknown): Judged {
  const body = JSON.stringify(raw);
  // Before the schema looks at it: that takes far longer for a hundred thousand keys.
  if (Buffer.byteLength(body) > LIMITS.change) return keptAside(raw, { code: 'too-large', where: '' });
  const parsed = parseChange(raw);
  return parsed.ok ? { ok: true, change: parsed.change, body } : keptAside(raw, parsed);
}

/** The photos that changes name, each once. */
function photosNamed(changes: readonly Change[]): string[] {
  const hashes = changes.flatMap(({ set }) =>
    Object.entries(set).flatMap(([field, value]) =>
      value !== null && PHOTO_FIELD.test(field) ? [(value as unknown as Photo).sha256] : [],
    ),
  );
  return [...new Set(hashes)];
}

/** Taken all the same: a newer tablet may know a template that this endpoint does not know yet. */
function logUnknownTemplates({ log }: Parts, changes: readonly Change[]): void {
  for (const { recordId, set } of changes) {
    const { templateId, templateVersion } = set;
    if (typeof templateId !== 'string') continue;
    const latest = templateEntry(templateId)?.latestVersion ?? 0;
    if (typeof templateVersion === 'number' && templateVersion <= latest) continue;
    log({ level: 'warn', event: 'unknown-template', audit: shortId(recordId) });
  }
}

/** The visits that changes close: webhooks may be waiting for that. */
const visitsClosed = (changes: readonly Change[]): ClosedVisit[] =>
  changes.flatMap(({ kind, recordId, dealerId, set }) =>
    kind === 'visit' && set['closed'] && dealerId !== null ? [{ visitId: recordId, dealerId }] : [],
  );

/** Photos among those that changes name or erase that nobody is to have any more; what still lies of them goes. */
async function dropErased({ storage, photos }: Parts, changes: readonly Change[]): Promise<ReadonlySet<string>> {
  const hashes = [...photosNamed(changes), ...changes.flatMap(({ erases }) => erases?.photos ?? [])];
  if (hashes.length === 0) return new Set();
  const erased = await storage.privacy.erasedPhotos(hashes);
  await photos.drop(erased);
  return new Set(erased);
}

/** Takes judged changes into the ledger, and tells what is still missing of what they name. */
export async function append(parts: Parts, judged: readonly Judged[], delivery: Delivery) {
  const appended: Appended = await parts.storage.ledger.append(judged, delivery);
  parts.metrics.judged(appended.results, delivery.via);
  const changes = judged.flatMap((one, index) =>
    one.ok && appended.results[index]?.status !== 'quarantined' ? [one.change] : [],
  );
  logUnknownTemplates(parts, changes);
  const erased = await dropErased(parts, changes);
  const named = photosNamed(changes);
  const held = await heldAmong(named, parts.photos);
  const audits = await auditStatuses(parts, appended.sealedAudits, delivery.scope);
  await noteClosed(parts, visitsClosed(changes));
  return {
    results: [...appended.results],
    fork: appended.fork,
    missingPhotos: named.filter((hash) => !held.has(hash) && !erased.has(hash)),
    audits,
  };
}
