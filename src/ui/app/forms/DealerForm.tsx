import { useForm } from 'react-hook-form';
import type { DealerInput } from '../../../store/recordEdits.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, ButtonLink } from '../../kit/Button.tsx';
import { TextArea } from '../../kit/TextArea.tsx';
import { TextField } from '../../kit/TextField.tsx';
import css from './Form.module.css';
import { fieldError } from './fieldError.ts';
import { lazyResolver } from './lazyResolver.ts';

const resolver = lazyResolver<DealerInput>(({ dealerResolver }) => dealerResolver);

type DealerFormProps = {
  readonly dealer?: DealerInput | undefined;
  readonly cancelHref: string;
  readonly onSave: (dealer: DealerInput) => Promise<void>;
};

/** A dealer's particulars; the name is all that is needed. */
export function DealerForm({ dealer, cancelHref, onSave }: DealerFormProps) {
  const { t } = useT();
  const { register, handleSubmit, formState } = useForm<DealerInput>({
    resolver,
    defaultValues: dealer ?? { name: '', code: '', city: '', note: '' },
  });
  const { errors, isSubmitting } = formState;
  const save = handleSubmit(({ name, code, city, note }) =>
    onSave({ name: name.trim(), code: code.trim(), city: city.trim(), note: note.trim() }),
  );
  return (
    <form className={css.form} noValidate onSubmit={(event) => void save(event)}>
      <TextField
        label={t('dealer.name')}
        hint={t('dealer.nameHint')}
        error={fieldError(t, errors.name, 'dealer.nameNeeded')}
        {...register('name')}
      />
      <div className={css.pair}>
        <TextField
          label={t('dealer.city')}
          optional
          error={fieldError(t, errors.city, 'form.invalid')}
          {...register('city')}
        />
        <TextField
          label={t('dealer.code')}
          optional
          error={fieldError(t, errors.code, 'form.invalid')}
          {...register('code')}
        />
      </div>
      <TextArea
        label={t('dealer.note')}
        optional
        error={fieldError(t, errors.note, 'form.invalid')}
        {...register('note')}
      />
      <div className={css.actions}>
        <Button type="submit" variant="primary" disabled={isSubmitting}>
          {t('common.save')}
        </Button>
        <ButtonLink variant="plain" href={cancelHref}>
          {t('common.cancel')}
        </ButtonLink>
      </div>
    </form>
  );
}
