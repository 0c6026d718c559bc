import { useState } from 'react';
import type { AnswerValue } from '../../../domain/answers.ts';
import { GENERIC_PHRASES, PHRASES, type Phrase, type PhraseTone } from '../../../domain/catalogue/phrases.ts';
import type { Item } from '../../../domain/catalogue/types.ts';
import { tenthsOf } from '../../../domain/scoring/tally.ts';
import { useT } from '../../i18n/useT.ts';
import { Icon } from '../../kit/Icon.tsx';
import { TONE_ICONS } from '../../kit/tone.ts';
import css from './Chips.module.css';
import { useDesk } from './useDesk.ts';

const TONES = { good: 'good', partly: 'watch', missing: 'weak' } as const;

interface PhraseChipsProps {
  readonly item: Item;
  readonly value: AnswerValue | null;
  readonly onPick: (phrase: string) => void;
}

/** What the answer is about; null where it does not say. */
function toneFor(item: Item, value: AnswerValue | null): PhraseTone | null {
  const tenths = tenthsOf(item.scale, value);
  if (tenths === null) return null;
  if (tenths >= 8) return 'good';
  return tenths > 2 ? 'partly' : 'missing';
}

/** Ready-made words for a note: those that suit the answer, then all of this checklist and the general ones. */
export function PhraseChips({ item, value, onPick }: PhraseChipsProps) {
  const { t } = useT();
  const { audit } = useDesk();
  const [all, setAll] = useState(false);
  const own = PHRASES[audit.template.kind];
  const tone = toneFor(item, value);
  const suiting = tone ? [...own, ...GENERIC_PHRASES].filter((phrase) => phrase.tone === tone) : own;
  const shown = all ? [...own, ...GENERIC_PHRASES] : suiting;
  return (
    <ul className={css.chips} aria-label={t('audit.phrases')}>
      {shown.map((phrase) => (
        <Chip key={phrase.id} phrase={phrase} onPick={onPick} />
      ))}
      {!all && (
        <li>
          <button type="button" className={css.more} onClick={() => setAll(true)}>
            {t('audit.phrases.all')}
          </button>
        </li>
      )}
    </ul>
  );
}

function Chip({ phrase, onPick }: { readonly phrase: Phrase; readonly onPick: (words: string) => void }) {
  const { text } = useT();
  return (
    <li>
      <button type="button" className={css.chip} onClick={() => onPick(text(phrase.text))}>
        <span className={css[phrase.tone]}>
          <Icon name={TONE_ICONS[TONES[phrase.tone]]} size="s" />
        </span>
        {text(phrase.text)}
      </button>
    </li>
  );
}
