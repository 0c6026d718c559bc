import { useT } from '../../../i18n/useT.ts';
import { Section } from '../../../kit/Section.tsx';
import { Stack } from '../../../kit/Stack.tsx';
import { CheckPeople } from './CheckPeople.tsx';
import { Note } from './Note.tsx';
import type { PanelProps } from './SlotPanel.tsx';

/** 抽查二表一卡: whose forms were looked at, and the comment. */
export function ChecksPanel({ desk }: PanelProps) {
  const { t } = useT();
  return (
    <Section title={t('meeting.checks')} detail={t('meeting.checksHint')}>
      <Stack>
        {desk.view.sellers.length > 0 && <CheckPeople desk={desk} what="checks" />}
        <Note desk={desk} topic="checks" label={t('meeting.note')} />
      </Stack>
    </Section>
  );
}
