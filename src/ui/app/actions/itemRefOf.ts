import { type ItemLine, lastOf } from '../../../domain/actions/itemLines.ts';
import type { Programme, Visit } from '../../../domain/records.ts';
import type { ItemRef } from '../../../store/actionEdits.ts';

/** The answer that says last how an item is. */
export function itemRefOf(
  line: ItemLine,
  programme: Pick<Programme, 'id' | 'dealerId'>,
  visits: readonly Visit[],
): ItemRef {
  const { visitNo, auditId } = lastOf(line);
  const { templateId, templateVersion, item } = line;
  return {
    dealerId: programme.dealerId,
    programmeId: programme.id,
    visitId: visits.find(({ no }) => no === visitNo)?.id ?? '',
    auditId,
    templateId,
    templateVersion,
    itemId: item.id,
  };
}
