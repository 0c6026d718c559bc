import type { TemplateEntry } from '../../domain/catalogue/types.ts';
import type { Visit } from '../../domain/records.ts';
import { startAudit } from '../../store/startAudit.ts';
import type { Tablet } from '../../store/tablet.ts';

/** Begins an audit of a visit with the template's newest version; `sections` null asks them all. Gives its id. */
export function beginAudit(
  tablet: Tablet,
  visit: Visit,
  { entry, sections }: { readonly entry: TemplateEntry; readonly sections: readonly string[] | null },
): Promise<string> {
  return startAudit(tablet, {
    dealerId: visit.dealerId,
    programmeId: visit.programmeId,
    visitId: visit.id,
    templateId: entry.id,
    templateVersion: entry.latestVersion,
    sections,
  });
}
