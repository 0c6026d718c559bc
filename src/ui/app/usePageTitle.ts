import { useEffect } from 'react';
import { useT } from '../i18n/useT.ts';

/** What the window, the task switcher and a screen reader call this page. */
export function usePageTitle(title: string): void {
  const { t } = useT();
  const app = t('app.name');
  useEffect(() => {
    document.title = title ? `${title} · ${app}` : app;
  }, [title, app]);
}
