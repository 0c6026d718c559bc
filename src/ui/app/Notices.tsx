import { lazy, Suspense, useCallback } from 'react';
import { lazyWithWords } from '../i18n/lazyWithWords.ts';
import { Toast } from '../kit/Toast.tsx';
import css from './Frame.module.css';
import { useSession } from './session.ts';

const UpdateBanner = lazyWithWords<object>(['notices'], () =>
  import('./UpdateBanner.tsx').then((module) => module.UpdateBanner),
);
const UndoNotice = lazy(() => import('./UndoNotice.tsx').then((module) => ({ default: module.UndoNotice })));

/** Toast, undo bar and update banner in their one place above the foot; always mounted. */
export function Notices() {
  const { toast, undo, updateReady } = useSession();
  const dropToast = useCallback(() => useSession.setState({ toast: null }), []);
  return (
    <>
      <div className={css.update}>
        <Suspense fallback={null}>{updateReady && <UpdateBanner />}</Suspense>
      </div>
      <Suspense fallback={null}>{undo !== undefined && <UndoNotice />}</Suspense>
      <Toast message={toast} onExpire={dropToast} />
    </>
  );
}
