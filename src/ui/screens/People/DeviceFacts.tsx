import { useState } from 'react';
import type { DeviceEntry } from '../../../domain/peopleWire.ts';
import type { Revoked } from '../../../domain/roles.ts';
import { notify } from '../../app/session.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { DefinitionList } from '../../kit/DefinitionList.tsx';
import { Stack } from '../../kit/Stack.tsx';
import type { Say } from './usePeople.ts';

type DeviceFactsProps = { readonly device: DeviceEntry; readonly isOwn: boolean; readonly say: Say };

/** What is known of one tablet, and the two ways of withdrawing it. */
export function DeviceFacts({ device, isOwn, say }: DeviceFactsProps) {
  const { t, date } = useT();
  const { id, enrolledAt, seenAt, report, revoked, wipedAt } = device;
  const [fault, setFault] = useState<string>();

  async function revoke(how: Revoked): Promise<void> {
    const answer = await say<unknown>((verbs, link) => verbs.revokeDevice(link, id, how));
    setFault(answer.ok ? undefined : t(`cause.${answer.cause}`));
    if (answer.ok) notify('good', t('people.saved'));
  }

  const unknown = t('device.unknown');
  return (
    <Stack gap="l">
      <DefinitionList
        items={[
          { term: t('device.enrolledAt'), detail: date(enrolledAt, 'datetime') },
          { term: t('device.seenAt'), detail: date(seenAt, 'datetime') },
          {
            term: t('device.unsent'),
            detail: report ? t('device.unsentCount', { count: report.unsent }) : unknown,
          },
          { term: t('device.app'), detail: report?.app ?? unknown },
        ]}
      />
      {isOwn && <p>{t('device.own')}</p>}
      {fault && <p role="alert">{fault}</p>}
      {!isOwn && !wipedAt && (
        <>
          {revoked !== 'keep' && (
            <Stack gap="s">
              <Button icon="lock" onClick={() => void revoke('keep')}>
                {t('device.revokeKeep')}
              </Button>
              <p>{t('device.revokeKeepText')}</p>
            </Stack>
          )}
          {revoked !== 'wipe' && <WipePart unsent={report?.unsent ?? 0} onWipe={() => void revoke('wipe')} />}
        </>
      )}
    </Stack>
  );
}

/** Asked twice: it is the one thing here that cannot be taken back. */
function WipePart({ unsent, onWipe }: { readonly unsent: number; readonly onWipe: () => void }) {
  const { t } = useT();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <Stack gap="s">
        <Button variant="danger" icon="trash" onClick={() => setAsked(true)}>
          {t('device.revokeWipe')}
        </Button>
        <p>{t('device.revokeWipeText')}</p>
      </Stack>
    );
  }
  return (
    <Banner
      tone="error"
      title={t('device.wipeSure')}
      actions={
        <>
          <Button onClick={() => setAsked(false)}>{t('common.cancel')}</Button>
          <Button variant="danger" icon="trash" onClick={onWipe}>
            {t('device.wipeYes')}
          </Button>
        </>
      }
    >
      <p>{t('device.revokeWipeText')}</p>
      {unsent > 0 && <p>{t('device.wipeUnsent', { count: unsent })}</p>}
    </Banner>
  );
}
