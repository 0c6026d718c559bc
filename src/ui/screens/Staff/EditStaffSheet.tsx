import { roleTitle } from '../../../domain/catalogue/roles.ts';
import { STAFF_ROLES, type StaffRole } from '../../../domain/fields/staffRoles.ts';
import { LIMITS } from '../../../domain/limits.ts';
import type { Staff } from '../../../domain/staff.ts';
import { editStaff } from '../../../store/staff.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { DraftTextField } from '../../kit/DraftTextField.tsx';
import { RadioCards } from '../../kit/RadioCards.tsx';
import { Sheet } from '../../kit/Sheet.tsx';
import { Stack } from '../../kit/Stack.tsx';

type EditStaffSheetProps = {
  readonly dealerId: string;
  /** Open while there is somebody to edit. */
  readonly person: Staff | undefined;
  readonly onClose: () => void;
};

/** Somebody's name and role; each is kept at once. */
export function EditStaffSheet({ dealerId, person, onClose }: EditStaffSheetProps) {
  const { t } = useT();
  return (
    <Sheet open={person !== undefined} onClose={onClose} title={t('staff.editTitle')}>
      {person && <EditStaff key={person.id} dealerId={dealerId} person={person} onClose={onClose} />}
    </Sheet>
  );
}

type EditStaffProps = Omit<EditStaffSheetProps, 'person'> & { readonly person: Staff };

function EditStaff({ dealerId, person, onClose }: EditStaffProps) {
  const { t, text } = useT();
  const tablet = useTablet();
  const offerUndo = useOfferUndo();
  const owned = { id: person.id, dealerId };

  async function rename(typed: string): Promise<void> {
    const name = typed.trim();
    // A name cannot be nothing; what stood there stays until there is another one.
    if (name) await editStaff(tablet, owned, { name });
  }

  async function choose(role: StaffRole): Promise<void> {
    const undo = await editStaff(tablet, owned, { role });
    offerUndo(t('staff.roleChanged', { name: person.name, role: text(roleTitle(role)) }), undo);
  }

  async function remove(): Promise<void> {
    const undo = await editStaff(tablet, owned, { deleted: true });
    onClose();
    offerUndo(t('staff.removed', { name: person.name }), undo);
  }

  return (
    <Stack gap="l">
      <DraftTextField
        label={t('staff.name')}
        value={person.name}
        maxLength={LIMITS.name}
        onCommit={(name) => void rename(name)}
      />
      <RadioCards
        name="role"
        legend={t('staff.role')}
        options={STAFF_ROLES.map((role) => ({ value: role, label: text(roleTitle(role)) }))}
        value={person.role}
        onChoose={(role) => void choose(role as StaffRole)}
      />
      <Stack gap="s">
        <Button variant="danger" icon="trash" onClick={() => void remove()}>
          {t('staff.remove')}
        </Button>
        <p>{t('staff.removeHint')}</p>
      </Stack>
    </Stack>
  );
}
