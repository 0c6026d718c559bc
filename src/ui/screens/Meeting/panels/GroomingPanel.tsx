import { useT } from '../../../i18n/useT.ts';
import { Button } from '../../../kit/Button.tsx';
import { Section } from '../../../kit/Section.tsx';
import { AddSellers } from './AddSellers.tsx';
import { CheckPeople } from './CheckPeople.tsx';
import { presentSellers } from './presentSellers.ts';
import type { PanelProps } from './SlotPanel.tsx';

/** In pairs; what is not in order is put right there and then. */
export function GroomingPanel({ desk }: PanelProps) {
  const { t } = useT();
  const { view, save } = desk;
  const open = presentSellers(desk).filter(({ id }) => view.meeting.grooming[id] === undefined);
  return (
    <Section
      title={t('meeting.grooming')}
      actions={
        open.length > 0 && (
          <Button
            icon="check"
            onClick={() => void save(Object.fromEntries(open.map(({ id }) => [`grooming.${id}`, 'good'])))}
          >
            {t('meeting.allGood')}
          </Button>
        )
      }
    >
      {view.sellers.length === 0 ? <AddSellers desk={desk} /> : <CheckPeople desk={desk} what="grooming" />}
    </Section>
  );
}
