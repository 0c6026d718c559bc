import { type UseFormReturn, useForm } from 'react-hook-form';
import { roleTitle } from '../../../domain/catalogue/roles.ts';
import { LIMITS } from '../../../domain/limits.ts';
import type { ActionInput } from '../../../store/actionEdits.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { ChoiceChips } from '../../kit/ChoiceChips.tsx';
import { DateField } from '../../kit/DateField.tsx';
import { SelectField } from '../../kit/SelectField.tsx';
import { TextArea } from '../../kit/TextArea.tsx';
import { TextField } from '../../kit/TextField.tsx';
import css from '../forms/Form.module.css';
import { fieldError } from '../forms/fieldError.ts';
import { lazyResolver } from '../forms/lazyResolver.ts';
import type { ActionFormView } from './actionFormView.ts';

const resolver = lazyResolver<ActionInput>(({ actionResolver }) => actionResolver);

/** The choice of an owner who is not on the list. */
const ELSE = 'else';

type ActionFormProps = {
  readonly view: ActionFormView;
  readonly action: ActionInput;
  readonly onSave: (action: ActionInput) => Promise<void>;
  readonly onCancel: () => void;
};

/** What is to be done, by whom, until when, and what will show it. */
export function ActionForm({ view, action, onSave, onCancel }: ActionFormProps) {
  const { t, text } = useT();
  const form = useForm<ActionInput>({ resolver, defaultValues: action });
  const { register, handleSubmit, formState } = form;
  const { errors, isSubmitting } = formState;
  const save = handleSubmit(({ title, ownerName, evidence, ...rest }) =>
    onSave({ ...rest, title: title.trim(), ownerName: ownerName.trim(), evidence: evidence.trim() }),
  );
  return (
    <form className={css.form} noValidate onSubmit={(event) => void save(event)}>
      <TextArea
        label={t('action.what')}
        hint={t('action.whatHint')}
        rows={2}
        maxLength={LIMITS.text}
        error={fieldError(t, errors.title, 'action.whatNeeded')}
        {...register('title')}
      />
      <OwnerPart form={form} view={view} />
      <DuePart form={form} view={view} />
      <TextField
        label={t('action.evidence')}
        hint={t('action.evidenceHint')}
        optional
        error={fieldError(t, errors.evidence, 'form.invalid')}
        {...register('evidence')}
      />
      <SelectField
        label={t('action.step')}
        optional
        placeholder={t('action.noStep')}
        options={view.steps.map(({ id, title }) => ({ value: id, label: text(title) }))}
        {...register('step')}
      />
      <div className={css.actions}>
        <Button type="submit" variant="primary" disabled={isSubmitting}>
          {t('action.save')}
        </Button>
        <Button variant="plain" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

type PartProps = { readonly form: UseFormReturn<ActionInput>; readonly view: ActionFormView };

function OwnerPart({ form: { register, watch, setValue, formState }, view }: PartProps) {
  const { t, text } = useT();
  const ownerId = watch('ownerId');
  const people = view.staff.map(({ id, name, role }) => ({ value: id, label: name, detail: text(roleTitle(role)) }));
  const chosen = ownerId || ELSE;
  return (
    <>
      {people.length > 0 && (
        <ChoiceChips
          legend={t('action.owner')}
          single
          options={[...people, { value: ELSE, label: t('action.someoneElse') }]}
          chosen={[chosen]}
          onChoose={(value) => setValue('ownerId', value === ELSE ? '' : value, { shouldDirty: true })}
        />
      )}
      {ownerId === '' && (
        <TextField
          label={t('action.ownerName')}
          hint={people.length === 0 ? t('action.noStaff') : undefined}
          optional
          error={fieldError(t, formState.errors.ownerName, 'form.invalid')}
          {...register('ownerName')}
        />
      )}
    </>
  );
}

function DuePart({ form: { register, watch, setValue, formState }, view: { dues } }: PartProps) {
  const { t, date } = useT();
  const dueOn = watch('dueOn');
  return (
    <>
      <ChoiceChips
        legend={t('action.due')}
        single
        options={dues.map(({ choice, day }) => ({
          value: day,
          label: t(`action.due.${choice}`),
          detail: date(day, 'short'),
        }))}
        chosen={[dueOn]}
        onChoose={(day) => setValue('dueOn', day, { shouldDirty: true })}
      />
      <DateField
        label={t('action.otherDay')}
        optional
        error={fieldError(t, formState.errors.dueOn, 'form.invalid')}
        {...register('dueOn')}
      />
    </>
  );
}
