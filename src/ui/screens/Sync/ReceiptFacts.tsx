import { templateEntry } from '../../../domain/catalogue/templateIndex.ts';
import type { CheckedReceipt, RECEIPT_STATES } from '../../../domain/receiptWire.ts';
import { dealers, visitById } from '../../../store/records.ts';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { useT } from '../../i18n/useT.ts';
import { DefinitionList } from '../../kit/DefinitionList.tsx';
import { Link } from '../../kit/Link.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import type { Tone } from '../../kit/tone.ts';
import css from './SyncStatus.module.css';

const TONES: Readonly<Record<(typeof RECEIPT_STATES)[number], Tone>> = {
  whole: 'good',
  replaced: 'watch',
  incomplete: 'weak',
};

/** What a receipt stands for. Names come from this tablet; head office only says which records they are of. */
export function ReceiptFacts({ receipt }: { readonly receipt: CheckedReceipt }) {
  const { t, text, date } = useT();
  const { dealerId, visitId, auditId, templateId, state } = receipt;
  const dealer = useLive(async (tablet) => (await dealers(tablet)).find(({ id }) => id === dealerId), [dealerId]);
  const visit = useLive((tablet) => visitById(tablet, visitId), [visitId]);
  const isHere = useLive(async ({ db }) => (await db.audits.get(auditId)) !== undefined, [auditId]);
  const entry = templateEntry(templateId);
  const title = entry ? text(entry.title) : templateId;
  const place = visit ? t('auditRow.visitOf', { dealer: dealer?.name ?? '', no: visit.no }) : dealer?.name;
  const counts = { changes: receipt.changes, photos: receipt.photos };
  const missing = { changes: receipt.missingChanges, photos: receipt.missingPhotos };
  return (
    <div className={css.found}>
      <StatusChip tone={TONES[state]}>{t(`receipt.state.${state}`)}</StatusChip>
      <DefinitionList
        items={[
          { term: t('receipt.number'), detail: receipt.number },
          { term: t('receipt.of'), detail: isHere ? <Link href={paths.audit(auditId)}>{title}</Link> : title },
          ...(place ? [{ term: t('receipt.place'), detail: place }] : []),
          { term: t('receipt.sealedAt'), detail: date(receipt.sealedAt, 'datetime') },
          { term: t('receipt.givenAt'), detail: date(receipt.at, 'datetime') },
          { term: t('receipt.covers'), detail: t('receipt.counts', counts) },
          ...(state === 'incomplete' ? [{ term: t('receipt.missing'), detail: t('receipt.counts', missing) }] : []),
          { term: t('receipt.digest'), detail: <code>{receipt.digest.slice(0, 16)}…</code> },
        ]}
      />
    </div>
  );
}
