import type { ReactNode } from 'react';
import { createContext, useEffect, useState } from 'react';
import { loadLang } from './areas.ts';
import type { Lang } from './lang.ts';
import { LOCALES } from './lang.ts';

export const LangContext = createContext<Lang>('zh');

/**
 * Gives the language to all below. Await `loadLang` before the first render; a later change
 * of `lang` is shown when its words have come, so that no key is ever seen instead of a word.
 */
export function I18nProvider({ lang, children }: { lang: Lang; children: ReactNode }) {
  const [shown, setShown] = useState(lang);

  useEffect(() => {
    let wanted = true;
    const show = () => {
      if (wanted) setShown(lang);
    };
    // A dictionary that cannot be had (a damaged cache) leaves the language as it was.
    loadLang(lang).then(show, () => undefined);
    return () => {
      wanted = false;
    };
  }, [lang]);

  useEffect(() => {
    document.documentElement.lang = LOCALES[shown];
  }, [shown]);

  return <LangContext value={shown}>{children}</LangContext>;
}
