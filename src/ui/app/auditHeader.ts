import type { newestAudits } from '../../store/audits.ts';

/** A row of an audit list, as the store's queries give it. */
export type AuditHeader = Awaited<ReturnType<typeof newestAudits>>[number];
