import { CUSTOMER_GRADES } from '../../../../domain/catalogue/grades.ts';
import { LIMITS } from '../../../../domain/limits.ts';
import { type Review, reviewField } from '../../../../domain/meetings/meeting.ts';
import { useOfferUndo } from '../../../app/useOfferUndo.ts';
import { useT } from '../../../i18n/useT.ts';
import { Card } from '../../../kit/Card.tsx';
import { DateField } from '../../../kit/DateField.tsx';
import { DraftTextArea } from '../../../kit/DraftTextArea.tsx';
import { IconButton } from '../../../kit/IconButton.tsx';
import { Row } from '../../../kit/Row.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { Stack } from '../../../kit/Stack.tsx';
import css from './Panel.module.css';
import type { PanelProps } from './SlotPanel.tsx';

/** One customer: the grade after the meeting, what stands in the way, who does what next and when. */
export function ReviewCard({ desk, review }: PanelProps & { readonly review: Review }) {
  const { t, text } = useT();
  const offerUndo = useOfferUndo();
  const { view, save } = desk;
  const { id, code, ownerId, from, to, plan, nextOn } = review;

  async function remove(): Promise<void> {
    offerUndo(t('meeting.reviewRemoved', { code }), await save({ [reviewField(id, 'gone')]: true }));
  }

  return (
    <Card as="article">
      <Stack>
        <Row spread="apart">
          <h3>
            {[code, from && t('board.grade', { grade: from }), view.names.get(ownerId ?? '')]
              .filter(Boolean)
              .join(' · ')}
          </h3>
          <IconButton icon="trash" label={`${t('meeting.remove')}: ${code}`} onClick={() => void remove()} />
        </Row>
        <DraftTextArea
          label={t('meeting.plan')}
          rows={2}
          maxLength={LIMITS.text}
          value={plan}
          onCommit={(words) => void save({ [reviewField(id, 'plan')]: words.toWellFormed().replaceAll('\0', '') })}
        />
        <div className={css.pair}>
          <SelectField
            label={t('meeting.gradeTo')}
            placeholder="—"
            options={CUSTOMER_GRADES.map((grade) => ({
              value: grade.code,
              label: `${grade.code} ${text(grade.title)}`,
            }))}
            value={to ?? ''}
            onChange={({ target }) => void save({ [reviewField(id, 'to')]: target.value || null })}
          />
          <DateField
            label={t('meeting.nextOn')}
            value={nextOn ?? ''}
            onChange={({ target }) => void save({ [reviewField(id, 'nextOn')]: target.value || null })}
          />
        </div>
      </Stack>
    </Card>
  );
}
