import { useT } from '../i18n/useT.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import { installAdvice, installState } from './install.ts';
import { useSession } from './session.ts';

/** Marks everything that is done in a browser tab as a trial, and tells how to make it last. Nothing once installed. */
export function InstallAdvice({ onDismiss }: { readonly onDismiss?: (() => void) | undefined }) {
  const { t } = useT();
  const prompt = useSession(({ installPrompt }) => installPrompt);
  const state = installState();
  if (state === 'installed') return null;
  return (
    <Banner
      tone={state === 'ios-tab' ? 'warn' : 'info'}
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
