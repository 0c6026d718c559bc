import { type SyntheticEvent, useState } from 'react';
import type { GradeCode } from '../../../../domain/catalogue/types.ts';
import { type CodeFault, codeFault, isCustomerCode, tidyCode } from '../../../../domain/customerCode.ts';
import { reviewField } from '../../../../domain/meetings/meeting.ts';
import { newId } from '../../../../store/tablet.ts';
import { useT } from '../../../i18n/useT.ts';
import { Button } from '../../../kit/Button.tsx';
import { Card } from '../../../kit/Card.tsx';
import { SegmentedControl } from '../../../kit/SegmentedControl.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { Stack } from '../../../kit/Stack.tsx';
import { TextField } from '../../../kit/TextField.tsx';
import css from './Panel.module.css';
import type { PanelProps } from './SlotPanel.tsx';

/** The grades of those who are reviewed each evening. */
const REVIEWED: readonly GradeCode[] = ['H', 'A', 'B', 'C', 'O'];

/** Puts the next customer on the list: the code says which, never who. */
export function ReviewForm({ desk: { tablet, view, save } }: PanelProps) {
  const { t } = useT();
  const [code, setCode] = useState('');
  const [ownerId, setOwnerId] = useState('');
  const [grade, setGrade] = useState<GradeCode>('H');
  const [fault, setFault] = useState<CodeFault | 'missing'>();

  async function add(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const said = tidyCode(code);
    const isFit = isCustomerCode(said);
    setFault(isFit ? undefined : (codeFault(said) ?? 'missing'));
    if (!isFit) return;
    const id = newId(tablet);
    await save({
      [reviewField(id, 'code')]: said,
      [reviewField(id, 'ownerId')]: ownerId || null,
      [reviewField(id, 'from')]: grade,
    });
    setCode('');
  }

  return (
    <Card>
      <form noValidate onSubmit={(event) => void add(event)}>
        <Stack>
          <div className={css.pair}>
            <TextField
              label={t('meeting.code')}
              value={code}
              autoCapitalize="characters"
              hint={t('customerCode.hint')}
              error={fault && t(`customerCode.${fault}`)}
              onChange={({ target }) => setCode(target.value)}
            />
            <SelectField
              label={t('meeting.owner')}
              placeholder={t('meeting.nobody')}
              options={view.sellers.map(({ id, name }) => ({ value: id, label: name }))}
              value={ownerId}
              onChange={({ target }) => setOwnerId(target.value)}
            />
          </div>
          <SegmentedControl
            label={t('meeting.gradeFrom')}
            showLabel
            options={REVIEWED.map((value) => ({ value, label: value }))}
            value={grade}
            onChange={setGrade}
          />
          <div>
            <Button type="submit" variant="primary" icon="plus">
              {t('meeting.add')}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
