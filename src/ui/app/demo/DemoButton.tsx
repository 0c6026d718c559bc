import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { notify } from '../session.ts';

/** One tap to a whole sample programme. */
export function DemoButton() {
  const { t } = useT();
  const [busy, setBusy] = useState(false);

  async function enter(): Promise<void> {
    setBusy(true);
    try {
      const { enterDemo } = await import('./switchDemo.ts');
      await enterDemo();
    } catch {
      setBusy(false);
      notify('weak', t('demo.failed'));
    }
  }

  return (
    <Button icon="eye" disabled={busy} onClick={() => void enter()}>
      {t(busy ? 'demo.opening' : 'demo.enter')}
    </Button>
  );
}
