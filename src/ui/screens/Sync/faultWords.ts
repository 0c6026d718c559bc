import type { BundleFault } from '../../../domain/bundle/verify.ts';
import type { Translator } from '../../i18n/useT.ts';

const PLACES = {
  changes: 'entry.change',
  photos: 'entry.photo',
  audits: 'entry.audit',
  visits: 'entry.visit',
  people: 'entry.person',
} as const;

const SINGLE = {
  digest: 'entry.digest',
  made: 'entry.made',
  dealer: 'entry.dealer',
  programme: 'entry.programme',
  scores: 'entry.scores',
  scope: 'entry.scope',
} as const;

/** Which entry of a file is wrong, in words, with its own id so that it can be found in the file. */
export function entryWords({ t }: Pick<Translator, 't'>, entry: string): string {
  const [place = '', ...rest] = entry.split('/');
  const id = rest.join('/');
  const key = PLACES[place as keyof typeof PLACES];
  if (key && id) return t(key, { id });
  const single = SINGLE[entry as keyof typeof SINGLE];
  if (single) return t(single);
  return entry === '' ? t('entry.whole') : t('entry.other', { entry });
}

export function faultWords(
  translator: Pick<Translator, 't'>,
  { code, entry }: BundleFault,
): { title: string; where: string } {
  return { title: translator.t(`fault.${code}`), where: entryWords(translator, entry) };
}
