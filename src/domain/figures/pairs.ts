import { begunFirst, type FiledAudit } from './filedAudit.ts';

/** Two people who filled in the same version of a checklist in the same visit (calibration pair). */
export type Pair = { readonly a: FiledAudit; readonly b: FiledAudit };

const placeOf = ({ visitNo, template }: FiledAudit): string => `${visitNo} ${template.id} ${template.version}`;

/** The last audit of each auditor, the one begun first before the others. */
function lastOfEach(audits: readonly FiledAudit[]): FiledAudit[] {
  const byAuditor = new Map([...audits].sort(begunFirst).map((audit) => [audit.auditor, audit]));
  return [...byAuditor.values()].sort(begunFirst);
}

/** Every two of one programme's audits that can be held against each other. */
export function pairsOf(audits: readonly FiledAudit[]): Pair[] {
  const places = Map.groupBy(audits, placeOf);
  return [...places.values()].flatMap((own) => {
    const each = lastOfEach(own);
    return each.flatMap((a, at) => each.slice(at + 1).map((b) => ({ a, b })));
  });
}
