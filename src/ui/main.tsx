import './theme/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { watchInstallPrompt } from './app/install.ts';
import { beginOpening } from './app/opening.ts';
import { paths } from './app/paths.ts';
import { isPersonLikely } from './app/personMark.ts';
import { usePreferences } from './app/preferences.ts';
import { preloadFor } from './app/routeTable.ts';
import { watchFailures } from './app/watchFailures.ts';
import { loadLang } from './i18n/areas.ts';
import { applyAppearance } from './theme/appearance.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// The Content-Security-Policy forbids making code from text; zod, which is loaded later, would try to and be reported.
(globalThis as { __zod_globalConfig?: { jitless: boolean } }).__zod_globalConfig = { jitless: true };

const preferences = usePreferences.getState();
applyAppearance(document.documentElement, preferences);
watchFailures();
watchInstallPrompt();

// All at once: the database opens while the words and the screen of this address come.
const opening = beginOpening();
const words = loadLang(preferences.lang);
preloadFor(isPersonLikely() ? location.pathname : paths.welcome());

const show = (): void =>
  createRoot(root).render(
    <StrictMode>
      <App opening={opening} />
    </StrictMode>,
  );
// Without words the page still works; it shows the names of the words.
words.then(show, show);
