import { fold } from '../../domain/fold.ts';
import { canonicalJson } from '../../domain/json.ts';
import { visitOf } from '../../domain/records.ts';
import { auditNews, visitNews, visitNoIn } from '../../domain/webhookNews.ts';
import type { WebhookNews } from '../../domain/webhookWire.ts';
import { templateOf } from '../bundles/templateOf.ts';
import type { Config } from '../config.ts';
import { hexSha256 } from '../hash.ts';
import type { Clock } from '../random.ts';
import type { Scope } from '../scope.ts';
import type { Receipt, Storage } from '../storage/storage.ts';
import type { Notice } from '../storage/webhookStorage.ts';

export type Newsroom = {
  readonly storage: Pick<Storage, 'ledger' | 'webhooks'>;
  readonly config: Pick<Config, 'publicOrigin'>;
  readonly clock: Clock;
};

/** Who is told is for an admin to say, of all dealers; nobody’s words are told. */
export const ALL_DEALERS: Scope = { dealers: 'all', role: 'admin', memberId: null };

type VisitKey = { readonly programmeId: string; readonly visitId: string };
export type ClosedVisit = { readonly dealerId: string; readonly visitId: string };

/** Where whoever may read it finds the bundle; a path when nobody said what the endpoint is called. */
export function bundleLink({ config }: Pick<Newsroom, 'config'>, programmeId: string, visitId?: string): string {
  const query = visitId === undefined ? '' : `?visit=${visitId}`;
  return `${config.publicOrigin ?? ''}/v1/programmes/${programmeId}/bundle${query}`;
}

export const noticeOf = (cause: string, news: WebhookNews): Notice => ({
  event: news.event,
  cause: `${news.event}:${cause}`,
  body: JSON.stringify(news),
});

async function auditNotice(room: Newsroom, { auditId, sealId, number }: Receipt): Promise<Notice & { key: VisitKey }> {
  const { ledger } = room.storage;
  const news = auditNews(auditId, await ledger.auditChanges(auditId, ALL_DEALERS), templateOf);
  const { programmeId, visitId } = news;
  const around = (await ledger.bundleChanges({ programmeId, visitId }, ALL_DEALERS)) ?? [];
  const notice = noticeOf(sealId, {
    event: 'audit.complete',
    at: new Date(room.clock()).toISOString(),
    ...news,
    visitNo: visitNoIn(around, visitId),
    auditId,
    receipt: number,
    bundle: bundleLink(room, programmeId, visitId),
  });
  return { ...notice, key: { programmeId, visitId } };
}

/** Counts only when each of its seals has its receipt: whoever stores it looks, in the same transaction. */
async function visitNotice(room: Newsroom, key: VisitKey): Promise<Notice | undefined> {
  const changes = await room.storage.ledger.bundleChanges(key, ALL_DEALERS);
  const news = changes && visitNews(key.visitId, changes, templateOf);
  if (!news) return undefined;
  const { seals, closing, ...said } = news;
  const cause = `${key.visitId}:${hexSha256(canonicalJson([closing, ...seals])).slice(0, 16)}`;
  const notice = noticeOf(cause, {
    event: 'visit.complete',
    at: new Date(room.clock()).toISOString(),
    ...said,
    audits: seals.length,
    bundle: bundleLink(room, key.programmeId, key.visitId),
  });
  return { ...notice, needs: seals };
}

/** The change that closes a visit does not say of which programme it is. */
async function keyOf({ storage }: Newsroom, { dealerId, visitId }: ClosedVisit): Promise<VisitKey | undefined> {
  const changes = await storage.ledger.dealerLedger(dealerId, ['visit'], ALL_DEALERS);
  const own = changes.filter(({ recordId }) => recordId === visitId);
  const { programmeId } = visitOf(visitId, dealerId, fold(own));
  return programmeId === '' ? undefined : { programmeId, visitId };
}

/** What is to be told once these receipts are given, and of visits that were closed; nothing when nobody asks. */
export async function completeNotices(
  room: Newsroom,
  fresh: readonly Receipt[],
  closed: readonly ClosedVisit[],
): Promise<Notice[]> {
  if (fresh.length + closed.length === 0) return [];
  if (!(await room.storage.webhooks.list()).some(({ active }) => active)) return [];
  const notices: Notice[] = [];
  const visits = new Map<string, VisitKey>();
  for (const visit of closed) {
    const key = await keyOf(room, visit);
    if (key) visits.set(key.visitId, key);
  }
  for (const receipt of fresh) {
    const { key, ...notice } = await auditNotice(room, receipt);
    notices.push(notice);
    visits.set(key.visitId, key);
  }
  for (const key of visits.values()) {
    const notice = await visitNotice(room, key);
    if (notice) notices.push(notice);
  }
  return notices;
}
