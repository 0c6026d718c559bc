import { useEffect, useState } from 'react';
import type { ErasureEntry } from '../../../domain/privacyWire.ts';
import type { People } from '../../../sync/people.ts';
import { type Translator, useT } from '../../i18n/useT.ts';
import { List, ListRow } from '../../kit/List.tsx';
import { Section } from '../../kit/Section.tsx';
import { nameOf } from './memberWords.ts';
import { ask } from './usePeople.ts';

type Act = Omit<ErasureEntry, 'id' | 'recordId' | 'kind' | 'dealerId'> & {
  readonly key: string;
  readonly records: number;
};

/** One act erases in many records at the same moment: it is told once. */
function actsOf(erasures: readonly ErasureEntry[]): Act[] {
  const acts = new Map<string, Act>();
  for (const { at, by, role, why, what, photos } of erasures) {
    const key = `${at} ${by ?? role} ${why}`;
    const known = acts.get(key);
    acts.set(key, {
      key,
      at,
      by,
      role,
      why,
      what: [...new Set([...(known?.what ?? []), ...what])],
      photos: (known?.photos ?? 0) + photos,
      records: (known?.records ?? 0) + 1,
    });
  }
  return [...acts.values()].reverse();
}

function whoseWord(t: Translator['t'], { by, role }: Act, { members }: People): string {
  if (role === 'admin') return nameOf(t, members.find(({ id }) => id === by) ?? { name: '' });
  return t(`privacy.${role}`);
}

/** What was erased, by whom and why; never what it was. */
export function ErasedList({ people }: { readonly people: People }) {
  const { t, date } = useT();
  const [acts, setActs] = useState<readonly Act[]>();

  useEffect(() => {
    void ask((verbs, link) => verbs.erasures(link)).then(
      (answer) => answer.ok && setActs(actsOf(answer.body.erasures)),
    );
  }, []);

  if (!acts) return null;
  return (
    <Section title={t('privacy.acts')}>
      {acts.length === 0 ? (
        <p>{t('privacy.noActs')}</p>
      ) : (
        <List label={t('privacy.acts')}>
          {acts.map((act) => (
            <ListRow
              key={act.key}
              icon="trash"
              title={act.why}
              detail={[
                date(act.at, 'datetime'),
                whoseWord(t, act, people),
                act.what.map((part) => t(`privacy.${part}`)).join('、'),
              ].join(' · ')}
            />
          ))}
        </List>
      )}
    </Section>
  );
}
