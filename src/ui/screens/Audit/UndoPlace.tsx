import { useDeferredValue, useMemo } from 'react';
import { useT } from '../../i18n/useT.ts';
import { UndoBar } from '../../kit/UndoBar.tsx';
import css from './FootBar.module.css';
import { spotsOfAll } from './groups.ts';
import { useDesk, useUi } from './useDesk.ts';

/** Ten seconds to take the last edit back. */
export function UndoPlace() {
  const { t, text } = useT();
  const { edits, groups } = useDesk();
  // The card that was tapped comes first.
  const offer = useDeferredValue(useUi((ui) => ui.undo));
  const undoable = useMemo(() => {
    if (!offer) return null;
    const spot = spotsOfAll(groups()).find(({ item }) => item.id === offer.itemId);
    const item = spot ? `${spot.number} ${text(spot.item.label)}` : '';
    return { id: offer.id, message: t(offer.key, { item }) };
  }, [offer, groups, t, text]);
  return (
    <div className={css.undo}>
      <UndoBar undoable={undoable} onUndo={edits.undo} onExpire={edits.forgetUndo} />
    </div>
  );
}
