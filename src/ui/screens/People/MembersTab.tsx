import { useState } from 'react';
import type { MemberEntry } from '../../../domain/peopleWire.ts';
import type { People } from '../../../sync/people.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { List, ListRow } from '../../kit/List.tsx';
import { Sheet } from '../../kit/Sheet.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { CodeDialog } from './CodeDialog.tsx';
import { MemberForm } from './MemberForm.tsx';
import { dealersWord, nameOf } from './memberWords.ts';
import type { Say } from './usePeople.ts';

type MembersTabProps = { readonly people: People; readonly say: Say };

/** Everybody with rights at this endpoint: what they may do, and a code for one more tablet of theirs. */
export function MembersTab({ people, say }: MembersTabProps) {
  const { t } = useT();
  const [editing, setEditing] = useState<string>();
  const [coding, setCoding] = useState<string>();
  const { members, dealers } = people;
  const edited = members.find(({ id }) => id === editing);
  const coded = members.find(({ id }) => id === coding);
  const close = (): void => setEditing(undefined);
  return (
    <Stack gap="m">
      <div>
        <Button icon="plus" variant="primary" onClick={() => setEditing('new')}>
          {t('people.add')}
        </Button>
      </div>
      <List label={t('people.tabMembers')}>
        {members.map((member) => (
          <MemberRow key={member.id} member={member} people={people} onEdit={() => setEditing(member.id)} />
        ))}
      </List>
      <Sheet open={editing !== undefined} onClose={close} title={t(editing === 'new' ? 'people.add' : 'people.edit')}>
        {editing !== undefined && (
          <MemberForm
            key={editing}
            member={edited}
            dealers={dealers}
            say={say}
            onSaved={close}
            onCode={(id) => {
              close();
              setCoding(id);
            }}
          />
        )}
      </Sheet>
      {coded && <CodeDialog member={coded} say={say} onClose={() => setCoding(undefined)} />}
    </Stack>
  );
}

type MemberRowProps = { readonly member: MemberEntry; readonly people: People; readonly onEdit: () => void };

function MemberRow({ member, people, onEdit }: MemberRowProps) {
  const { t } = useT();
  const { id, role, manages, active } = member;
  const count = people.devices.filter(({ memberId, revoked }) => memberId === id && !revoked).length;
  const roles = [t(`member.${role}`), ...(manages ? [t('member.admin')] : [])].join(' · ');
  return (
    <ListRow
      icon="person"
      title={nameOf(t, member)}
      detail={`${roles} · ${dealersWord(t, member.dealers, people.dealers)}`}
      trailing={
        active ? (
          count > 0 ? (
            t('people.devices', { count })
          ) : (
            t('people.noDevice')
          )
        ) : (
          <StatusChip tone="unknown">{t('people.inactive')}</StatusChip>
        )
      }
      onPress={onEdit}
    />
  );
}
