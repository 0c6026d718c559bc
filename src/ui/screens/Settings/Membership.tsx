import { memberHere } from '../../../store/member.ts';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { useT } from '../../i18n/useT.ts';
import { List, ListRow } from '../../kit/List.tsx';
import { Section } from '../../kit/Section.tsx';

/** As whom this tablet was enrolled; and for whoever looks after people, the way to them. */
export function Membership() {
  const { t } = useT();
  const member = useLive(memberHere, []);
  if (!member) return null;
  const { name, role, manages } = member;
  return (
    <Section title={t('settings.member')} detail={t('settings.memberDetail')}>
      <List>
        <ListRow icon="lock" title={name || t('settings.memberUnnamed')} detail={t(`settings.member.${role}`)} />
        {(manages || role === 'admin') && (
          <ListRow
            icon="person"
            title={t('settings.people')}
            detail={t('settings.peopleDetail')}
            href={paths.people()}
          />
        )}
      </List>
    </Section>
  );
}
