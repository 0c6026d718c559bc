import { type InstallPrompt, useSession } from './session.ts';

/**
 * `installed` runs from the home screen. In an iOS tab the system erases data after seven days without use; in other
 * tabs the browser may when it is short of room.
 */
export const INSTALL_STATES = ['installed', 'tab', 'ios-tab'] as const;
export type InstallState = (typeof INSTALL_STATES)[number];

type IosNavigator = Navigator & { readonly standalone?: boolean };

export function installState(nav: IosNavigator = navigator): InstallState {
  const standalone = matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches;
  if (standalone || nav.standalone) return 'installed';
  // Only iOS has this property at all; false there means a Safari tab.
  return nav.standalone === false && nav.maxTouchPoints > 1 ? 'ios-tab' : 'tab';
}

/** Keeps Chromium's own offer for the moment when the person asks for it. */
export function watchInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    useSession.setState({ installPrompt: event as InstallPrompt });
  });
  addEventListener('appinstalled', () => useSession.setState({ installPrompt: null }));
}
