import { memo, Suspense, useMemo } from 'react';
import type { Item } from '../../../domain/catalogue/types.ts';
import { lazyWithWords } from '../../i18n/lazyWithWords.ts';
import { useT } from '../../i18n/useT.ts';
import { AnswerButtons } from '../../kit/AnswerButtons.tsx';
import { Button } from '../../kit/Button.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { blanksOf, optionsOf } from './answerOptions.ts';
import { ConflictPanel } from './ConflictPanel.tsx';
import type { Spot } from './groups.ts';
import { ItemActions } from './ItemActions.tsx';
import css from './ItemCard.module.css';
import { ItemMarks } from './ItemMarks.tsx';
import { ItemPhotos } from './ItemPhotos.tsx';
import type { ItemView } from './itemView.ts';
import { NaPanel } from './NaPanel.tsx';
import { NotePanel } from './NotePanel.tsx';
import { useDesk, useItemView } from './useDesk.ts';
import { usePast } from './usePast.ts';

const LadderStrip = lazyWithWords(['ladder'], () =>
  import('../../app/ladder/LadderStrip.tsx').then((module) => module.LadderStrip),
);

interface ItemCardProps {
  readonly spot: Spot;
  /** Names the section, where the order is another one. */
  readonly tagged: boolean;
  readonly editable: boolean;
}

/** One item with everything that can be said about it. Renders anew only when its own answer changes. */
export const ItemCard = memo(function ItemCard({ spot, tagged, editable }: ItemCardProps) {
  const { item, number, section } = spot;
  const { text, lang } = useT();
  const { edits } = useDesk();
  const view = useItemView(item.id);
  const blanks = useMemo(() => blanksOf(lang), [lang]);
  const titleId = `title-${item.id}`;
  return (
    <article id={`item-${item.id}`} className={css.card} tabIndex={-1} aria-labelledby={titleId}>
      <div className={css.head}>
        <h3 className={css.title} id={titleId}>
          <span className={css.number}>{number}</span> {text(item.label)}
        </h3>
        <ItemMarks item={item} section={tagged ? section : undefined} />
      </div>
      <p className={css.text}>{text(item.text)}</p>
      <Before item={item} view={view} />
      {(view.valueHeads || view.noteHeads) && <ConflictPanel item={item} view={view} editable={editable} />}
      <div className={css.answer}>
        <AnswerButtons
          name={item.id}
          label={text(item.label)}
          options={optionsOf(item.scale, lang)}
          secondary={blanks}
          value={view.answer.value}
          onAnswer={edits.answer}
          onClear={edits.clear}
          disabled={!editable}
        />
        <ItemActions item={item} view={view} editable={editable} />
      </div>
      {view.answer.value === 'na' && <NaPanel itemId={item.id} reason={view.answer.reason} editable={editable} />}
      {view.carried && <CarriedNote item={item} view={view} editable={editable} />}
      <NotePanel item={item} answer={view.answer} editable={editable} />
      <ItemPhotos item={item} photos={view.photos} editable={editable} />
    </article>
  );
});

type BeforeProps = { readonly item: Item; readonly view: ItemView };

/** What other visits said of the item; comes after the cards stand, and never in the way of a tap. */
function Before({ item, view }: BeforeProps) {
  const { no, rungsOf } = usePast();
  const rungs = rungsOf(item.id);
  if (no === undefined || rungs.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <LadderStrip item={item} rungs={rungs} no={no} value={view.answer.value} carried={view.carried} />
    </Suspense>
  );
}

function CarriedNote({ item, view, editable }: BeforeProps & { readonly editable: boolean }) {
  const { t, text } = useT();
  const { edits } = useDesk();
  const { value } = view.answer;
  return (
    <div className={css.carried}>
      <StatusChip tone="unknown" icon="right">
        {t('audit.carried')}
      </StatusChip>
      {editable && value !== null && (
        <Button
          variant="plain"
          icon="check"
          aria-label={`${t('audit.carried.confirm')} ${text(item.label)}`}
          onClick={() => edits.answer(value, item.id)}
        >
          {t('audit.carried.confirm')}
        </Button>
      )}
    </div>
  );
}
