import { useState } from 'react';
import { roleTitle } from '../../../domain/catalogue/roles.ts';
import { STAFF_ROLES } from '../../../domain/fields/staffRoles.ts';
import type { Staff } from '../../../domain/staff.ts';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { Card } from '../../kit/Card.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { List, ListRow } from '../../kit/List.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { AddStaffForm } from './AddStaffForm.tsx';
import { EditStaffSheet } from './EditStaffSheet.tsx';
import { staffView } from './staffView.ts';

type StaffScreenProps = { readonly dealerId?: string | undefined; readonly programmeId?: string | undefined };

/** The dealer's people (人员): who attends, is trained, owns actions. */
export function StaffScreen({ dealerId, programmeId }: StaffScreenProps) {
  const { t } = useT();
  const view = useLive((tablet) => staffView(tablet, { dealerId, programmeId }), [dealerId, programmeId]);
  const [editedId, setEditedId] = useState<string>();
  usePageTitle(view ? `${t('staff.title')} · ${view.dealer.name}` : '');
  if (view === undefined) return null;
  if (!view) return <MissingPage record />;
  const { dealer, programme, staff } = view;
  return (
    <>
      <PageHeader
        eyebrow={dealer.name}
        title={t('staff.title')}
        backHref={programme ? paths.programme(programme.id) : paths.dealer(dealer.id)}
      >
        {t('staff.lead')}
      </PageHeader>
      <Section title={t('staff.add')}>
        <Card>
          <AddStaffForm dealerId={dealer.id} />
        </Card>
      </Section>
      {staff.length === 0 ? (
        <EmptyState icon="person" title={t('staff.emptyTitle')}>
          <p>{t('staff.empty')}</p>
        </EmptyState>
      ) : (
        <Section title={t('staff.list')} detail={t('staff.count', { count: staff.length })}>
          <List>
            {STAFF_ROLES.flatMap((role) => staff.filter((person) => person.role === role)).map((person) => (
              <PersonRow key={person.id} person={person} onEdit={setEditedId} />
            ))}
          </List>
        </Section>
      )}
      <EditStaffSheet
        dealerId={dealer.id}
        person={staff.find(({ id }) => id === editedId)}
        onClose={() => setEditedId(undefined)}
      />
    </>
  );
}

type PersonRowProps = { readonly person: Staff; readonly onEdit: (id: string) => void };

function PersonRow({ person, onEdit }: PersonRowProps) {
  const { t, text } = useT();
  const trained = Object.values(person.training).filter(({ result }) => result !== 'failed').length;
  return (
    <ListRow
      icon="person"
      title={person.name}
      detail={text(roleTitle(person.role))}
      trailing={trained > 0 && t('staff.trained', { count: trained })}
      onPress={() => onEdit(person.id)}
    />
  );
}
