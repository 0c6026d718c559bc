import type { Dealer, Programme, VisitNo } from '../../../domain/records.ts';
import { adoptedAt } from '../../../store/adoptedAt.ts';
import { newestAudits } from '../../../store/audits.ts';
import { allProgrammes, dealers, visitById, visitsOf } from '../../../store/records.ts';
import type { Tablet } from '../../../store/tablet.ts';
import type { AuditHeader } from '../../app/auditHeader.ts';

export type AuditLine = { readonly audit: AuditHeader; readonly dealer: string; readonly visitNo: VisitNo | null };
export type ProgrammeLine = {
  readonly programme: Programme;
  readonly dealer: string;
  /** The visit opened last; null before the first. */
  readonly visitNo: VisitNo | null;
};

export type TodayView = {
  /** When it was found that this browser has lost an earlier database, until that was read. */
  readonly adoptedAt: string | undefined;
  readonly dealers: number;
  readonly drafts: readonly AuditLine[];
  readonly recent: readonly AuditLine[];
  readonly running: readonly ProgrammeLine[];
  /** Sealed, then edited. */
  readonly needsReview: readonly AuditHeader[];
};

const SHOWN = { drafts: 6, recent: 5, running: 4 };

const lastEdited = (a: AuditHeader, b: AuditHeader): number => (a.updatedAt < b.updatedAt ? 1 : -1);

async function lineOf(tablet: Tablet, audit: AuditHeader, names: ReadonlyMap<string, Dealer>): Promise<AuditLine> {
  const visit = await visitById(tablet, audit.visitId);
  return { audit, dealer: names.get(audit.dealerId)?.name ?? '', visitNo: visit?.no ?? null };
}

async function programmeLine(
  tablet: Tablet,
  programme: Programme,
  names: ReadonlyMap<string, Dealer>,
): Promise<ProgrammeLine> {
  const visits = await visitsOf(tablet, programme.id);
  return { programme, dealer: names.get(programme.dealerId)?.name ?? '', visitNo: visits.at(-1)?.no ?? null };
}

/** What belongs to a removed dealer or programme is out of sight with it. */
function isShownBy(names: ReadonlyMap<string, Dealer>, programmes: readonly Programme[]) {
  const kept = new Set(programmes.map(({ id }) => id));
  return ({ dealerId, programmeId }: AuditHeader): boolean => names.has(dealerId) && kept.has(programmeId);
}

/** What the home screen shows. Reads the newest 50 audits by index, so it costs the same with a full tablet. */
export async function todayView(tablet: Tablet): Promise<TodayView> {
  const [audits, found, programmes] = await Promise.all([newestAudits(tablet), dealers(tablet), allProgrammes(tablet)]);
  const names = new Map(found.map((dealer) => [dealer.id, dealer]));
  const edited = audits.filter(isShownBy(names, programmes)).sort(lastEdited);
  const running = programmes.filter(({ dealerId }) => names.has(dealerId));
  const drafts = edited.filter(({ state }) => state === 'open').slice(0, SHOWN.drafts);
  const recent = edited.filter(({ state }) => state !== 'open').slice(0, SHOWN.recent);
  const lines = (list: readonly AuditHeader[]) => Promise.all(list.map((audit) => lineOf(tablet, audit, names)));
  return {
    adoptedAt: await adoptedAt(tablet),
    dealers: found.length,
    drafts: await lines(drafts),
    recent: await lines(recent),
    running: await Promise.all(running.slice(0, SHOWN.running).map((each) => programmeLine(tablet, each, names))),
    needsReview: edited.filter(({ state }) => state === 'needs-review'),
  };
}
