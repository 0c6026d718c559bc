import { Suspense, useCallback } from 'react';
import { lazyWithWords } from '../i18n/lazyWithWords.ts';
import { Toast } from '../kit/Toast.tsx';
import css from './Frame.module.css';
import { useSession } from './session.ts';

const UpdateBanner = lazyWithWords<object>(['notices'], () =>
  import('./UpdateBanner.tsx').then((module) => module.UpdateBanner),
);

/** Toast and update banner in their one place above the foot; always mounted. */
export function Notices() {
  const { toast, updateReady } = useSession();
  const dropToast = useCallback(() => useSession.setState({ toast: null }), []);
  return (
    <>
      <div className={css.update}>
        <Suspense fallback={null}>{updateReady && <UpdateBanner />}</Suspense>
      </div>
      <Toast message={toast} onExpire={dropToast} />
    </>
  );
}
