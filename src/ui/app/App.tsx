import { useEffect, useSyncExternalStore } from 'react';
import type { Tablet } from '../../store/tablet.ts';
import { I18nProvider } from '../i18n/I18nProvider.tsx';
import { NavigateContext } from '../kit/Link.tsx';
import { applyAppearance } from '../theme/appearance.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LazyProblem } from './LazyProblem.tsx';
import { LazyLock } from './lock/LazyLock.tsx';
import type { OpeningStore } from './opening.ts';
import { usePreferences } from './preferences.ts';
import { Routes } from './Routes.tsx';
import { useSession } from './session.ts';
import { TabletProvider } from './TabletContext.tsx';
import { usePlace } from './usePlace.ts';
import { whenShown } from './whenShown.ts';

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
  if (problem) return <LazyProblem problem={problem} />;
  switch (state.name) {
    case 'opening':
      return null; // Some milliseconds; after three seconds it is a problem with a page of its own.
    case 'failed':
      return <LazyProblem problem={state.problem} />;
    case 'ready':
      return <Running tablet={state.tablet} />;
  }
}

async function startBackground(tablet: Tablet): Promise<void> {
  const { runBackground } = await import('./background.ts');
  await runBackground(tablet);
}

function Running({ tablet }: { readonly tablet: Tablet }) {
  const [, navigate] = usePlace();
  const locked = useSession((session) => session.locked);

  // What cannot be loaded now is tried again at the next start.
  useEffect(() => whenShown(() => void startBackground(tablet).catch(() => undefined)), [tablet]);

  return (
    <NavigateContext value={navigate}>
      <TabletProvider tablet={tablet}>{locked ? <LazyLock /> : <Routes />}</TabletProvider>
    </NavigateContext>
  );
}
