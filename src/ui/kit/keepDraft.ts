const REST_MS = 400;

type TextControl = HTMLInputElement | HTMLTextAreaElement;

export interface DraftKeeper {
  /** A value from the store: an echo of an own commit, or somebody else's text, shown unless a person is typing. */
  readonly accept: (value: string) => void;
  /** Commits what is left and lets go of the field. */
  readonly stop: () => void;
}

/**
 * Keeps text as it is typed. The field itself holds it (a controlled field doubles or drops letters under a Chinese
 * input method); `onCommit` gets it 400 ms after the last key, on blur, when a composition ends, when the page is hidden
 * and at `stop`: only if it differs from what was committed last, and never while composing.
 */
export function keepDraft(field: TextControl, onCommit: (text: string) => void): DraftKeeper {
  let committed = field.value;
  let composing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unechoed: string[] = [];
  const listening = new AbortController();

  const commit = (): void => {
    clearTimeout(timer);
    if (composing || field.value === committed) return;
    committed = field.value;
    unechoed.push(committed);
    onCommit(committed);
  };

  const on = (target: EventTarget, type: string, listen: () => void): void =>
    target.addEventListener(type, listen, { signal: listening.signal });

  on(field, 'input', () => {
    clearTimeout(timer);
    timer = setTimeout(commit, REST_MS);
  });
  on(field, 'compositionstart', () => {
    composing = true;
  });
  const composed = (): void => {
    composing = false;
    commit();
  };
  on(field, 'compositionend', composed);
  // A field without the focus cannot be composing, even if its input method forgot to say so.
  on(field, 'blur', composed);
  on(document, 'visibilitychange', () => {
    if (document.visibilityState === 'hidden') commit();
  });
  on(window, 'pagehide', commit);

  return {
    accept: (value) => {
      const echo = unechoed.indexOf(value);
      if (echo >= 0) unechoed.splice(0, echo + 1);
      if (echo >= 0 || value === committed) return;
      const untouched = !composing && field.value === committed;
      committed = value;
      if (untouched) field.value = value;
    },
    stop: () => {
      commit();
      listening.abort();
    },
  };
}
