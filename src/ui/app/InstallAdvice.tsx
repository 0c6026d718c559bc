import { Suspense, useEffect, useState } from 'react';
import { lazyWithWords } from '../i18n/lazyWithWords.ts';
import type { InstallBannerProps } from './InstallBanner.tsx';
import { installState } from './install.ts';
import { whenShown } from './whenShown.ts';

const InstallBanner = lazyWithWords<InstallBannerProps>(['notices'], () =>
  import('./InstallBanner.tsx').then((module) => module.InstallBanner),
);

/** How to install the app, wherever it runs in a browser tab. Nothing once installed. Nobody waits for it. */
export function InstallAdvice({ onDismiss }: InstallBannerProps) {
  const [isDue, setDue] = useState(false);
  useEffect(() => whenShown(() => setDue(true)), []);
  if (!isDue || installState() === 'installed') return null;
  return (
    <Suspense fallback={null}>
      <InstallBanner onDismiss={onDismiss} />
    </Suspense>
  );
}
