import type { TemplateEntry } from '../../../domain/catalogue/types.ts';
import type { Programme, VisitNo } from '../../../domain/records.ts';
import { lastSealed } from '../../../store/pastAnswers.ts';
import { openVisit } from '../../../store/recordEdits.ts';
import { visitById } from '../../../store/records.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { beginAudit } from '../../app/beginAudit.ts';
import { localDay } from '../../app/localDay.ts';
import { paths } from '../../app/paths.ts';

type Owner = Pick<Programme, 'id' | 'dealerId'>;

/** Id of a visit of a programme, which is opened if it is not open yet. */
export const visitFor = (tablet: Tablet, { id: programmeId, dealerId }: Owner, no: VisitNo): Promise<string> =>
  openVisit(tablet, { dealerId, programmeId, no, openedOn: localDay() });

type Assessment = { readonly no: VisitNo; readonly entry: TemplateEntry };

/**
 * Opens the visit of a programme if it is not open yet and begins a checklist in it, unless there is something to choose
 * first: its steps, or a re-check of only what fell short. Gives where to go on.
 */
export async function startAssessment(tablet: Tablet, programme: Owner, { no, entry }: Assessment): Promise<string> {
  const visitId = await visitFor(tablet, programme, no);
  const visit = await visitById(tablet, visitId);
  const earlier = await lastSealed(tablet, { programmeId: programme.id, templateId: entry.id, before: no });
  if (!visit || entry.asksSections || earlier) return paths.startAudit(visitId, entry.id);
  return paths.audit(await beginAudit(tablet, visit, { entry, sections: null }));
}
