import { create } from 'zustand';
import { LANGS, type Lang } from '../i18n/lang.ts';
import { TEXT_SIZES, type TextSize, THEMES, type Theme } from '../theme/appearance.ts';

export const WALKS = ['section', 'zone'] as const;
/** In which order an audit is walked where its template offers two. */
export type Walk = (typeof WALKS)[number];

/** How this tablet likes the app to look. Not data: it stays on the tablet and is never synchronised. */
export type Preferences = {
  readonly lang: Lang;
  readonly theme: Theme;
  readonly textSize: TextSize;
  readonly walk: Walk;
};

const KEY = 'showroom-audit:preferences';
const DEFAULTS: Preferences = { lang: 'zh', theme: 'auto', textSize: 100, walk: 'section' };

const oneOf = <T>(known: readonly T[], value: unknown, otherwise: T): T =>
  known.find((each) => each === value) ?? otherwise;

function kept(): Preferences {
  try {
    const said = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>;
    return {
      lang: oneOf(LANGS, said.lang, DEFAULTS.lang),
      theme: oneOf(THEMES, said.theme, DEFAULTS.theme),
      textSize: oneOf(TEXT_SIZES, said.textSize, DEFAULTS.textSize),
      walk: oneOf(WALKS, said.walk, DEFAULTS.walk),
    };
  } catch {
    return DEFAULTS; // Blocked site data throws on access.
  }
}

export const usePreferences = create<Preferences>(kept);

/** Changes preferences and keeps them for the next start. */
export function prefer(changed: Partial<Preferences>): void {
  usePreferences.setState(changed);
  try {
    localStorage.setItem(KEY, JSON.stringify(usePreferences.getState()));
  } catch {
    // They hold until the page is closed.
  }
}
