import { useLayoutEffect } from 'react';
import type { DeskValue } from './useDesk.ts';

const TYPING = 'input:not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable="true"]';
const OWN_ENTER = 'button, a, label, summary, input[type="checkbox"]';

const BLANK_KEYS: Readonly<Record<string, string>> = { a: 'na', o: 'not-observed' };
const NAMED_KEYS: Readonly<Record<string, string>> = { y: 'yes', p: 'partly', n: 'no' };

/** The answer that a key stands for on a scale; undefined for any other key. */
export function answerOfKey(scale: string, key: string): string | number | undefined {
  if (BLANK_KEYS[key]) return BLANK_KEYS[key];
  if (scale === '0-5') return /^[0-5]$/.test(key) ? Number(key) : undefined;
  return key === 'p' && scale === 'yes-no' ? undefined : NAMED_KEYS[key];
}

/** Whether a key belongs to something else: to typing, an input method, a shortcut of the system, a dialog. */
function isTaken(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector('dialog[open]')) return true;
  if (!(target instanceof Element)) return false;
  return (
    target.matches(TYPING) ||
    (event.key === 'Enter' && target.closest(OWN_ENTER) !== null && !target.matches('[type="radio"]'))
  );
}

/** Sets the answer on the radio itself, so that the focus is where the answer is. */
function answerCurrent(desk: DeskValue, key: string): boolean {
  const itemId = desk.current();
  const spot = desk
    .groups()
    .flatMap(({ spots }) => spots)
    .find(({ item }) => item.id === itemId);
  const value = spot && answerOfKey(spot.item.scale, key);
  if (!spot || value === undefined) return false;
  desk.edits.answer(value, spot.item.id);
  return true;
}

/** Presses a button of the current card. */
function press(desk: DeskValue, act: string): void {
  const card = document.getElementById(`item-${desk.current() ?? ''}`);
  card?.querySelector<HTMLElement>(`[data-act="${act}"]`)?.click();
}

/** What a key does; undefined for a key that does nothing here. */
function commandOf(desk: DeskValue, key: string): (() => void) | undefined {
  const commands: Readonly<Record<string, () => void>> = {
    arrowdown: () => desk.step(1),
    j: () => desk.step(1),
    arrowup: () => desk.step(-1),
    k: () => desk.step(-1),
    enter: desk.nextOpen,
    u: desk.edits.undo,
    g: () => press(desk, 'guide'),
    m: () => press(desk, 'note'),
    '?': () => desk.show({ name: 'keys' }),
  };
  return commands[key];
}

/** Keys for those with a keyboard cover. They never reach into typing, and none is needed to work. */
export function useKeyboard(desk: DeskValue): void {
  // Before the first paint: whoever sees an item can press its keys.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isTaken(event)) return;
      const key = event.key.toLowerCase();
      const command = commandOf(desk, key);
      if (!command && !answerCurrent(desk, key)) return;
      event.preventDefault();
      command?.();
    };
    // Whatever has the focus says which item the keys are for, and where to come back to after a reload.
    const follow = ({ target }: FocusEvent): void => {
      const card = target instanceof Element ? target.closest('article[id^="item-"]') : null;
      if (card) desk.touch(card.id.slice('item-'.length));
    };
    document.addEventListener('keydown', press);
    document.addEventListener('focusin', follow);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('focusin', follow);
    };
  }, [desk]);
}
