import { Suspense } from 'react';
import { lazyWithWords } from '../../i18n/lazyWithWords.ts';

const LockScreen = lazyWithWords<object>(['settings', 'sync'], () =>
  import('./LockScreen.tsx').then((module) => module.LockScreen),
);

/** The screen that waits for the PIN; only tablets with one load it. */
export const LazyLock = () => (
  <Suspense fallback={null}>
    <LockScreen />
  </Suspense>
);
