import { useState } from 'react';
import type { Course } from '../../../domain/catalogue/training.ts';
import { TRAINING_RESULTS, type TrainingResult } from '../../../domain/fields/staffRoles.ts';
import { LIMITS } from '../../../domain/limits.ts';
import type { Staff } from '../../../domain/staff.ts';
import { noteTraining } from '../../../store/staff.ts';
import { localDay } from '../../app/localDay.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { DateField } from '../../kit/DateField.tsx';
import { RadioCards } from '../../kit/RadioCards.tsx';
import { Sheet } from '../../kit/Sheet.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { TextArea } from '../../kit/TextArea.tsx';

type TrainingSheetProps = {
  readonly dealerId: string;
  readonly person: Staff | undefined;
  readonly course: Course | undefined;
  readonly onClose: () => void;
};

/** Date and result of one course for one person. */
export function TrainingSheet({ dealerId, person, course, onClose }: TrainingSheetProps) {
  const { t, text } = useT();
  const title = person && course ? t('training.sheet', { course: text(course.title), name: person.name }) : '';
  return (
    <Sheet open={title !== ''} onClose={onClose} title={title}>
      {person && course && <TrainingForm dealerId={dealerId} person={person} course={course} onClose={onClose} />}
    </Sheet>
  );
}

type TrainingFormProps = {
  readonly dealerId: string;
  readonly person: Staff;
  readonly course: Course;
  readonly onClose: () => void;
};

function TrainingForm({ dealerId, person, course, onClose }: TrainingFormProps) {
  const { t, text } = useT();
  const tablet = useTablet();
  const offerUndo = useOfferUndo();
  const known = person.training[course.id];
  const [on, setOn] = useState(known?.on ?? localDay());
  const [result, setResult] = useState<TrainingResult>(known?.result ?? 'passed');
  const [note, setNote] = useState(known?.note ?? '');
  const owned = { id: person.id, dealerId };
  const words = { name: person.name, course: text(course.title) };

  async function save(): Promise<void> {
    if (on === '') return;
    onClose();
    const record = { on, result, note: note.trim() };
    offerUndo(t('training.saved', words), await noteTraining(tablet, owned, { course: course.id, record }));
  }

  async function clear(): Promise<void> {
    onClose();
    offerUndo(t('training.cleared', words), await noteTraining(tablet, owned, { course: course.id, record: null }));
  }

  return (
    <Stack gap="l">
      <DateField
        label={t('training.on')}
        value={on}
        error={on === '' ? t('schedule.dateNeeded') : undefined}
        onChange={({ target }) => setOn(target.value)}
      />
      <RadioCards
        name="result"
        legend={t('training.result')}
        options={TRAINING_RESULTS.map((value) => ({ value, label: t(`training.${value}`) }))}
        value={result}
        onChoose={(value) => setResult(value as TrainingResult)}
      />
      <TextArea
        label={t('training.note')}
        optional
        rows={2}
        maxLength={LIMITS.text}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <Button variant="primary" wide onClick={() => void save()}>
        {t('common.save')}
      </Button>
      {known && (
        <Button icon="trash" wide onClick={() => void clear()}>
          {t('training.clear')}
        </Button>
      )}
    </Stack>
  );
}
