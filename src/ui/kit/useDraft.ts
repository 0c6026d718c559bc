import type { RefObject } from 'react';
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { DraftKeeper } from './keepDraft.ts';
import { keepDraft } from './keepDraft.ts';

/** Binds keepDraft to a field; `value` is the stored text. Give the field `defaultValue={value}` and the ref. */
export function useDraft<T extends HTMLInputElement | HTMLTextAreaElement>(
  value: string,
  onCommit: (text: string) => void,
): RefObject<T | null> {
  const field = useRef<T>(null);
  const keeper = useRef<DraftKeeper>(null);
  const commit = useEffectEvent(onCommit);

  // A layout effect, so that leaving the screen commits before the screen is gone.
  useLayoutEffect(() => {
    if (!field.current) return;
    const kept = keepDraft(field.current, (text) => commit(text));
    keeper.current = kept;
    return kept.stop;
  }, []);

  useEffect(() => keeper.current?.accept(value), [value]);

  return field;
}
