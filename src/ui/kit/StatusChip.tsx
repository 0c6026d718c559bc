import type { ReactNode } from 'react';
import { useT } from '../i18n/useT.ts';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import css from './StatusChip.module.css';
import type { Tone } from './tone.ts';
import { TONE_ICONS, TONE_KEYS } from './tone.ts';

interface StatusChipProps {
  readonly tone: Tone;
  readonly icon?: IconName | undefined;
  /** The word; the tone's own when left out. */
  readonly children?: ReactNode;
}

/** A state in icon, word and colour. */
export function StatusChip({ tone, icon, children }: StatusChipProps) {
  const { t } = useT();
  return (
    <span className={cx(css.chip, css[tone])}>
      <Icon name={icon ?? TONE_ICONS[tone]} size="s" />
      {children ?? t(TONE_KEYS[tone])}
    </span>
  );
}
