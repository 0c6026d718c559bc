import { paths } from '../../../app/paths.ts';
import { useT } from '../../../i18n/useT.ts';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { Row } from '../../../kit/Row.tsx';
import { Section } from '../../../kit/Section.tsx';
import { Stack } from '../../../kit/Stack.tsx';
import { useEnding } from '../useEnding.ts';
import { Note } from './Note.tsx';
import { PromiseTotals } from './PromiseTotals.tsx';
import type { PanelProps } from './SlotPanel.tsx';

type ClosePanelProps = PanelProps & { readonly topic: 'focus' | 'praise' };

/** The last words: in the morning the focus of the day, in the evening who did well. */
export function ClosePanel({ desk, topic }: ClosePanelProps) {
  const { t } = useT();
  const end = useEnding(desk);
  const { meeting } = desk.view;
  const isMorning = topic === 'focus';
  return (
    <Section title={t(isMorning ? 'meeting.close' : 'meeting.praise')}>
      <Stack>
        {isMorning && <PromiseTotals desk={desk} />}
        <Note
          desk={desk}
          topic={topic}
          label={t(isMorning ? 'meeting.focus' : 'meeting.note')}
          hint={isMorning ? undefined : t('meeting.praiseHint')}
        />
        <Row>
          {meeting.endedAt === null && (
            <Button variant="primary" icon="check" onClick={() => void end()}>
              {t('meeting.end')}
            </Button>
          )}
          <ButtonLink icon="file" href={paths.minutes(meeting.id)}>
            {t('meeting.minutes')}
          </ButtonLink>
        </Row>
      </Stack>
    </Section>
  );
}
