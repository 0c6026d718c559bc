import { templateEntry } from '../../../domain/catalogue/templateIndex.ts';
import { dealers } from '../../../store/records.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { unsettledAudits, unsettledRecords } from '../../../store/unsettled.ts';
import { homesOf } from '../../app/conflicts/homes.ts';
import { recordTitle } from '../../app/conflicts/recordTitle.ts';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { useT } from '../../i18n/useT.ts';
import { List, ListRow } from '../../kit/List.tsx';
import { Section } from '../../kit/Section.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';

async function unsettledView(tablet: Tablet) {
  const [records, audits, known] = await Promise.all([
    unsettledRecords(tablet),
    unsettledAudits(tablet),
    dealers(tablet),
  ]);
  return { records, audits, names: new Map(known.map(({ id, name }) => [id, name])) };
}

/** Everything that two people filled in differently, each with the way to where it is settled. */
export function Unsettled() {
  const words = useT();
  const { t, text } = words;
  const view = useLive(unsettledView, []);
  if (!view || view.records.length + view.audits.length === 0) return null;
  const { records, audits, names } = view;
  const lines = [
    ...records.map((record) => ({
      id: record.id,
      href: homesOf(record)[0],
      title: [t(`kind.${record.kind}`), recordTitle(record, words)].filter(Boolean).join(' · '),
      detail: names.get(record.dealerId ?? ''),
      count: record.open.length,
    })),
    ...audits.map(({ id, templateId, dealerId, unsettled }) => {
      const entry = templateEntry(templateId);
      return {
        id,
        href: paths.audit(id),
        title: entry ? text(entry.title) : templateId,
        detail: names.get(dealerId),
        count: unsettled,
      };
    }),
  ];
  const count = lines.reduce((sum, line) => sum + line.count, 0);
  return (
    <Section id="unsettled" title={t('unsettled.title', { count })} detail={t('unsettled.detail')}>
      <List>
        {lines.map((line) => (
          <ListRow
            key={line.id}
            href={line.href}
            title={line.title}
            detail={line.detail}
            trailing={<StatusChip tone="watch">{t('unsettled.count', { count: line.count })}</StatusChip>}
          />
        ))}
      </List>
    </Section>
  );
}
