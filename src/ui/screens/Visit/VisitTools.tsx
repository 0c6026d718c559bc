import type { Visit } from '../../../domain/records.ts';
import { paths } from '../../app/paths.ts';
import { useT } from '../../i18n/useT.ts';
import { List, ListRow } from '../../kit/List.tsx';
import { Section } from '../../kit/Section.tsx';

/** What is worked with on the spot beside the checklists; the plan is checked from the third visit on. */
export function VisitTools({ visit: { id, no } }: { readonly visit: Pick<Visit, 'id' | 'no'> }) {
  const { t } = useT();
  return (
    <Section title={t('visit.tools')}>
      <List>
        <ListRow
          icon="search"
          href={paths.sampling(id)}
          title={t('visit.sampling')}
          detail={t('visit.samplingDetail')}
        />
        {no >= 3 && (
          <ListRow
            icon="check-circle"
            href={paths.synergyCheck(id)}
            title={t('visit.synergyCheck')}
            detail={t('visit.synergyCheckDetail')}
          />
        )}
      </List>
    </Section>
  );
}
