import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { useTablet } from '../TabletContext.tsx';

/** Says on every page that what is shown is a sample, and how to end it. */
export function DemoBanner() {
  const { t } = useT();
  const tablet = useTablet();
  const [busy, setBusy] = useState(false);

  async function leave(): Promise<void> {
    setBusy(true);
    const { leaveDemo } = await import('./switchDemo.ts');
    await leaveDemo(tablet);
  }

  return (
    <Banner
      tone="info"
      title={t('demo.title')}
      actions={
        <Button icon="cross" disabled={busy} onClick={() => void leave()}>
          {t(busy ? 'demo.leaving' : 'demo.leave')}
        </Button>
      }
    >
      <p>{t('demo.words')}</p>
    </Banner>
  );
}
