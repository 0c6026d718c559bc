import { useT } from '../i18n/useT.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import { installState } from './install.ts';
import { useSession } from './session.ts';

/** Which way of installing to describe. */
function installAdvice(nav: Navigator = navigator): 'install.ios' | 'install.android' | 'install.desktop' {
  if (installState(nav) === 'ios-tab') return 'install.ios';
  return /Android|HarmonyOS/.test(nav.userAgent) ? 'install.android' : 'install.desktop';
}

export type InstallBannerProps = { readonly onDismiss?: (() => void) | undefined };

/** Marks what is done in a browser tab as a trial, and tells how to make it last. */
export function InstallBanner({ onDismiss }: InstallBannerProps) {
  const { t } = useT();
  const prompt = useSession(({ installPrompt }) => installPrompt);
  return (
    <Banner
      tone={installState() === 'ios-tab' ? 'warn' : 'info'}
      title={t('install.tabTitle')}
      onDismiss={onDismiss}
      actions={
        prompt && (
          <Button icon="download" onClick={() => void prompt.prompt()}>
            {t('install.button')}
          </Button>
        )
      }
    >
      <p>{t('install.tabDetail')}</p>
      {!prompt && <p>{t(installAdvice())}</p>}
    </Banner>
  );
}
