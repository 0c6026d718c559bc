import { configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { memoryLocation } from 'wouter/memory-location';
import { openTablet, type Tablet } from '../../src/store/tablet.ts';
import { TabletProvider } from '../../src/ui/app/TabletContext.tsx';
import { PlaceContext } from '../../src/ui/app/usePlace.ts';
import { AREAS } from '../../src/ui/i18n/allAreas.ts';
import { loadLang } from '../../src/ui/i18n/areas.ts';
import { I18nProvider } from '../../src/ui/i18n/I18nProvider.tsx';
import type { Lang } from '../../src/ui/i18n/lang.ts';
import { NavigateContext } from '../../src/ui/kit/Link.tsx';

// Screens come in chunks of their own; on a busy machine the first one takes longer than the usual second.
configure({ asyncUtilTimeout: 10_000 });

let made = 0;

/** A tablet with a database of its own. */
export const newTablet = (): Promise<Tablet> => openTablet({ name: `tablet-${++made}-${Math.random()}` });

type Place = { readonly tablet: Tablet; readonly path?: string; readonly lang?: Lang };

/** Shows a part of the app over a real store, with all words and a router in memory. Gives where it went. */
export async function renderWithTablet(shown: ReactNode, { tablet, path = '/', lang = 'zh' }: Place) {
  await loadLang(lang, AREAS);
  const location = memoryLocation({ path, record: true });
  render(
    <I18nProvider lang={lang}>
      <PlaceContext value={location.hook}>
        <NavigateContext value={location.navigate}>
          <TabletProvider tablet={tablet}>{shown}</TabletProvider>
        </NavigateContext>
      </PlaceContext>
    </I18nProvider>,
  );
  return { history: location.history };
}
