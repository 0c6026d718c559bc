import type { TemplateEntry } from '../../domain/catalogue/types.ts';
import type { CarryPlan } from '../../domain/ladder/carry.ts';
import type { Visit } from '../../domain/records.ts';
import { startAudit } from '../../store/startAudit.ts';
import type { Tablet } from '../../store/tablet.ts';

type Begun = {
  readonly entry: TemplateEntry;
  readonly sections: readonly string[] | null;
  /** What a re-check takes over from an earlier visit. */
  readonly taken?: CarryPlan | undefined;
};

/** Begins an audit of a visit with the template's newest version; `sections` null asks them all. Gives its id. */
export function beginAudit(tablet: Tablet, visit: Visit, { entry, sections, taken }: Begun): Promise<string> {
  const audit = {
    dealerId: visit.dealerId,
    programmeId: visit.programmeId,
    visitId: visit.id,
    templateId: entry.id,
    templateVersion: entry.latestVersion,
    sections,
  };
  return startAudit(tablet, audit, taken);
}
