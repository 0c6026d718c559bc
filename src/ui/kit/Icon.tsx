import { cx } from './cx.ts';
import css from './Icon.module.css';
import type { IconName } from './iconPaths.ts';
import { ICON_PATHS } from './iconPaths.ts';

interface IconProps {
  readonly name: IconName;
  /** In the size of the text beside it ('m'), smaller or larger. */
  readonly size?: 's' | 'm' | 'l' | 'xl';
}

/** A picture beside a word; hidden from screen readers, because the word is there. */
export function Icon({ name, size = 'm' }: IconProps) {
  return (
    <svg className={cx(css.icon, css[size])} viewBox="0 0 24 24" aria-hidden="true">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
