import { loadAreas } from '../i18n/areas.ts';
import { translate } from '../i18n/translate.ts';
import { usePreferences } from './preferences.ts';
import { notify } from './session.ts';

/** Says that nothing was stored of what the role of whoever holds the tablet may not write. */
export async function tellOutsideRights(): Promise<void> {
  await loadAreas(['people']);
  notify('weak', translate(usePreferences.getState().lang, 'rights.notYours'));
}
