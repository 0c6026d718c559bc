import { clearAdopted } from '../../store/adoptedAt.ts';
import { useT } from '../i18n/useT.ts';
import { Banner } from '../kit/Banner.tsx';
import { ButtonLink } from '../kit/Button.tsx';
import { paths } from './paths.ts';
import { useTablet } from './TabletContext.tsx';

/** The database of this browser is a new one: says what is gone, what is safe and what to do, until it is dismissed. */
export function LossNotice({ at }: { readonly at: string }) {
  const { t, date } = useT();
  const tablet = useTablet();
  return (
    <Banner
      tone="error"
      title={t('loss.title')}
      safe={t('loss.safe')}
      todo={t('loss.todo')}
      actions={<ButtonLink href={`${paths.sync()}#import`}>{t('loss.import')}</ButtonLink>}
      onDismiss={() => void clearAdopted(tablet)}
    >
      <p>{t('loss.what', { when: date(at, 'datetime') })}</p>
    </Banner>
  );
}
