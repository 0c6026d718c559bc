import { templateEntry } from '../../../domain/catalogue/templateIndex.ts';
import { newestAudits } from '../../../store/audits.ts';
import { copiesOf } from '../../../store/copies.ts';
import { dealers, visitById } from '../../../store/records.ts';
import type { Tablet } from '../../../store/tablet.ts';
import type { AuditHeader } from '../../app/auditHeader.ts';
import { copyPlaces } from '../../app/copyPlaces.ts';
import { ManyRows } from '../../app/ManyRows.tsx';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { useT } from '../../i18n/useT.ts';
import { CopiesLight } from '../../kit/CopiesLight.tsx';
import { ListRow } from '../../kit/List.tsx';
import { Section } from '../../kit/Section.tsx';

/** As many as anyone looks through; older ones are found at their dealer. */
const SHOWN = 500;

type Listed = { readonly audits: readonly AuditHeader[]; readonly names: ReadonlyMap<string, string> };

async function listed(tablet: Tablet): Promise<Listed> {
  const [audits, found] = await Promise.all([newestAudits(tablet, SHOWN), dealers(tablet)]);
  return { audits, names: new Map(found.map(({ id, name }) => [id, name])) };
}

/** For each audit, the places that hold it as it is now. */
export function CopiesTable() {
  const { t } = useT();
  const found = useLive(listed, []);
  if (!found || found.audits.length === 0) return null;
  return (
    <Section title={t('sync.copies')} detail={t('sync.copiesDetail')}>
      <ManyRows
        rows={found.audits}
        row={(audit) => <CopiesRow key={audit.id} audit={audit} dealer={found.names.get(audit.dealerId) ?? ''} />}
      />
    </Section>
  );
}

function CopiesRow({ audit, dealer }: { readonly audit: AuditHeader; readonly dealer: string }) {
  const { t, text } = useT();
  const copies = useLive((tablet) => copiesOf(tablet, audit.id), [audit.id]);
  const visit = useLive((tablet) => visitById(tablet, audit.visitId), [audit.visitId]);
  const entry = templateEntry(audit.templateId);
  const place = visit ? t('auditRow.visitOf', { dealer, no: visit.no }) : dealer;
  const receipt = copies?.receipt && t('copy.receipt', { number: copies.receipt });
  return (
    <ListRow
      href={paths.audit(audit.id)}
      title={entry ? text(entry.title) : audit.templateId}
      detail={[place, receipt].filter(Boolean).join(' · ')}
      trailing={copies && copyPlaces(copies).map((each) => <CopiesLight key={each} place={each} />)}
    />
  );
}
