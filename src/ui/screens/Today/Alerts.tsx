import { paths } from '../../app/paths.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { ButtonLink } from '../../kit/Button.tsx';
import type { TodayView } from './todayView.ts';

type AlertsProps = {
  readonly view: Pick<TodayView, 'needsReview'>;
  /** How many changes the endpoint sent back. */
  readonly returned: number;
  /** How many fields and answers two people filled in differently. */
  readonly unsettled: number;
};

/** What asks for attention first, each with the way to it. */
export function Alerts({ view: { needsReview }, returned, unsettled }: AlertsProps) {
  const { t } = useT();
  return (
    <>
      {returned > 0 && (
        <Alert title={t('today.returned', { count: returned })} href={paths.sync()}>
          {t('today.returnedDetail')}
        </Alert>
      )}
      {needsReview[0] && (
        <Alert title={t('today.needsReview', { count: needsReview.length })} href={paths.audit(needsReview[0].id)}>
          {t('today.needsReviewDetail')}
        </Alert>
      )}
      {unsettled > 0 && (
        <Alert title={t('today.unsettled', { count: unsettled })} href={`${paths.sync()}#unsettled`}>
          {t('today.unsettledDetail')}
        </Alert>
      )}
    </>
  );
}

type AlertProps = { readonly title: string; readonly href: string; readonly children: string };

function Alert({ title, href, children }: AlertProps) {
  const { t } = useT();
  return (
    <Banner tone="warn" title={title} actions={<ButtonLink href={href}>{t('today.look')}</ButtonLink>}>
      <p>{children}</p>
    </Banner>
  );
}
