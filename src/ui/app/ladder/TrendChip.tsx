import type { ItemTrend } from '../../../domain/ladder/ladder.ts';
import { useT } from '../../i18n/useT.ts';
import { StatusChip } from '../../kit/StatusChip.tsx';

const LOOKS = {
  'came-back': { tone: 'weak', icon: 'retry' },
  still: { tone: 'weak', icon: 'alert' },
  new: { tone: 'watch', icon: 'warning' },
  unchecked: { tone: 'watch', icon: 'eye-off' },
  fixed: { tone: 'good', icon: 'check-circle' },
} as const;

/** What has become of an item; nothing where it always met the standard or nobody has judged it. */
export function TrendChip({ trend }: { readonly trend: ItemTrend | null }) {
  const { t } = useT();
  if (trend === null || trend === 'met') return null;
  const { tone, icon } = LOOKS[trend];
  return (
    <StatusChip tone={tone} icon={icon}>
      {t(`ladder.trend.${trend}`)}
    </StatusChip>
  );
}
