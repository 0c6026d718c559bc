import { useEffect, useState } from 'react';
import { loadTemplate } from '../../../../domain/catalogue/loadTemplate.ts';
import type { Item, Section as TemplateSection } from '../../../../domain/catalogue/types.ts';
import { cardAfter } from '../../../../domain/meetings/drill.ts';
import type { DrillCard } from '../../../../domain/meetings/meeting.ts';
import { cardsFor } from '../../../app/meetings/beginMeeting.ts';
import { useT } from '../../../i18n/useT.ts';
import { Button } from '../../../kit/Button.tsx';
import { Card } from '../../../kit/Card.tsx';
import { ChoiceChips } from '../../../kit/ChoiceChips.tsx';
import { Section } from '../../../kit/Section.tsx';
import { Stack } from '../../../kit/Stack.tsx';
import css from './DrillPanel.module.css';
import { Note } from './Note.tsx';
import type { PanelProps } from './SlotPanel.tsx';

type Shown = { readonly item: Item; readonly section: TemplateSection };

async function find(card: DrillCard): Promise<Shown | undefined> {
  const template = await loadTemplate(card.templateId, card.templateVersion);
  for (const section of template?.sections ?? []) {
    const item = section.items.find(({ id }) => id === card.itemId);
    if (item) return { item, section };
  }
  return undefined;
}

function useCard(card: DrillCard | null): Shown | undefined {
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    let isWanted = true;
    const found = card ? find(card) : Promise.resolve(undefined);
    found.then(
      (item) => isWanted && setShown(item),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [card]);
  return shown;
}

/** The role play of the day, from what the last audit found weakest. */
export function DrillPanel({ desk }: PanelProps) {
  const { t } = useT();
  const { tablet, view, save } = desk;
  const { meeting, sellers } = view;
  const shown = useCard(meeting.card);

  async function another(): Promise<void> {
    const card = cardAfter(await cardsFor(tablet, meeting.dealerId), meeting.card);
    if (card) await save({ card });
  }

  return (
    <Section
      title={t('meeting.drill')}
      detail={t('meeting.drillHint')}
      actions={
        <Button icon="retry" onClick={() => void another()}>
          {t('meeting.drillOther')}
        </Button>
      }
    >
      <Stack>
        {shown ? <DrillCardView {...shown} /> : <p>{t('meeting.noCard')}</p>}
        {sellers.length > 0 && (
          <ChoiceChips
            legend={t('meeting.drillWho')}
            options={sellers.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={meeting.drill}
            onChoose={(id, on) => void save({ [`drill.${id}`]: on })}
          />
        )}
        <Note desk={desk} topic="drill" label={t('meeting.drillNote')} />
      </Stack>
    </Section>
  );
}

function DrillCardView({ item, section }: Shown) {
  const { t, text } = useT();
  return (
    <Card as="article" active>
      <p className={css.place}>{text(section.title)}</p>
      <h3 className={css.title}>{text(item.label)}</h3>
      <p className={css.text}>{text(item.text)}</p>
      <p className={css.how}>{t('meeting.drillHow')}</p>
      <p>{text(item.guide)}</p>
    </Card>
  );
}
