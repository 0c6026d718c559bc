import { useEffect } from 'react';
import { useT } from '../i18n/useT.ts';
import { screenStands } from './firstScreen.ts';

/** What the window, the task switcher and a screen reader call this page. */
export function usePageTitle(title: string): void {
  const { t } = useT();
  const app = t('app.name');
  useEffect(() => {
    document.title = title ? `${title} · ${app}` : app;
    if (title) screenStands();
  }, [title, app]);
}
