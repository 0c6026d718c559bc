import { useT } from '../i18n/useT.ts';
import type { CopyPlace } from './copies.ts';
import { COPY_LOOKS } from './copies.ts';
import { StatusChip } from './StatusChip.tsx';

/** The safest place a record has reached, in one chip. */
export function CopiesLight({ place }: { readonly place: CopyPlace }) {
  const { t } = useT();
  const { tone, icon, key } = COPY_LOOKS[place];
  return (
    <StatusChip tone={tone} icon={icon}>
      {t(key)}
    </StatusChip>
  );
}
