import { useForm } from 'react-hook-form';
import { roleTitle } from '../../../domain/catalogue/roles.ts';
import { STAFF_ROLES, type StaffRole } from '../../../domain/fields/staffRoles.ts';
import { namesIn } from '../../../domain/namesIn.ts';
import { addStaff } from '../../../store/staff.ts';
import { fieldError } from '../../app/forms/fieldError.ts';
import { lazyResolver } from '../../app/forms/lazyResolver.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { SelectField } from '../../kit/SelectField.tsx';
import { TextField } from '../../kit/TextField.tsx';
import css from './AddStaffForm.module.css';

type StaffForm = { readonly names: string; readonly role: StaffRole };

const resolver = lazyResolver<StaffForm>(({ staffResolver }) => staffResolver);

/** Adds one or several people of one role; the cursor stays for the next. */
export function AddStaffForm({ dealerId }: { readonly dealerId: string }) {
  const { t, text } = useT();
  const tablet = useTablet();
  const offerUndo = useOfferUndo();
  const { register, handleSubmit, reset, setFocus, formState } = useForm<StaffForm>({
    resolver,
    defaultValues: { names: '', role: 'salesperson' },
  });

  const save = handleSubmit(async ({ names, role }) => {
    const people = namesIn(names).map((name) => ({ name, role }));
    offerUndo(t('staff.added', { count: people.length }), await addStaff(tablet, dealerId, people));
    reset({ names: '', role });
    setFocus('names');
  });

  return (
    <form className={css.form} noValidate onSubmit={(event) => void save(event)}>
      <TextField
        label={t('staff.names')}
        hint={t('staff.namesHint')}
        error={fieldError(t, formState.errors.names, 'staff.namesNeeded')}
        {...register('names')}
      />
      <SelectField
        label={t('staff.role')}
        placeholder={null}
        defaultValue="salesperson"
        options={STAFF_ROLES.map((role) => ({ value: role, label: text(roleTitle(role)) }))}
        {...register('role')}
      />
      <div className={css.action}>
        <Button type="submit" variant="primary" icon="plus" disabled={formState.isSubmitting}>
          {t('staff.addButton')}
        </Button>
      </div>
    </form>
  );
}
