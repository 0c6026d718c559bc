import { useT } from '../i18n/useT.ts';
import { ButtonLink } from '../kit/Button.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { PageHeader } from '../kit/PageHeader.tsx';
import { paths } from './paths.ts';
import { usePageTitle } from './usePageTitle.ts';

/** For an address that leads nowhere, or to a record that this tablet does not hold. */
export function MissingPage({ record }: { readonly record?: boolean | undefined }) {
  const { t } = useT();
  const title = t(record ? 'missing.record' : 'missing.title');
  usePageTitle(title);
  return (
    <>
      <PageHeader title={title} />
      <EmptyState
        icon="question"
        title={title}
        action={<ButtonLink href={paths.today()}>{t('problem.home')}</ButtonLink>}
      >
        <p>{t('missing.detail')}</p>
      </EmptyState>
    </>
  );
}
