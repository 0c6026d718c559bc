import { useState } from 'react';
import { figurePaths } from '../../app/figures/figurePaths.ts';
import type { Lang } from '../../i18n/lang.ts';
import { useT } from '../../i18n/useT.ts';
import { Card } from '../../kit/Card.tsx';
import { DateField } from '../../kit/DateField.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { SelectField } from '../../kit/SelectField.tsx';
import compareCss from './CompareScreen.module.css';
import css from './DownloadsScreen.module.css';
import { FiguresPage, FiguresTabs } from './FiguresPage.tsx';
import { useFigures } from './useFigures.ts';

/** The tables that the endpoint writes; what they hold is asked for by the same filters. */
const TABLES = ['answers', 'scores', 'actions', 'meetings'] as const;
const FORMATS = ['csv', 'xlsx'] as const;

type Filters = { readonly dealer: string; readonly from: string; readonly to: string };

/** The columns are headed in the language of the screen. */
function hrefOf(file: string, filters: Filters, lang: Lang): string {
  const said = Object.entries(filters).filter(([, value]) => value !== '');
  return `/v1/export/${file}?${new URLSearchParams([...said, ['heads', lang]])}`;
}

/** Tables to take away, for a spreadsheet. */
export function DownloadsScreen() {
  const { t } = useT();
  const figures = useFigures('dealers', '/dealers');
  const [filters, setFilters] = useState<Filters>({ dealer: '', from: '', to: '' });
  return (
    <FiguresPage
      title={t('figures.title')}
      lead={t('figures.downloadsLead')}
      tabs={<FiguresTabs current={figurePaths.downloads()} />}
      figures={figures}
    >
      {({ dealers }) => (
        <>
          <div className={compareCss.tools}>
            <SelectField
              label={t('figures.downloadsDealer')}
              placeholder={t('figures.downloadsAll')}
              value={filters.dealer}
              onChange={({ target }) => setFilters((before) => ({ ...before, dealer: target.value }))}
              options={dealers.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <DateField
              label={t('figures.downloadsFrom')}
              optional
              value={filters.from}
              onChange={({ target }) => setFilters((before) => ({ ...before, from: target.value }))}
            />
            <DateField
              label={t('figures.downloadsTo')}
              optional
              value={filters.to}
              onChange={({ target }) => setFilters((before) => ({ ...before, to: target.value }))}
            />
          </div>
          {TABLES.map((table) => (
            <TableCard key={table} table={table} filters={filters} />
          ))}
        </>
      )}
    </FiguresPage>
  );
}

function TableCard({ table, filters }: { readonly table: (typeof TABLES)[number]; readonly filters: Filters }) {
  const { t, lang } = useT();
  const what = t(`figures.download.${table}`);
  return (
    <Card>
      <h2 className={css.title}>{what}</h2>
      <p className={css.detail}>{t(`figures.download.${table}Detail`)}</p>
      <div className={css.links}>
        {FORMATS.map((format) => (
          // A file of the endpoint's, not a page of ours: the browser itself fetches it.
          <a
            key={format}
            className={css.link}
            href={hrefOf(`${table}.${format}`, filters, lang)}
            download
            aria-label={t('figures.downloadAs', { what, format: format.toUpperCase() })}
          >
            <Icon name="download" />
            {format.toUpperCase()}
          </a>
        ))}
      </div>
    </Card>
  );
}
