import { useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { fillReserve } from '../../store/reserve.ts';
import type { Tablet } from '../../store/tablet.ts';
import { I18nProvider } from '../i18n/I18nProvider.tsx';
import { NavigateContext } from '../kit/Link.tsx';
import { applyAppearance } from '../theme/appearance.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { firstScreen } from './firstScreen.ts';
import type { OpeningStore } from './opening.ts';
import { ProblemPage } from './ProblemPage.tsx';
import { usePreferences } from './preferences.ts';
import { Routes } from './Routes.tsx';
import { preloadScreens } from './screens.ts';
import { registerServiceWorker } from './serviceWorker.ts';
import { useSession } from './session.ts';
import { beginSync } from './syncControl.ts';
import { TabletProvider } from './TabletContext.tsx';

/** The whole app over a store that is being opened. */
export function App({ opening }: { readonly opening: OpeningStore }) {
  const { lang, theme, textSize } = usePreferences();

  useEffect(() => applyAppearance(document.documentElement, { theme, textSize }), [theme, textSize]);

  return (
    <I18nProvider lang={lang}>
      <ErrorBoundary>
        <Opened opening={opening} />
      </ErrorBoundary>
    </I18nProvider>
  );
}

function Opened({ opening }: { readonly opening: OpeningStore }) {
  const state = useSyncExternalStore(opening.subscribe, opening.state);
  const problem = useSession(({ storeProblem }) => storeProblem);
  if (problem) return <ProblemPage problem={problem} />;
  switch (state.name) {
    case 'opening':
      return null; // Some milliseconds; after three seconds it is a problem with a page of its own.
    case 'failed':
      return <ProblemPage problem={state.problem} />;
    case 'ready':
      return <Running tablet={state.tablet} />;
  }
}

const whenIdle = (run: () => void): void => {
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 2_000 });
  else setTimeout(run, 200);
};

function Running({ tablet }: { readonly tablet: Tablet }) {
  const [, navigate] = useLocation();

  useEffect(() => {
    const begin = (): void => {
      void beginSync(tablet);
      void fillReserve(tablet);
      void preloadScreens(whenIdle);
      void registerServiceWorker();
    };
    void firstScreen().then(() => whenIdle(begin));
  }, [tablet]);

  return (
    <NavigateContext value={navigate}>
      <TabletProvider tablet={tablet}>
        <Routes />
      </TabletProvider>
    </NavigateContext>
  );
}
