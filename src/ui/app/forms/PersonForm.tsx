import { useForm } from 'react-hook-form';
import { PERSON_ROLES, type PersonRole } from '../../../domain/records.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { RadioCards } from '../../kit/RadioCards.tsx';
import { TextField } from '../../kit/TextField.tsx';
import css from './Form.module.css';
import { fieldError } from './fieldError.ts';
import { lazyResolver } from './lazyResolver.ts';

export type PersonValues = { readonly name: string; readonly role: PersonRole };

const resolver = lazyResolver<PersonValues>(({ personResolver }) => personResolver);

type PersonFormProps = {
  readonly person?: PersonValues | undefined;
  readonly submit: string;
  readonly onSave: (person: PersonValues) => Promise<void>;
};

/** Who holds the tablet. */
export function PersonForm({ person, submit, onSave }: PersonFormProps) {
  const { t } = useT();
  const { register, handleSubmit, formState } = useForm<PersonValues>({
    resolver,
    defaultValues: person ?? { name: '', role: 'bec-consultant' },
  });
  const { errors, isSubmitting } = formState;
  const save = handleSubmit(({ name, role }) => onSave({ name: name.trim(), role }));
  return (
    <form className={css.form} noValidate onSubmit={(event) => void save(event)}>
      <TextField
        label={t('person.name')}
        hint={t('person.nameHint')}
        autoComplete="name"
        error={fieldError(t, errors.name, 'person.nameNeeded')}
        {...register('name')}
      />
      <RadioCards
        legend={t('person.role')}
        options={PERSON_ROLES.map((role) => ({
          value: role,
          label: t(`role.${role}`),
          hint: t(`roleHint.${role}`),
        }))}
        error={fieldError(t, errors.role, 'person.roleNeeded')}
        {...register('role')}
      />
      <div className={css.actions}>
        <Button type="submit" variant="primary" disabled={isSubmitting}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
