import { type SyntheticEvent, useState } from 'react';
import { removePin, tryPin } from '../../../store/pin.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useSession } from '../session.ts';
import { enrolTablet } from '../syncControl.ts';
import { useTablet } from '../TabletContext.tsx';
import { usePageTitle } from '../usePageTitle.ts';
import css from './LockScreen.module.css';

const unlock = (): void => useSession.setState({ locked: false });

/** Waits for the PIN; what is behind it goes on being kept and sent. */
export function LockScreen() {
  const { t } = useT();
  const tablet = useTablet();
  const [fault, setFault] = useState<string>();
  const [pin, setPin] = useState('');
  const [forgot, setForgot] = useState(false);
  usePageTitle(t('pin.locked'));

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const result = await tryPin(tablet, pin);
    if (result.ok) return unlock();
    setPin('');
    const seconds = Math.ceil(result.wait / 1000);
    setFault(seconds > 0 ? t('pin.wait', { seconds }) : t('pin.wrong'));
  }

  return (
    <main className={css.page} id="main">
      <Stack gap="l">
        <h1>{t('pin.locked')}</h1>
        <form noValidate onSubmit={(event) => void submit(event)}>
          <Stack gap="m">
            <TextField
              label={t('pin.pin')}
              name="pin"
              type="password"
              inputMode="numeric"
              autoComplete="off"
              maxLength={12}
              value={pin}
              onChange={(event) => setPin(event.currentTarget.value)}
              error={fault}
            />
            <Button type="submit" variant="primary" icon="lock" wide>
              {t('pin.unlock')}
            </Button>
          </Stack>
        </form>
        {forgot ? (
          <Forgotten />
        ) : (
          <Button variant="plain" onClick={() => setForgot(true)}>
            {t('pin.forgot')}
          </Button>
        )}
      </Stack>
    </main>
  );
}

/** A new enrolment code opens it: whoever has one is trusted by the admin anyway. Nothing is lost by it. */
function Forgotten() {
  const { t } = useT();
  const tablet = useTablet();
  const [fault, setFault] = useState<string>();

  async function submit(event: SyntheticEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('code');
    const code = typeof typed === 'string' ? typed.trim() : '';
    if (code === '') return setFault(t('enrol.codeNeeded'));
    const result = await enrolTablet(tablet, code);
    if (!result.ok) return setFault(t(result.code === 'wrong-code' ? 'enrol.wrongCode' : `cause.${result.cause}`));
    await removePin(tablet);
    unlock();
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="m">
        <p>{t('pin.forgotText')}</p>
        <TextField
          label={t('enrol.code')}
          hint={t('enrol.codeHint')}
          name="code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
          error={fault}
        />
        <Button type="submit">{t('pin.byCode')}</Button>
      </Stack>
    </form>
  );
}
