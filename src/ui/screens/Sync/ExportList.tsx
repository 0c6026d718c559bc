import { useState } from 'react';
import type { Programme } from '../../../domain/records.ts';
import { allProgrammes, dealers } from '../../../store/records.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { ExportDialog } from '../../app/bundle/ExportDialog.tsx';
import { ManyRows } from '../../app/ManyRows.tsx';
import { useLive } from '../../app/useLive.ts';
import { useT } from '../../i18n/useT.ts';
import { ListRow } from '../../kit/List.tsx';

type Line = { readonly programme: Programme; readonly dealer: string };

async function lines(tablet: Tablet): Promise<Line[]> {
  const [programmes, found] = await Promise.all([allProgrammes(tablet), dealers(tablet)]);
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return programmes.map((programme) => ({ programme, dealer: names.get(programme.dealerId) ?? '' }));
}

/** Every programme, to be written to a file with one tap. Single visits are exported from their own page. */
export function ExportList() {
  const { t, date } = useT();
  const all = useLive(lines, []);
  const [chosen, setChosen] = useState<Line | null>(null);
  if (!all) return null;
  if (all.length === 0) return <p>{t('sync.nothingToExport')}</p>;
  return (
    <>
      <ManyRows
        rows={all}
        label={t('sync.exportTitle')}
        row={(line) => (
          <ListRow
            key={line.programme.id}
            icon="file"
            title={line.dealer}
            detail={t('programme.titleOf', { date: date(line.programme.startOn) })}
            trailing={t('bundle.export')}
            onPress={() => setChosen(line)}
          />
        )}
      />
      {chosen && (
        <ExportDialog
          open
          scope={{ kind: 'programme', id: chosen.programme.id }}
          name={[chosen.dealer, chosen.programme.startOn]}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}
