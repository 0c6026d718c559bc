import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import css from './IconButton.module.css';
import type { IconName } from './iconPaths.ts';

interface IconButtonProps extends ComponentProps<'button'> {
  readonly icon: IconName;
  /** Read aloud, and shown on hover. */
  readonly label: string;
  readonly framed?: boolean | undefined;
  /** A small figure at its corner, such as the number of photos; read it out in `label`. */
  readonly badge?: string | undefined;
}

/** A picture alone: only where the picture is known to everyone (back, close, more). */
export function IconButton({ icon, label, framed, badge, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      {...rest}
      className={cx(css.button, framed && css.framed)}
      data-badge={badge}
    >
      <Icon name={icon} />
    </button>
  );
}
