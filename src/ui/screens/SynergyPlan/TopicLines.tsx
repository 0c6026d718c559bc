import type { SyntheticEvent } from 'react';
import { useState } from 'react';
import type { Section as Topic } from '../../../domain/catalogue/types.ts';
import { addPlanLine, type NewPlanLine } from '../../../store/planLineEdits.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { Section } from '../../kit/Section.tsx';
import { TextField } from '../../kit/TextField.tsx';
import css from './Plan.module.css';
import { PlanLineCard } from './PlanLineCard.tsx';
import { ProposalSheet } from './ProposalSheet.tsx';
import type { PlanView } from './planView.ts';

type TopicLinesProps = { readonly topic: Topic; readonly view: PlanView };

/** The lines of one topic, and a line to write the next one in. */
export function TopicLines({ topic, view }: TopicLinesProps) {
  const { t, text } = useT();
  const tablet = useTablet();
  const offerUndo = useOfferUndo();
  const [proposing, setProposing] = useState(false);
  const lines = view.lines.filter(({ topicId }) => topicId === topic.id);
  const { id: programmeId, dealerId } = view.programme;
  const add = async (line: Pick<NewPlanLine, 'text' | 'itemId' | 'step'>): Promise<void> => {
    offerUndo(t('plan.added'), await addPlanLine(tablet, { dealerId, programmeId, topicId: topic.id, ...line }));
  };
  return (
    <Section
      title={text(topic.title)}
      detail={lines.length > 0 ? t('plan.lines', { count: lines.length }) : t('plan.noLines')}
      actions={
        <Button icon="guide" onClick={() => setProposing(true)}>
          {t('plan.propose')}
        </Button>
      }
    >
      <ol className={css.lines}>
        {lines.map((line, at) => (
          <PlanLineCard
            key={line.id}
            line={line}
            no={at + 1}
            everyone={view.everyone}
            isFirst={at === 0}
            isLast={at === lines.length - 1}
          />
        ))}
      </ol>
      <AddLine topic={text(topic.title)} onAdd={(typed) => void add({ text: typed })} />
      <ProposalSheet
        open={proposing}
        topic={topic}
        lines={lines}
        onAdd={(line) => void add(line)}
        onClose={() => setProposing(false)}
      />
    </Section>
  );
}

type AddLineProps = { readonly topic: string; readonly onAdd: (text: string) => void };

/** Typed and entered, one line after the other. */
function AddLine({ topic, onAdd }: AddLineProps) {
  const { t } = useT();
  const [typed, setTyped] = useState('');
  const add = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (typed.trim() === '') return;
    onAdd(typed.trim());
    setTyped('');
  };
  return (
    <form className={css.add} onSubmit={add}>
      <TextField
        label={t('plan.addTo', { topic })}
        placeholder={t('plan.placeholder')}
        autoComplete="off"
        maxLength={500}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button type="submit" icon="plus">
        {t('plan.add')}
      </Button>
    </form>
  );
}
