import { Suspense } from 'react';
import { unsent } from '../../../store/unsent.ts';
import { countUnsettled } from '../../../store/unsettled.ts';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { lazyWithWords } from '../../i18n/lazyWithWords.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import css from './SafetyCard.module.css';
import type { TodayView } from './todayView.ts';
import { useAllSafe } from './useAllSafe.ts';

const Alerts = lazyWithWords(['notices'], () => import('./Alerts.tsx').then((module) => module.Alerts));

const LOOKS = {
  unsent: { icon: 'tablet', title: 'today.unsentTitle', detail: 'today.unsentDetail' },
  sent: { icon: 'upload', title: 'today.sentTitle', detail: 'today.sentDetail' },
  safe: { icon: 'cloud-check', title: 'today.safeTitle', detail: 'today.safeDetail' },
} as const;

/** Whether the tablet can be put down, and what asks for attention first. */
export function SafetyCard({ view }: { readonly view: TodayView }) {
  const { t } = useT();
  const waiting = useLive(unsent, []);
  const unsettled = useLive(countUnsettled, []) ?? 0;
  const sealed = view.drafts.length > 0 ? [] : view.recent.map(({ audit }) => audit.id);
  const safe = useAllSafe(sealed);
  if (!waiting || safe === undefined) return null;
  const { changes, photos, quarantined } = waiting;
  const level = changes + photos > 0 ? 'unsent' : safe ? 'safe' : 'sent';
  const { icon, title, detail } = LOOKS[level];
  const words = level === 'unsent' && photos > 0 ? 'today.unsentPhotosTitle' : title;
  return (
    <div className={css.stack}>
      <section className={css.card} data-level={level}>
        <span className={css.light}>
          <Icon name={icon} size="l" />
        </span>
        <h2 className={css.title}>{t(words, { changes, photos })}</h2>
        <p className={css.detail}>{t(detail)}</p>
        <ButtonLink href={paths.sync()} icon="sync">
          {t('nav.sync')}
        </ButtonLink>
      </section>
      {(quarantined > 0 || view.needsReview.length > 0 || unsettled > 0) && (
        <Suspense fallback={null}>
          <Alerts view={view} returned={quarantined} unsettled={unsettled} />
        </Suspense>
      )}
    </div>
  );
}
