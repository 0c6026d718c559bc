import { FindingPanel } from '../../app/actions/FindingPanel.tsx';
import { useT } from '../../i18n/useT.ts';
import { Sheet } from '../../kit/Sheet.tsx';
import { spotsOfAll } from './groups.ts';
import { useDesk } from './useDesk.ts';

export interface FindingSheetProps {
  readonly itemId: string;
  readonly onClose: () => void;
}

/** Why an item is weak, and who does what about it, beside the cards. It is no part of the audit: a seal does not close it. */
export function FindingSheet({ itemId, onClose }: FindingSheetProps) {
  const { text } = useT();
  const { audit, groups } = useDesk();
  const spot = spotsOfAll(groups()).find(({ item }) => item.id === itemId);
  if (!spot) return null;
  const { dealerId, programmeId, visitId, templateId, templateVersion } = audit.state().audit;
  const about = { dealerId, programmeId, visitId, templateId, templateVersion, auditId: audit.id, itemId };
  return (
    <Sheet open onClose={onClose} title={`${spot.number} ${text(spot.item.label)}`}>
      <FindingPanel about={about} item={spot.item} sectionId={spot.section.id} />
    </Sheet>
  );
}
