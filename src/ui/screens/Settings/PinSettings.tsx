import { type SyntheticEvent, useState } from 'react';
import { isDemo } from '../../../store/demoDatabase.ts';
import {
  canLock,
  LOCK_MINUTES,
  type LockMinutes,
  lockMinutes,
  PIN_PATTERN,
  removePin,
  setLockMinutes,
  setPin,
  tryPin,
} from '../../../store/pin.ts';
import { notify, useSession } from '../../app/session.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { Section } from '../../kit/Section.tsx';
import { SegmentedControl } from '../../kit/SegmentedControl.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { TextField } from '../../kit/TextField.tsx';

const DIGITS = { type: 'password', inputMode: 'numeric', autoComplete: 'off', maxLength: 12 } as const;

function typedIn(form: HTMLFormElement, name: string): string {
  const typed = new FormData(form).get(name);
  return typeof typed === 'string' ? typed : '';
}

/** A PIN for the screen: it keeps curious people out, and says that it does no more. */
export function PinSettings() {
  const { t } = useT();
  const tablet = useTablet();
  const minutes = useLive(async (each) => (await lockMinutes(each)) ?? null, []);
  if (minutes === undefined || !canLock() || isDemo(tablet)) return null;
  return (
    <Section title={t('pin.title')} detail={t('pin.detail')}>
      <Card>{minutes === null ? <NewPin /> : <PinInUse minutes={minutes} />}</Card>
    </Section>
  );
}

function NewPin() {
  const { t } = useT();
  const tablet = useTablet();
  const [fault, setFault] = useState<'pin' | 'again'>();

  async function submit(event: SyntheticEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const pin = typedIn(event.currentTarget, 'pin');
    if (!PIN_PATTERN.test(pin)) return setFault('pin');
    if (typedIn(event.currentTarget, 'again') !== pin) return setFault('again');
    await setPin(tablet, pin, 5);
    notify('good', t('pin.set'));
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="m">
        <TextField
          {...DIGITS}
          label={t('pin.pin')}
          hint={t('pin.hint')}
          name="pin"
          error={fault === 'pin' ? t('pin.hint') : undefined}
        />
        <TextField
          {...DIGITS}
          label={t('pin.again')}
          name="again"
          error={fault === 'again' ? t('pin.differs') : undefined}
        />
        <Button type="submit" icon="lock">
          {t('pin.use')}
        </Button>
      </Stack>
    </form>
  );
}

function PinInUse({ minutes }: { readonly minutes: LockMinutes }) {
  const { t } = useT();
  const tablet = useTablet();
  const [fault, setFault] = useState<string>();

  async function remove(event: SyntheticEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const result = await tryPin(tablet, typedIn(event.currentTarget, 'pin'));
    if (result.ok) return removePin(tablet);
    const seconds = Math.ceil(result.wait / 1000);
    setFault(seconds > 0 ? t('pin.wait', { seconds }) : t('pin.wrong'));
  }

  return (
    <Stack gap="l">
      <Button icon="lock" variant="primary" onClick={() => useSession.setState({ locked: true })}>
        {t('pin.lockNow')}
      </Button>
      <SegmentedControl
        showLabel
        label={t('pin.after')}
        value={String(minutes)}
        onChange={(chosen) => {
          const picked = LOCK_MINUTES.find((each) => String(each) === chosen);
          if (picked) void setLockMinutes(tablet, picked);
        }}
        options={LOCK_MINUTES.map((each) => ({ value: String(each), label: t('pin.minutes', { count: each }) }))}
      />
      <form noValidate onSubmit={(event) => void remove(event)}>
        <Stack gap="m">
          <TextField {...DIGITS} label={t('pin.current')} name="pin" error={fault} />
          <Button type="submit">{t('pin.remove')}</Button>
        </Stack>
      </form>
    </Stack>
  );
}
