import { copiesOf, unsent } from '../../../store/copies.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { ButtonLink } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import css from './SafetyCard.module.css';
import type { TodayView } from './todayView.ts';

const LOOKS = {
  unsent: { icon: 'tablet', title: 'today.unsentTitle', detail: 'today.unsentDetail' },
  sent: { icon: 'upload', title: 'today.sentTitle', detail: 'today.sentDetail' },
  safe: { icon: 'cloud-check', title: 'today.safeTitle', detail: 'today.safeDetail' },
} as const;

/** Whether each of these sealed audits bears head office's receipt. */
async function allSafe(tablet: Tablet, ids: readonly string[]): Promise<boolean> {
  const copies = await Promise.all(ids.map((id) => copiesOf(tablet, id)));
  return copies.every((copy) => copy?.server === 'safe');
}

/** Whether the tablet can be put down, and what asks for attention first. */
export function SafetyCard({ view }: { readonly view: TodayView }) {
  const { t } = useT();
  const waiting = useLive(unsent, []);
  const sealed = view.recent.map(({ audit }) => audit.id);
  const safe = useLive((tablet) => allSafe(tablet, sealed), [sealed.join()]);
  if (!waiting || safe === undefined) return null;
  const { changes, photos, quarantined } = waiting;
  const level =
    changes + photos > 0 ? 'unsent' : safe && sealed.length > 0 && view.drafts.length === 0 ? 'safe' : 'sent';
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
      {quarantined > 0 && (
        <Alert title={t('today.returned', { count: quarantined })} href={paths.sync()}>
          {t('today.returnedDetail')}
        </Alert>
      )}
      {view.needsReview[0] && (
        <Alert
          title={t('today.needsReview', { count: view.needsReview.length })}
          href={paths.audit(view.needsReview[0].id)}
        >
          {t('today.needsReviewDetail')}
        </Alert>
      )}
      {view.unsettled[0] && (
        <Alert title={t('today.unsettled', { count: view.unsettled.length })} href={paths.audit(view.unsettled[0].id)}>
          {t('today.unsettledDetail')}
        </Alert>
      )}
    </div>
  );
}

function Alert({
  title,
  href,
  children,
}: {
  readonly title: string;
  readonly href: string;
  readonly children: string;
}) {
  const { t } = useT();
  return (
    <Banner tone="warn" title={title} actions={<ButtonLink href={href}>{t('today.look')}</ButtonLink>}>
      <p>{children}</p>
    </Banner>
  );
}
