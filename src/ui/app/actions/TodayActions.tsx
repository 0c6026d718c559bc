import { isOverdue } from '../../../domain/actions/action.ts';
import { mayVerify } from '../../../domain/actions/moves.ts';
import { type ListedAction, repeatFirst } from '../../../domain/actions/sortActions.ts';
import { ownedActionsOf } from '../../../store/actions.ts';
import { allProgrammes, dealers, people } from '../../../store/records.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { List } from '../../kit/List.tsx';
import { Section } from '../../kit/Section.tsx';
import { localDay } from '../localDay.ts';
import { paths } from '../paths.ts';
import { useLive } from '../useLive.ts';
import { ActionRow } from './ActionRow.tsx';

/** Programmes looked through, and rows shown: the rest is one tap away. */
const NEWEST = 6;
const ROWS = 4;

type Found = {
  readonly late: readonly ListedAction[];
  readonly toVerify: number;
  readonly places: ReadonlyMap<string, string>;
};

async function find(tablet: Tablet): Promise<Found> {
  const [programmes, known, persons] = await Promise.all([allProgrammes(tablet), dealers(tablet), people(tablet)]);
  const lists = await Promise.all(programmes.slice(0, NEWEST).map((programme) => ownedActionsOf(tablet, programme)));
  const actions = lists.flat();
  const today = localDay();
  const judges = mayVerify(persons.get(tablet.author)?.role);
  return {
    late: actions.filter(({ action }) => isOverdue(action, today)).sort(repeatFirst),
    toVerify: judges ? actions.filter(({ action }) => action.state === 'done').length : 0,
    places: new Map(known.map(({ id, name }) => [id, name])),
  };
}

/** On the home screen: what is late, and how much waits for a verdict by whoever holds the tablet. */
export function TodayActions() {
  const { t } = useT();
  const found = useLive(find, []);
  if (!found || found.late.length + found.toVerify === 0) return null;
  const { late, toVerify, places } = found;
  const words = [
    late.length > 0 && t('actions.lateCount', { count: late.length }),
    toVerify > 0 && t('actions.toVerifyCount', { count: toVerify }),
  ];
  return (
    <Section
      title={t('actions.title')}
      detail={words.filter(Boolean).join(' · ')}
      actions={<ButtonLink href={paths.actions()}>{t('actions.allActions')}</ButtonLink>}
    >
      {late.length > 0 && (
        <List>
          {late.slice(0, ROWS).map((listed) => (
            <ActionRow key={listed.action.id} listed={listed} place={places.get(listed.action.dealerId)} />
          ))}
        </List>
      )}
    </Section>
  );
}
