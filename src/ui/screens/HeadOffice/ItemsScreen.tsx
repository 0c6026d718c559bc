import { useMemo, useState } from 'react';
import { TEMPLATE_INDEX } from '../../../domain/catalogue/templateIndex.ts';
import type { ItemsFigures } from '../../../domain/figures/figuresWire.ts';
import { figurePaths } from '../../app/figures/figurePaths.ts';
import { ManyRows } from '../../app/ManyRows.tsx';
import { type Translator, useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ListRow } from '../../kit/List.tsx';
import { SearchField } from '../../kit/SearchField.tsx';
import { SelectField } from '../../kit/SelectField.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import css from './CompareScreen.module.css';
import { FiguresPage, FiguresTabs } from './FiguresPage.tsx';
import { useFigures } from './useFigures.ts';
import { type Templates, useTemplates } from './useTemplates.ts';

type ItemCount = ItemsFigures['items'][number];
type Worded = ItemCount & { readonly words: string; readonly from: string };

/** Every item of the checklists with the number of showrooms that are weak in it. */
export function ItemsScreen() {
  const { t } = useT();
  const figures = useFigures('items', '/items');
  const templates = useTemplates();
  return (
    <FiguresPage
      title={t('figures.title')}
      lead={t('figures.itemsLead')}
      tabs={<FiguresTabs current={figurePaths.items()} />}
      figures={figures}
    >
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="dealer" title={t('figures.emptyTitle')}>
            <p>{t('figures.empty')}</p>
          </EmptyState>
        ) : (
          templates && <Items items={items} templates={templates} />
        )
      }
    </FiguresPage>
  );
}

function worded(items: readonly ItemCount[], templates: Templates, text: Translator['text']): Worded[] {
  return items
    .map((item) => {
      const known = templates.item(item.templateId, item.itemId);
      const title = TEMPLATE_INDEX.find(({ id }) => id === item.templateId)?.title;
      return { ...item, words: known ? text(known.label) : item.itemId, from: title ? text(title) : '' };
    })
    .sort((a, b) => b.repeats - a.repeats || b.weak - a.weak);
}

type ItemsProps = { readonly items: readonly ItemCount[]; readonly templates: Templates };

function Items({ items, templates }: ItemsProps) {
  const { t, text } = useT();
  const [wanted, setWanted] = useState('');
  const [from, setFrom] = useState('');
  const all = useMemo(() => worded(items, templates, text), [items, templates, text]);
  const shown = all.filter(
    ({ templateId, words }) =>
      (from === '' || templateId === from) && words.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase()),
  );
  const row = ({ templateId, itemId, words, from: title, dealers, weak, repeats }: Worded) => (
    <ListRow
      key={`${templateId} ${itemId}`}
      title={words}
      detail={`${title} · ${t('figures.itemsCount', { weak, dealers })}`}
      trailing={
        repeats > 0 && (
          <StatusChip tone="weak" icon="retry">
            {t('figures.itemsRepeats', { repeats })}
          </StatusChip>
        )
      }
      href={figurePaths.item(templateId, itemId)}
    />
  );
  return (
    <>
      <div className={css.tools}>
        <SearchField label={t('figures.itemsSearch')} onSearch={setWanted} />
        <SelectField
          label={t('figures.itemsTemplate')}
          placeholder={t('figures.itemsEvery')}
          value={from}
          onChange={({ target }) => setFrom(target.value)}
          options={TEMPLATE_INDEX.map(({ id, title }) => ({ value: id, label: text(title) }))}
        />
      </div>
      <ManyRows rows={shown} label={t('figures.itemsTitle')} row={row} />
    </>
  );
}
