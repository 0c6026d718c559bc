import { memo, useMemo } from 'react';
import { useT } from '../../i18n/useT.ts';
import { AnswerButtons } from '../../kit/AnswerButtons.tsx';
import { blanksOf, optionsOf } from './answerOptions.ts';
import { ConflictPanel } from './ConflictPanel.tsx';
import type { Spot } from './groups.ts';
import { ItemActions } from './ItemActions.tsx';
import css from './ItemCard.module.css';
import { ItemMarks } from './ItemMarks.tsx';
import { ItemPhotos } from './ItemPhotos.tsx';
import { NaPanel } from './NaPanel.tsx';
import { NotePanel } from './NotePanel.tsx';
import { useDesk, useItemView } from './useDesk.ts';

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
      <NotePanel item={item} answer={view.answer} editable={editable} />
      <ItemPhotos item={item} photos={view.photos} editable={editable} />
    </article>
  );
});
