import { useT } from '../../i18n/useT.ts';
import { List, ListRow } from '../../kit/List.tsx';
import { PROGRAMME_LINKS } from './links.ts';

/** The ways on from a programme: schedule, people, actions, reports … */
export function ProgrammeLinks({ programmeId }: { readonly programmeId: string }) {
  const { t } = useT();
  return (
    <List label={t('programme.pages')}>
      {PROGRAMME_LINKS.map(({ key, detail, icon, href }) => (
        <ListRow key={key} icon={icon} href={href(programmeId)} title={t(key)} detail={t(detail)} />
      ))}
    </List>
  );
}
