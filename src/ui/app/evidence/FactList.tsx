import type { Fact } from '../../../domain/sampling/evidence.ts';
import { useT } from '../../i18n/useT.ts';
import { Icon } from '../../kit/Icon.tsx';
import { TONE_ICONS, type Tone } from '../../kit/tone.ts';
import css from './FactList.module.css';

const toneOf = ({ good }: Fact): Tone => (good === null ? 'unknown' : good ? 'good' : 'watch');

/** What a sampling has counted, in words. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  const { t } = useT();
  return (
    <ul className={css.facts}>
      {facts.map((fact) => (
        <li key={fact.id} className={css.fact} data-tone={toneOf(fact)}>
          <Icon name={TONE_ICONS[toneOf(fact)]} size="s" />
          {t(`fact.${fact.id}`, fact.params)}
        </li>
      ))}
    </ul>
  );
}
