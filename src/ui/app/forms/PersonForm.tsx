import { type SyntheticEvent, useState } from 'react';
import { PERSON_ROLES, type Person } from '../../../domain/records.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { FieldError } from '../../kit/Field.tsx';
import { RadioCards } from '../../kit/RadioCards.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useTablet } from '../TabletContext.tsx';
import css from './Form.module.css';
import { fieldError } from './fieldError.ts';
import type { PersonFaults } from './savePerson.ts';

const NO_FAULTS: PersonFaults = {};

// The app's first page stands before the library that checks what is typed into it has come.
const loadSaving = () => import('./savePerson.ts');

type PersonFormProps = {
  readonly person?: Pick<Person, 'name' | 'role'> | undefined;
  readonly submit: string;
  readonly onSaved: () => void;
};

/** Who holds the tablet. */
export function PersonForm({ person, submit, onSaved }: PersonFormProps) {
  const { t } = useT();
  const tablet = useTablet();
  const [faults, setFaults] = useState(NO_FAULTS);
  const [state, setState] = useState<'idle' | 'saving' | 'not-loaded'>('idle');

  async function save(event: SyntheticEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    setState('saving');
    const saving = await loadSaving().catch(() => null);
    if (!saving) return setState('not-loaded');
    const found = await saving.savePerson(tablet, new FormData(form)).finally(() => setState('idle'));
    if (!found) return onSaved();
    setFaults(found);
    form.querySelector<HTMLElement>(`[name='${Object.keys(found)[0]}']`)?.focus();
  }

  return (
    <form className={css.form} noValidate onSubmit={(event) => void save(event)}>
      <TextField
        label={t('person.name')}
        hint={t('person.nameHint')}
        name="name"
        autoComplete="name"
        onFocus={() => void loadSaving().catch(() => undefined)}
        onInput={() => setFaults(NO_FAULTS)}
        defaultValue={person?.name}
        error={fieldError(t, faults.name, 'person.nameNeeded')}
      />
      <RadioCards
        legend={t('person.role')}
        name="role"
        onInput={() => setFaults(NO_FAULTS)}
        options={PERSON_ROLES.map((role) => ({
          value: role,
          label: t(`role.${role}`),
          hint: t(`roleHint.${role}`),
        }))}
        defaultValue={person?.role ?? 'bec-consultant'}
        error={fieldError(t, faults.role, 'person.roleNeeded')}
      />
      <FieldError id="person-not-loaded" error={state === 'not-loaded' ? t('form.notLoaded') : undefined} />
      <div className={css.actions}>
        <Button type="submit" variant="primary" disabled={state === 'saving'}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
