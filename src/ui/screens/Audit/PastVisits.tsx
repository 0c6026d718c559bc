import type { Item } from '../../../domain/catalogue/types.ts';
import { type PastAnswer, pastAnswers } from '../../../store/pastAnswers.ts';
import { visitsOf } from '../../../store/records.ts';
import { useLive } from '../../app/useLive.ts';
import { useThumbs } from '../../app/useThumbs.ts';
import { useT } from '../../i18n/useT.ts';
import { wordsOf } from './answerOptions.ts';
import css from './ItemSheet.module.css';
import { useDesk } from './useDesk.ts';

/** The same item on the programme's other visits: value, note, photos. */
export function PastVisits({ item }: { readonly item: Item }) {
  const { t } = useT();
  const { audit } = useDesk();
  const { programmeId, templateId } = audit.state().audit;
  const found = useLive(
    async (tablet) => {
      const same = { auditId: audit.id, programmeId, templateId, itemId: item.id };
      const [past, visits] = await Promise.all([pastAnswers(tablet, same), visitsOf(tablet, programmeId)]);
      return past.map((answer) => ({ answer, visit: visits.find(({ id }) => id === answer.visitId)?.no }));
    },
    [audit.id, item.id],
  );
  if (!found) return null;
  if (found.length === 0) return <p className={css.none}>{t('audit.past.none')}</p>;
  return (
    <ul className={css.rows}>
      {found.map(({ answer, visit }) => (
        <PastRow key={answer.auditId} item={item} past={answer} visit={visit} />
      ))}
    </ul>
  );
}

interface PastRowProps {
  readonly item: Item;
  readonly past: PastAnswer;
  readonly visit: number | undefined;
}

function PastRow({ item, past, visit }: PastRowProps) {
  const { t, lang, date } = useT();
  const { tablet } = useDesk();
  const urls = useThumbs(tablet, past.photos, null);
  return (
    <li className={css.row}>
      <p className={css.what}>
        {visit !== undefined && <span className={css.visit}>{t('audit.visit', { number: visit })}</span>}
        <strong>{wordsOf(item.scale, past.answer.value, lang)}</strong>
      </p>
      <p className={css.when}>{date(past.startedAt)}</p>
      {past.carried && <p className={css.when}>{t('audit.past.carried')}</p>}
      {past.answer.note && <p>{past.answer.note}</p>}
      <div className={css.thumbs}>
        {past.photos.map(
          ({ id, sha256 }) => urls[sha256] && <img key={id} src={urls[sha256]} alt={t('audit.past.photo')} />,
        )}
      </div>
    </li>
  );
}
