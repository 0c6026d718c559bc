import type { ReactNode } from 'react';
import type { FiguresName } from '../../../sync/figures.ts';
import { FIGURE_ROUTES } from '../../app/figures/figurePaths.ts';
import { paths } from '../../app/paths.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button, ButtonLink } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Link } from '../../kit/Link.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Stack } from '../../kit/Stack.tsx';
import css from './FiguresPage.module.css';
import type { FiguresState, Seen } from './useFigures.ts';

const TABS = [
  { href: FIGURE_ROUTES.compare, key: 'figures.tabDealers' },
  { href: FIGURE_ROUTES.items, key: 'figures.tabItems' },
  { href: FIGURE_ROUTES.calibration, key: 'figures.tabCalibration' },
  { href: FIGURE_ROUTES.downloads, key: 'figures.tabDownloads' },
] as const;

/** The pages of head office, by what they show. */
export function FiguresTabs({ current }: { readonly current: string }) {
  const { t } = useT();
  return (
    <nav className={css.tabs} aria-label={t('figures.nav')} data-print="no">
      {TABS.map(({ href, key }) => (
        <Link key={href} className={css.tab} href={href} aria-current={href === current ? 'page' : undefined}>
          {t(key)}
        </Link>
      ))}
    </nav>
  );
}

type FiguresPageProps<N extends FiguresName> = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly eyebrow?: string | undefined;
  readonly backHref?: string | undefined;
  readonly tabs?: ReactNode;
  readonly figures: FiguresState<N>;
  readonly children: (body: Seen<N>['body']) => ReactNode;
};

/** A page of figures from the endpoint: what is known, as of when; and without it what still works. */
export function FiguresPage<N extends FiguresName>(props: FiguresPageProps<N>) {
  const { title, lead, eyebrow, backHref = paths.dealers(), tabs, figures, children } = props;
  const { t, date } = useT();
  const { seen, failure, closed } = figures;
  usePageTitle(title);
  return (
    <>
      <PageHeader title={title} eyebrow={eyebrow} backHref={backHref}>
        {lead}
      </PageHeader>
      <Stack gap="m">
        {tabs}
        {closed && <Closed why={closed} />}
        {failure && <Failure figures={figures} />}
        {seen && (
          <>
            <p className={css.seen} role="status">
              {seen.body.pending > 0
                ? t('figures.pending', { count: seen.body.pending })
                : t('figures.seenAt', { when: date(new Date(seen.at).toISOString(), 'datetime') })}
            </p>
            {children(seen.body)}
          </>
        )}
      </Stack>
    </>
  );
}

/** What still works here, for whoever came in vain. */
function ToDealers() {
  const { t } = useT();
  return (
    <ButtonLink icon="dealer" href={paths.dealers()}>
      {t('figures.toDealers')}
    </ButtonLink>
  );
}

export function Closed({ why }: { readonly why: 'demo' | 'not-enrolled' }) {
  const { t } = useT();
  if (why === 'demo') {
    return (
      <EmptyState icon="chart" title={t('figures.demoTitle')} action={<ToDealers />}>
        <p>{t('figures.demo')}</p>
        <p>{t('figures.demoHow')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="chart"
      title={t('figures.closedTitle')}
      action={
        <>
          <ButtonLink variant="primary" icon="sync" href={paths.sync()}>
            {t('figures.toSync')}
          </ButtonLink>
          <ToDealers />
        </>
      }
    >
      <p>{t('figures.closed')}</p>
    </EmptyState>
  );
}

function Failure<N extends FiguresName>({ figures }: { readonly figures: FiguresState<N> }) {
  const { t, date } = useT();
  const { seen, failure, load } = figures;
  if (!failure) return null;
  const { cause, status } = failure;
  const retry = (
    <Button icon="retry" onClick={load}>
      {t('figures.retry')}
    </Button>
  );
  if (seen) {
    const when = date(new Date(seen.at).toISOString(), 'datetime');
    return <Banner tone="info" title={t('figures.offlineSeen', { when })} actions={retry} />;
  }
  const title =
    status === 404 ? t('figures.notFound') : t(cause === 'forbidden' ? 'figures.forbidden' : 'figures.offline');
  return (
    <Banner
      tone="warn"
      title={title}
      safe={t('figures.offlineSafe')}
      todo={status === 404 || cause === 'forbidden' ? undefined : t(`cause.${cause}`)}
      actions={
        <>
          {retry}
          <ToDealers />
        </>
      }
    />
  );
}
