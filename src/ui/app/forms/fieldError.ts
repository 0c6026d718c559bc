import type { Key } from '../../i18n/areas.ts';
import type { Translator } from '../../i18n/useT.ts';

type Fault = { readonly message?: string | undefined } | undefined;

/** The words for what a form's schema found wrong with a field; `needed` says what to fill in when it is empty. */
export function fieldError(t: Translator['t'], fault: Fault, needed: Key): string | undefined {
  if (!fault) return undefined;
  const message = fault.message ?? '';
  if (message === 'required' || /iso date/i.test(message)) return t(needed);
  return t(/at most|too big/i.test(message) ? 'form.tooLong' : 'form.invalid');
}
