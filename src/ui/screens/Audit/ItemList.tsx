import { startTransition, useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { isEditable } from './edits.ts';
import type { Spot } from './groups.ts';
import { ItemCard } from './ItemCard.tsx';
import css from './ItemList.module.css';
import { useAudit, useDesk, useUi } from './useDesk.ts';

/** Brings an item into view and gives its card the focus, for keys and screen readers. */
function reveal(itemId: string): void {
  const card = document.getElementById(`item-${itemId}`);
  if (!card) return;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest' });
}

const NONE: readonly Spot[] = [];

/** As many cards as a screen shows. */
const FIRST = 3;

/** Runs when what was just rendered has been painted. Gives the way to stop. */
function afterPaint(run: () => void): () => void {
  let later: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    later = setTimeout(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(later);
  };
}

/** A screenful first, the rest once it is painted: nobody waits for what is further down. All at once to bring one into view. */
function useFirstThenAll(spots: readonly Spot[], sought: boolean): readonly Spot[] {
  const [all, setAll] = useState(sought);
  useEffect(() => afterPaint(() => startTransition(() => setAll(true))), []);
  return all || sought ? spots : spots.slice(0, FIRST);
}

/** The items of one section or zone. One part at a time: 75 items open as fast as seven. */
export function ItemList() {
  const { t, text } = useT();
  const desk = useDesk();
  const walk = useUi((ui) => ui.walk);
  const groupId = useUi((ui) => ui.groupId);
  const target = useUi((ui) => ui.target);
  const editable = useAudit(() => isEditable(desk));
  useAudit(({ audit }) => audit.sections);
  const groups = desk.groups();
  const at = Math.max(
    0,
    groups.findIndex(({ id }) => id === groupId),
  );
  const group = groups[at];
  const next = groups[at + 1];
  const shown = useRef(groupId);
  const spots = useFirstThenAll(group?.spots ?? NONE, target !== null);

  // After the effects of what closes: a sheet gives the focus back to where it came from, and the card then takes it.
  useEffect(() => {
    const turned = shown.current !== groupId;
    shown.current = groupId;
    if (turned) window.scrollTo(0, 0);
    if (target) reveal(target.itemId);
  }, [groupId, target]);

  if (!group) return null;
  return (
    <section className={css.list} aria-labelledby="group-title">
      <h2 className={css.title} id="group-title">
        {text(group.title)}
      </h2>
      {spots.map((spot) => (
        <ItemCard key={spot.item.id} spot={spot} tagged={walk === 'zone'} editable={editable} />
      ))}
      {next && spots === group.spots && (
        <div className={css.next}>
          <Button icon="next" iconEnd onClick={() => desk.goToGroup(next.id)}>
            {t('audit.nextGroup', { title: text(next.title) })}
          </Button>
        </div>
      )}
    </section>
  );
}
