import { useCallback } from 'react';
import { Toast } from '../kit/Toast.tsx';
import { UndoBar } from '../kit/UndoBar.tsx';
import { useSession } from './session.ts';
import { UpdateBanner } from './UpdateBanner.tsx';

/** Toast, undo bar and update banner in their one place above the foot; always mounted. */
export function Notices() {
  const toast = useSession((session) => session.toast);
  const undoable = useSession((session) => session.undoable);
  const dropToast = useCallback(() => useSession.setState({ toast: null }), []);
  const dropUndo = useCallback(() => useSession.setState({ undoable: null }), []);
  const undo = (): void => {
    undoable?.undo();
    dropUndo();
  };
  return (
    <>
      <UpdateBanner />
      <Toast message={toast} onExpire={dropToast} />
      <UndoBar undoable={undoable} onUndo={undo} onExpire={dropUndo} />
    </>
  );
}
