import { useCallback } from 'react';
import { UndoBar } from '../kit/UndoBar.tsx';
import { useSession } from './session.ts';

/** Ten seconds to take back what was done last on a page in the frame (see useOfferUndo). */
export function UndoNotice() {
  const offer = useSession(({ undo }) => undo);
  const drop = useCallback(() => useSession.setState({ undo: null }), []);
  const takeBack = useCallback((id: string) => {
    const { undo } = useSession.getState();
    useSession.setState({ undo: null });
    if (undo?.id === id) void undo.take();
  }, []);
  return <UndoBar undoable={offer ?? null} onUndo={takeBack} onExpire={drop} />;
}
