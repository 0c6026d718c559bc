import { GENERIC_PHRASES, PHRASES } from '../../../domain/catalogue/phrases.ts';
import { useT } from '../../i18n/useT.ts';
import { Icon } from '../../kit/Icon.tsx';
import { TONE_ICONS } from '../../kit/tone.ts';
import css from './Chips.module.css';
import { useDesk } from './useDesk.ts';

const TONES = { good: 'good', partly: 'watch', missing: 'weak' } as const;

/** Ready-made words for a note: those of this checklist, then the general ones. */
export function PhraseChips({ onPick }: { readonly onPick: (phrase: string) => void }) {
  const { t, text } = useT();
  const { audit } = useDesk();
  const phrases = [...PHRASES[audit.template.kind], ...GENERIC_PHRASES];
  return (
    <ul className={css.chips} aria-label={t('audit.phrases')}>
      {phrases.map((phrase) => (
        <li key={phrase.id}>
          <button type="button" className={css.chip} onClick={() => onPick(text(phrase.text))}>
            <span className={css[phrase.tone]}>
              <Icon name={TONE_ICONS[TONES[phrase.tone]]} size="s" />
            </span>
            {text(phrase.text)}
          </button>
        </li>
      ))}
    </ul>
  );
}
