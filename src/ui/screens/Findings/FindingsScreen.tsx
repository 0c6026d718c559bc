import { useState } from 'react';
import { causeOf } from '../../../domain/catalogue/causes.ts';
import { templateEntry } from '../../../domain/catalogue/templateIndex.ts';
import { FindingPanel } from '../../app/actions/FindingPanel.tsx';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { valueText } from '../../app/valueText.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { List, ListRow } from '../../kit/List.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { SegmentedControl } from '../../kit/SegmentedControl.tsx';
import { Sheet } from '../../kit/Sheet.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { findingsView, type WeakRow } from './findingsView.ts';

type Show = 'all' | 'unplanned';

/** What is weak now, why, and who does something about it; what came back stands first. */
export function FindingsScreen({ programmeId }: { readonly programmeId: string }) {
  const { t, text } = useT();
  const view = useLive((tablet) => findingsView(tablet, programmeId), [programmeId]);
  const [show, setShow] = useState<Show>('all');
  const [openId, setOpenId] = useState<string | null>(null);
  usePageTitle(view ? `${t('findings.title')} · ${view.dealer.name}` : '');
  if (view === undefined) return null;
  if (!view) return <MissingPage record />;
  const { dealer, rows } = view;
  const shown = rows.filter(({ actions }) => show === 'all' || actions.length === 0);
  const open = rows.find(({ line }) => line.item.id === openId);
  return (
    <>
      <PageHeader
        eyebrow={dealer.name}
        title={t('findings.title')}
        backHref={paths.programmeActions(programmeId)}
        backLabel={t('action.back')}
      >
        {rows.length === 0
          ? t('findings.detail')
          : t('findings.count', { weak: rows.length, repeat: rows.filter(({ repeat }) => repeat).length })}
      </PageHeader>
      {rows.length === 0 ? (
        <EmptyState icon="check-circle" title={t('findings.emptyTitle')}>
          {t('findings.empty')}
        </EmptyState>
      ) : (
        <Stack gap="m">
          <SegmentedControl<Show>
            label={t('findings.show')}
            options={[
              { value: 'all', label: t('findings.all') },
              { value: 'unplanned', label: t('findings.unplanned') },
            ]}
            value={show}
            onChange={setShow}
          />
          <List label={t('findings.title')}>
            {shown.map((row) => (
              <FindingRow key={row.line.item.id} row={row} onOpen={() => setOpenId(row.line.item.id)} />
            ))}
          </List>
        </Stack>
      )}
      {open && (
        <Sheet open onClose={() => setOpenId(null)} title={text(open.line.item.label)}>
          <p>{text(open.line.item.text)}</p>
          <FindingPanel about={open.about} item={open.line.item} sectionId={open.line.sectionId} />
        </Sheet>
      )}
    </>
  );
}

function FindingRow({ row, onOpen }: { readonly row: WeakRow; readonly onOpen: () => void }) {
  const { t, text } = useT();
  const { line, finding, actions, repeat } = row;
  const entry = templateEntry(line.templateId);
  const values = line.results.map(({ visitNo, answer }) =>
    t('findings.visitValue', { no: visitNo, value: text(valueText(line.item.scale, answer.value)) }),
  );
  const causes = (finding?.causes ?? []).flatMap((id) => causeOf(id) ?? []).map(({ title }) => text(title));
  return (
    <ListRow
      onPress={onOpen}
      title={text(line.item.label)}
      detail={[
        entry && text(entry.title),
        values.join(' → '),
        causes.length > 0 ? causes.join(' / ') : t('findings.noCause'),
      ]
        .filter(Boolean)
        .join(' · ')}
      trailing={
        <>
          {repeat && (
            <StatusChip tone="weak" icon="retry">
              {t('actions.repeat')}
            </StatusChip>
          )}
          <StatusChip tone={actions.length > 0 ? 'good' : 'watch'} icon="flag">
            {actions.length > 0 ? t('findings.actions', { count: actions.length }) : t('findings.unplanned')}
          </StatusChip>
        </>
      }
    />
  );
}
