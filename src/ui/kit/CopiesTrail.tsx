import { useT } from '../i18n/useT.ts';
import css from './CopiesTrail.module.css';
import type { CopyPlace } from './copies.ts';
import { COPY_LOOKS, COPY_PLACES } from './copies.ts';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** All four places, each marked as reached or not. */
export function CopiesTrail({ reached }: { readonly reached: readonly CopyPlace[] }) {
  const { t } = useT();
  return (
    <ul className={css.trail} aria-label={t('copies.title')}>
      {COPY_PLACES.map((place) => {
        const has = reached.includes(place);
        const word = t(COPY_LOOKS[place].key);
        return (
          <li key={place} className={cx(css.place, has && css.has)}>
            <Icon name={COPY_LOOKS[place].icon} size="l" />
            <span aria-hidden="true">{word}</span>
            <span className={css.mark}>
              <Icon name={has ? 'check' : 'minus'} size="s" />
            </span>
            <VisuallyHidden>{t(has ? 'copies.yes' : 'copies.no', { place: word })}</VisuallyHidden>
          </li>
        );
      })}
    </ul>
  );
}
