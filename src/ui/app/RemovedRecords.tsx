import { setDeleted } from '../../store/recordEdits.ts';
import { useT } from '../i18n/useT.ts';
import { Button } from '../kit/Button.tsx';
import { List, ListRow } from '../kit/List.tsx';
import { Section } from '../kit/Section.tsx';
import { useTablet } from './TabletContext.tsx';

type RemovedRecordsProps = {
  readonly title: string;
  readonly records: readonly { readonly id: string; readonly name: string }[];
};

/** What was removed and can be had back; nothing while there is none. */
export function RemovedRecords({ title, records }: RemovedRecordsProps) {
  const { t } = useT();
  const tablet = useTablet();
  if (records.length === 0) return null;
  return (
    <Section title={title}>
      <List>
        {records.map(({ id, name }) => (
          <ListRow
            key={id}
            icon="trash"
            title={name}
            trailing={
              <Button
                icon="undo"
                aria-label={t('removed.restore', { name })}
                onClick={() => void setDeleted(tablet, id, false)}
              >
                {t('removed.back')}
              </Button>
            }
          />
        ))}
      </List>
    </Section>
  );
}
