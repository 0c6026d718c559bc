import { useCallback } from 'react';
import { Toast } from '../kit/Toast.tsx';
import css from './Frame.module.css';
import { useSession } from './session.ts';
import { UpdateBanner } from './UpdateBanner.tsx';

/** Toast and update banner in their one place above the foot; always mounted. */
export function Notices() {
  const toast = useSession((session) => session.toast);
  const dropToast = useCallback(() => useSession.setState({ toast: null }), []);
  return (
    <>
      <div className={css.update}>
        <UpdateBanner />
      </div>
      <Toast message={toast} onExpire={dropToast} />
    </>
  );
}
