import { isWeak } from '../../../domain/actions/weak.ts';
import type { ReportItem } from '../../../domain/report/reportContent.ts';
import { valueText } from '../../app/valueText.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../kit/Section.tsx';
import { causeWords } from './causeWords.ts';
import css from './Report.module.css';
import { ReportPhotos } from './ReportPhotos.tsx';
import { ReportTable } from './ReportTable.tsx';
import type { NamedItem, ReportView } from './reportView.ts';

/** Every weak item with its results, its cause and its photos. */
export function WeakItems({ view: { content, items } }: { readonly view: ReportView }) {
  const { t } = useT();
  const { weak } = content;
  const repeat = weak.filter(({ rank }) => rank.repeat > 1).length;
  return (
    <Section title={t('report.weak')} detail={weak.length > 0 && t('report.weakCount', { count: weak.length, repeat })}>
      {weak.length === 0 ? (
        <p>{t('report.noWeak')}</p>
      ) : (
        <ReportTable title={t('report.weak')} broad>
          <thead>
            <tr>
              <th scope="col">{t('report.no')}</th>
              <th scope="col" className={css.wide}>
                {t('report.item')}
              </th>
              <th scope="col">{t('report.result')}</th>
              <th scope="col" className={css.wide}>
                {t('report.causes')}
              </th>
              <th scope="col" className={css.picture}>
                {t('report.photos')}
              </th>
            </tr>
          </thead>
          <tbody>
            {weak.map((item, at) => (
              <WeakRow key={item.itemId} item={item} named={items.get(item.itemId)} at={at} />
            ))}
          </tbody>
        </ReportTable>
      )}
    </Section>
  );
}

type WeakRowProps = { readonly item: ReportItem; readonly named: NamedItem | undefined; readonly at: number };

function WeakRow({ item, named, at }: WeakRowProps) {
  const { t, text, lang } = useT();
  const name = named ? text(named.item.label) : item.itemId;
  const scale = named?.item.scale ?? 'yes-no';
  return (
    <tr>
      <td className={css.number}>{at + 1}</td>
      <th scope="row">
        <span className={css.name}>{name}</span>
        {item.rank.repeat > 1 && <span className={css.mark}> {t('report.repeat')}</span>}
        {named && <span className={css.note}>{`${text(named.template)} · ${text(named.section)}`}</span>}
        {named && <span className={css.text}>{text(named.item.text)}</span>}
      </th>
      <td>
        {item.results.map(({ no, value }) => (
          <span key={no} className={isWeak(value) ? css.weakValue : css.value}>
            {t('report.value', { no, value: text(valueText(scale, value)) })}
          </span>
        ))}
      </td>
      <td>
        {causeWords(item, lang) || <span className={css.note}>{t('report.causeOpen')}</span>}
        {item.note && <span className={css.text}>{item.note}</span>}
      </td>
      <td>
        <ReportPhotos label={t('report.photoOf', { item: name })} hashes={item.photos} />
      </td>
    </tr>
  );
}
