import { ROLES } from '../../../domain/catalogue/roles.ts';
import { ItemEvidence } from '../../app/evidence/ItemEvidence.tsx';
import { useT } from '../../i18n/useT.ts';
import { DefinitionList } from '../../kit/DefinitionList.tsx';
import { Section } from '../../kit/Section.tsx';
import { Sheet } from '../../kit/Sheet.tsx';
import { type Spot, spotsOfAll } from './groups.ts';
import { ItemHistory } from './ItemHistory.tsx';
import css from './ItemSheet.module.css';
import { PastVisits } from './PastVisits.tsx';
import { useDesk } from './useDesk.ts';

interface ItemSheetProps {
  readonly itemId: string;
  readonly onClose: () => void;
}

/** Everything about one item: how to check it, what it was on other visits, who changed it. */
export function ItemSheet({ itemId, onClose }: ItemSheetProps) {
  const { t, text } = useT();
  const { groups, audit } = useDesk();
  const spot = spotsOfAll(groups()).find(({ item }) => item.id === itemId);
  if (!spot) return null;
  const { visitId, programmeId } = audit.state().audit;
  return (
    <Sheet open onClose={onClose} title={`${spot.number} ${text(spot.item.label)}`}>
      <p className={css.criterion}>{text(spot.item.text)}</p>
      <Guide spot={spot} />
      <ItemEvidence visitId={visitId} programmeId={programmeId} itemId={itemId} />
      <Section title={t('audit.past.title')}>
        <PastVisits item={spot.item} />
      </Section>
      <Section title={t('audit.history.title')}>
        <ItemHistory item={spot.item} />
      </Section>
    </Sheet>
  );
}

function Guide({ spot: { item, section } }: { readonly spot: Spot }) {
  const { t, text } = useT();
  const roles = (section.roles ?? []).flatMap((id) =>
    ROLES.filter((role) => role.id === id).map(({ title }) => text(title)),
  );
  return (
    <Section title={t('audit.guide.title')}>
      <p className={css.guide}>{text(item.guide)}</p>
      {item.note && <p className={css.note}>{text(item.note)}</p>}
      <DefinitionList
        items={[
          { term: t('audit.guide.evidence'), detail: t(`audit.evidence.${item.evidence}`) },
          { term: t('audit.guide.weight'), detail: t(`audit.weight.${item.weight}`) },
          ...(roles.length > 0 ? [{ term: t('audit.guide.roles'), detail: roles.join(' · ') }] : []),
          { term: t('audit.guide.section'), detail: text(section.title) },
        ]}
      />
    </Section>
  );
}
