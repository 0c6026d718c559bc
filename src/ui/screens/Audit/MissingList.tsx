import type { Completion } from '../../../domain/audit.ts';
import { useT } from '../../i18n/useT.ts';
import type { IconName } from '../../kit/iconPaths.ts';
import { List, ListRow } from '../../kit/List.tsx';
import { Section } from '../../kit/Section.tsx';
import { spotsOfAll } from './groups.ts';
import css from './SealSheet.module.css';
import { useDesk } from './useDesk.ts';

type Missing = Extract<Completion, { ready: false }>;

const PARTS = [
  { part: 'unsettled', icon: 'warning' },
  { part: 'reasonMissing', icon: 'edit' },
  { part: 'unanswered', icon: 'question' },
] as const satisfies readonly { part: keyof Missing; icon: IconName }[];

/** What stands between this audit and its seal; each line leads there. */
export function MissingList({ completion }: { readonly completion: Missing }) {
  const { t, text } = useT();
  const { groups, goTo } = useDesk();
  const spots = spotsOfAll(groups());
  return (
    <>
      <p className={css.note}>{t('audit.seal.missing.words')}</p>
      {PARTS.filter(({ part }) => completion[part].length > 0).map(({ part, icon }) => (
        <Section key={part} title={t(`audit.seal.${part}`, { count: completion[part].length })}>
          <List>
            {spots
              .filter(({ item }) => completion[part].includes(item.id))
              .map(({ item, number }) => (
                <ListRow
                  key={item.id}
                  icon={icon}
                  title={`${number} ${text(item.label)}`}
                  onPress={() => goTo(item.id)}
                />
              ))}
          </List>
        </Section>
      ))}
    </>
  );
}
