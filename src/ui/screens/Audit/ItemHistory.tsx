import type { Item } from '../../../domain/catalogue/types.ts';
import type { Json } from '../../../domain/json.ts';
import { historyOf } from '../../../store/ledger.ts';
import { people } from '../../../store/records.ts';
import { useLive } from '../../app/useLive.ts';
import { useT } from '../../i18n/useT.ts';
import { wordsOf } from './answerOptions.ts';
import { asAnswer } from './desk.ts';
import css from './ItemSheet.module.css';
import { type HistoryLine, historyLines } from './itemHistory.ts';
import { useDesk } from './useDesk.ts';

/** Who changed what of an item and when; nothing is ever overwritten. */
export function ItemHistory({ item }: { readonly item: Item }) {
  const { t, date } = useT();
  const { audit } = useDesk();
  const found = useLive(
    async (tablet) => {
      const [entries, persons] = await Promise.all([historyOf(tablet, audit.id, ''), people(tablet)]);
      return historyLines(entries, item.id).map((line) => ({ line, who: persons.get(line.author)?.name ?? '' }));
    },
    [audit.id, item.id],
  );
  if (!found) return null;
  if (found.length === 0) return <p className={css.none}>{t('audit.history.none')}</p>;
  return (
    <ol className={css.rows}>
      {found.map(({ line, who }) => (
        <li key={line.id} className={css.row}>
          <LineWords item={item} line={line} />
          <p className={css.when}>
            {[who || t('audit.somebody'), date(line.at, 'datetime'), line.device].filter(Boolean).join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  );
}

function LineWords({ item, line }: { readonly item: Item; readonly line: HistoryLine }) {
  const { t, lang } = useT();
  const valueWords = (value: Json): string =>
    wordsOf(item.scale, typeof value === 'string' || typeof value === 'number' ? asAnswer(value) : null, lang);
  if (line.kind === 'photo-added' || line.kind === 'photo-removed') return <p>{t(`audit.history.${line.kind}`)}</p>;
  if (line.kind === 'value') {
    return (
      <p className={css.what}>
        {line.from !== null && (
          <>
            <s>{valueWords(line.from)}</s>
            <span aria-hidden="true">→</span>
          </>
        )}
        <strong>{valueWords(line.to)}</strong>
      </p>
    );
  }
  return (
    <p>
      <span className={css.part}>{t(`audit.history.${line.kind}`)}</span>{' '}
      {typeof line.to === 'string' && line.to !== '' ? line.to : t('audit.history.emptied')}
    </p>
  );
}
