import type { Head } from '../../../domain/fold.ts';
import type { Json } from '../../../domain/json.ts';
import { people } from '../../../store/records.ts';
import { mayWrite } from '../../../store/rights.ts';
import { settle } from '../../../store/settle.ts';
import { everyoneOfDealer } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';
import type { UnsettledRecord } from '../../../store/unsettled.ts';
import { useT } from '../../i18n/useT.ts';
import { useTablet } from '../TabletContext.tsx';
import { useLive } from '../useLive.ts';
import { useOfferUndo } from '../useOfferUndo.ts';
import { Choices } from './Choices.tsx';
import { ConflictBox } from './ConflictBox.tsx';
import { fieldWords, type Names } from './fieldWords.ts';
import { recordTitle } from './recordTitle.ts';
import css from './SettlePanel.module.css';
import { valueWords } from './valueWords.ts';

/** More at a time would hide the page; the next come as these are settled. */
const SHOWN = 4;

/** Everybody who can be named in a record of these dealers. */
async function namesFor(tablet: Tablet, records: readonly UnsettledRecord[]): Promise<Names> {
  const dealers = [...new Set(records.flatMap(({ dealerId }) => dealerId ?? []))];
  const staff = await Promise.all(dealers.map((id) => everyoneOfDealer(tablet, id)));
  const everybody = [...(await people(tablet)).values(), ...staff.flat()];
  return new Map(everybody.map(({ id, name }) => [id, name]));
}

/** Field by field what two people said of a record, apart from each other; one tap says which holds. */
export function SettlePanel({ records }: { readonly records: readonly UnsettledRecord[] }) {
  const words = useT();
  const { t } = words;
  const names = useLive((tablet) => namesFor(tablet, records), [records]);
  const open = records.flatMap((record) => record.open.map((each) => ({ record, ...each })));
  if (!names) return null;
  return (
    <section className={css.place} aria-label={t('fields.title', { count: open.length })} data-print="no">
      <ConflictBox title={t('fields.title', { count: open.length })}>
        {open.slice(0, SHOWN).map(({ record, field, heads }) => (
          <FieldChoices
            key={`${record.id} ${field}`}
            record={record}
            // On a page of one record its own heading says which it is.
            title={records.length > 1 ? recordTitle(record, words) : ''}
            field={field}
            heads={heads}
            names={names}
          />
        ))}
        {open.length > SHOWN && <p>{t('fields.more', { count: open.length - SHOWN })}</p>}
      </ConflictBox>
    </section>
  );
}

type FieldChoicesProps = {
  readonly record: UnsettledRecord;
  readonly title: string;
  readonly field: string;
  readonly heads: readonly Head[];
  readonly names: Names;
};

function FieldChoices({ record, title, field, heads, names }: FieldChoicesProps) {
  const words = useT();
  const { t } = words;
  const tablet = useTablet();
  const offerUndo = useOfferUndo();
  const label = [title, fieldWords(words, names, field)].filter(Boolean).join(' · ');
  const pick = async (value: Json): Promise<void> =>
    offerUndo(t('fields.settled'), await settle(tablet, record, { field, value }));
  return (
    <div className={css.field}>
      <p className={css.label}>{label}</p>
      <Choices
        recordId={record.id}
        field={field}
        heads={heads}
        somebody={t('fields.somebody')}
        wordsFor={(value) => valueWords(words, names, { field, value })}
        onPick={mayWrite(tablet, record.kind) ? (value) => void pick(value) : undefined}
      />
    </div>
  );
}
