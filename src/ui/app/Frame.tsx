import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { isDemo } from '../../store/demoDatabase.ts';
import { lazyWithWords } from '../i18n/lazyWithWords.ts';
import { useT } from '../i18n/useT.ts';
import { AppShell, type NavItem } from '../kit/AppShell.tsx';
import css from './Frame.module.css';
import { Notices } from './Notices.tsx';
import { paths } from './paths.ts';
import { useTablet } from './TabletContext.tsx';
import { usePlace } from './usePlace.ts';
import { whenShown } from './whenShown.ts';

const DemoBanner = lazyWithWords<object>(['demo'], () =>
  import('./demo/DemoBanner.tsx').then((module) => module.DemoBanner),
);

// What it counts is in the database: the screen stands without it.
const SafetyLight = lazyWithWords<object>(['notices'], () =>
  import('./SafetyLight.tsx').then((module) => module.SafetyLight),
);

const NAV = [
  { href: paths.today(), key: 'nav.today', icon: 'home', under: /^\/$/ },
  {
    href: paths.dealers(),
    key: 'nav.dealers',
    icon: 'dealer',
    under: /^\/(dealers|programmes|visits|reports|figures)(\/|$)/,
  },
  { href: paths.meetings(), key: 'nav.meetings', icon: 'clock', under: /^\/(meetings|board)(\/|$)/ },
  { href: paths.actions(), key: 'nav.actions', icon: 'flag', under: /^\/actions(\/|$)/ },
  { href: paths.sync(), key: 'nav.sync', icon: 'sync', under: /^\/sync/ },
  { href: paths.settings(), key: 'nav.settings', icon: 'settings', under: /^\/settings/ },
] as const;

/** The frame around all screens but the audit's own: navigation, the safety light, notices. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useT();
  const [place] = usePlace();
  const inDemo = isDemo(useTablet());
  const last = useRef(place);
  const [stands, setStands] = useState(false);

  useEffect(() => whenShown(() => setStands(true)), []);

  // A new page begins at its top, for the eye and for a screen reader.
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [place]);

  const nav: NavItem[] = NAV.map(({ href, key, icon, under }) => ({
    href,
    icon,
    label: t(key),
    current: under.test(place),
  }));

  return (
    <AppShell
      nav={nav}
      brand={
        <div>
          <p className={css.name}>{t('app.name')}</p>
          <p className={css.tagline}>{t('app.tagline')}</p>
        </div>
      }
      status={<Suspense fallback={null}>{stands && <SafetyLight />}</Suspense>}
      notice={<Notices />}
    >
      {inDemo && (
        <Suspense fallback={null}>
          <div className={css.demo} data-print="no">
            <DemoBanner />
          </div>
        </Suspense>
      )}
      {children}
    </AppShell>
  );
}
