import { useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import { applyUpdate } from './serviceWorker.ts';
import { notify } from './session.ts';

/** A new version waits here until the person agrees; never while something is unsaved. */
export function UpdateBanner() {
  const { t } = useT();
  const [later, setLater] = useState(false);
  if (later) return null;
  const apply = (): void => {
    if (!applyUpdate()) notify('watch', t('update.unsaved'));
  };
  return (
    <Banner
      tone="info"
      title={t('update.title')}
      actions={
        <>
          <Button variant="primary" onClick={apply}>
            {t('update.apply')}
          </Button>
          <Button variant="plain" onClick={() => setLater(true)}>
            {t('update.later')}
          </Button>
        </>
      }
    >
      <p>{t('update.detail')}</p>
    </Banner>
  );
}
