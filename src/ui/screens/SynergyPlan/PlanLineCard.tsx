import { useState } from 'react';
import type { Json } from '../../../domain/json.ts';
import { LIMITS } from '../../../domain/limits.ts';
import type { Staff } from '../../../domain/staff.ts';
import type { PlanLine } from '../../../domain/synergy/planLine.ts';
import { editPlanLine, movePlanLine } from '../../../store/planLineEdits.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { useShown } from '../../app/useShown.ts';
import { useT } from '../../i18n/useT.ts';
import { Card } from '../../kit/Card.tsx';
import { DraftTextArea } from '../../kit/DraftTextArea.tsx';
import { DraftTextField } from '../../kit/DraftTextField.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { SelectField } from '../../kit/SelectField.tsx';
import css from './Plan.module.css';
import { STEPS } from './topics.ts';

type PlanLineCardProps = {
  readonly line: PlanLine;
  /** Place in its topic, from 1. */
  readonly no: number;
  readonly everyone: readonly Staff[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** One line of the plan, each part kept as it is touched. */
export function PlanLineCard({ line: stored, no, everyone, isFirst, isLast }: PlanLineCardProps) {
  const { t, text } = useT();
  const tablet = useTablet();
  const [line, show] = useShown(stored);
  const edit = (set: Partial<PlanLine>): void => show(set, editPlanLine(tablet, stored, set as Record<string, Json>));
  return (
    <Card as="li">
      <div className={css.line}>
        <div className={css.head}>
          <h3 className={css.no}>{t('plan.line', { no })}</h3>
          <LineButtons line={stored} isFirst={isFirst} isLast={isLast} />
        </div>
        <DraftTextArea
          label={t('plan.text')}
          rows={2}
          maxLength={LIMITS.text}
          value={line.text}
          onCommit={(typed) => typed.trim() !== '' && edit({ text: typed })}
        />
        <div className={css.parts}>
          <SelectField
            label={t('plan.step')}
            placeholder={t('plan.noStep')}
            options={STEPS.map(({ id, title }) => ({ value: id, label: text(title) }))}
            value={line.step}
            onChange={({ target }) => edit({ step: target.value })}
          />
          <OwnerFields line={line} everyone={everyone} onEdit={edit} />
          <DraftTextField
            type="date"
            label={t('plan.due')}
            value={line.dueOn ?? ''}
            onCommit={(day) => edit({ dueOn: WHOLE_DAY.test(day) ? day : null })}
          />
        </div>
      </div>
    </Card>
  );
}

const OTHER = 'other';

type OwnerFieldsProps = {
  readonly line: PlanLine;
  readonly everyone: readonly Staff[];
  readonly onEdit: (set: Partial<PlanLine>) => void;
};

/** Somebody of the dealer's staff, or a name where the list has not got it. */
function OwnerFields({ line, everyone, onEdit }: OwnerFieldsProps) {
  const { t } = useT();
  const [other, setOther] = useState(line.ownerId === null && line.ownerName !== '');
  const staff = everyone.filter(({ id, deleted }) => !deleted || id === line.ownerId);
  const choose = (value: string): void => {
    setOther(value === OTHER);
    if (value === OTHER) onEdit({ ownerId: null });
    else onEdit({ ownerId: value || null, ownerName: '' });
  };
  const isOther = other && line.ownerId === null;
  return (
    <>
      <SelectField
        label={t('plan.owner')}
        placeholder={t('plan.noOwner')}
        hint={staff.length === 0 ? t('plan.staffHint') : undefined}
        options={[
          ...staff.map(({ id, name }) => ({ value: id, label: name })),
          { value: OTHER, label: t('plan.ownerOther') },
        ]}
        value={line.ownerId ?? (isOther ? OTHER : '')}
        onChange={({ target }) => choose(target.value)}
      />
      {isOther && (
        <DraftTextField
          label={t('plan.ownerName')}
          maxLength={LIMITS.name}
          value={line.ownerName}
          onCommit={(ownerName) => onEdit({ ownerName })}
        />
      )}
    </>
  );
}

type LineButtonsProps = Pick<PlanLineCardProps, 'line' | 'isFirst' | 'isLast'>;

function LineButtons({ line, isFirst, isLast }: LineButtonsProps) {
  const { t } = useT();
  const tablet = useTablet();
  const offerUndo = useOfferUndo();
  const words = { line: line.text };
  const remove = async (): Promise<void> =>
    offerUndo(t('plan.removed'), await editPlanLine(tablet, line, { deleted: true }));
  return (
    <div className={css.buttons}>
      <IconButton
        icon="up"
        label={t('plan.up', words)}
        disabled={isFirst}
        onClick={() => void movePlanLine(tablet, line, -1)}
      />
      <IconButton
        icon="down"
        label={t('plan.down', words)}
        disabled={isLast}
        onClick={() => void movePlanLine(tablet, line, 1)}
      />
      <IconButton icon="trash" label={t('plan.remove', words)} onClick={() => void remove()} />
    </div>
  );
}
