import { useState } from 'react';
import type { DeviceEntry } from '../../../domain/peopleWire.ts';
import { enrolledAs } from '../../../store/syncState.ts';
import type { People } from '../../../sync/people.ts';
import { useLive } from '../../app/useLive.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { List, ListRow } from '../../kit/List.tsx';
import { Sheet } from '../../kit/Sheet.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { DeviceFacts } from './DeviceFacts.tsx';
import { nameOf } from './memberWords.ts';
import type { Say } from './usePeople.ts';

type DevicesTabProps = { readonly people: People; readonly say: Say };

const ownerOf = ({ members }: People, { memberId }: DeviceEntry): { readonly name: string } =>
  members.find(({ id }) => id === memberId) ?? { name: '' };

/** Every tablet there ever was: when it was last here, what it had not sent, and whether it was withdrawn. */
export function DevicesTab({ people, say }: DevicesTabProps) {
  const { t, date } = useT();
  const [openId, setOpenId] = useState<string>();
  const ownId = useLive(enrolledAs, []);
  const shown = people.devices.find(({ id }) => id === openId);
  const close = (): void => setOpenId(undefined);
  if (people.devices.length === 0) {
    return (
      <EmptyState icon="tablet" title={t('device.none')}>
        <p>{t('device.noneText')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <List label={t('people.tabDevices')}>
        {people.devices.toReversed().map((device) => (
          <ListRow
            key={device.id}
            icon="tablet"
            title={t('device.of', { name: nameOf(t, ownerOf(people, device)) })}
            detail={[
              device.id === ownId ? t('device.this') : device.label,
              `${t('device.seenAt')} ${date(device.seenAt, 'datetime')}`,
              ...(device.report?.unsent
                ? [`${t('device.unsent')} ${t('device.unsentCount', { count: device.report.unsent })}`]
                : []),
            ].join(' · ')}
            trailing={<DeviceState device={device} />}
            onPress={() => setOpenId(device.id)}
          />
        ))}
      </List>
      <Sheet
        open={shown !== undefined}
        onClose={close}
        title={shown ? t('device.of', { name: nameOf(t, ownerOf(people, shown)) }) : ''}
      >
        {shown && <DeviceFacts device={shown} isOwn={shown.id === ownId} say={say} />}
      </Sheet>
    </>
  );
}

function DeviceState({ device: { revoked, wipedAt } }: { readonly device: DeviceEntry }) {
  const { t } = useT();
  if (wipedAt) return <StatusChip tone="unknown">{t('device.wiped')}</StatusChip>;
  if (revoked) return <StatusChip tone={revoked === 'wipe' ? 'weak' : 'watch'}>{t(`device.${revoked}`)}</StatusChip>;
  return <StatusChip tone="good">{t('device.ok')}</StatusChip>;
}
