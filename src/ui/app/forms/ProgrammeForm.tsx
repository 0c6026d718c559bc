import { useForm } from 'react-hook-form';
import type { ProgrammeInput } from '../../../store/recordEdits.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, ButtonLink } from '../../kit/Button.tsx';
import { DateField } from '../../kit/DateField.tsx';
import { TextArea } from '../../kit/TextArea.tsx';
import { TextField } from '../../kit/TextField.tsx';
import css from './Form.module.css';
import { fieldError } from './fieldError.ts';
import { lazyResolver } from './lazyResolver.ts';

const resolver = lazyResolver<ProgrammeInput>(({ programmeResolver }) => programmeResolver);

type ProgrammeFormProps = {
  readonly programme: ProgrammeInput;
  readonly submit: string;
  readonly cancelHref: string;
  readonly onSave: (programme: ProgrammeInput) => Promise<void>;
};

/** When a programme begins, and who runs it. */
export function ProgrammeForm({ programme, submit, cancelHref, onSave }: ProgrammeFormProps) {
  const { t } = useT();
  const { register, handleSubmit, formState } = useForm<ProgrammeInput>({
    resolver,
    defaultValues: programme,
  });
  const { errors, isSubmitting } = formState;
  const save = handleSubmit(({ startOn, consultant, fieldRep, note }) =>
    onSave({ startOn, consultant: consultant.trim(), fieldRep: fieldRep.trim(), note: note.trim() }),
  );
  return (
    <form className={css.form} noValidate onSubmit={(event) => void save(event)}>
      <DateField
        label={t('programme.startOn')}
        hint={t('programme.startOnHint')}
        error={fieldError(t, errors.startOn, 'programme.startOnNeeded')}
        {...register('startOn')}
      />
      <div className={css.pair}>
        <TextField
          label={t('programme.consultant')}
          optional
          error={fieldError(t, errors.consultant, 'form.invalid')}
          {...register('consultant')}
        />
        <TextField
          label={t('programme.fieldRep')}
          optional
          error={fieldError(t, errors.fieldRep, 'form.invalid')}
          {...register('fieldRep')}
        />
      </div>
      <TextArea
        label={t('programme.note')}
        optional
        error={fieldError(t, errors.note, 'form.invalid')}
        {...register('note')}
      />
      <div className={css.actions}>
        <Button type="submit" variant="primary" disabled={isSubmitting}>
          {submit}
        </Button>
        <ButtonLink variant="plain" href={cancelHref}>
          {t('common.cancel')}
        </ButtonLink>
      </div>
    </form>
  );
}
