import type { Item, ItemEvidence, Section } from '../../../domain/catalogue/types.ts';
import { useT } from '../../i18n/useT.ts';
import { Icon } from '../../kit/Icon.tsx';
import type { IconName } from '../../kit/iconPaths.ts';
import { StatusChip } from '../../kit/StatusChip.tsx';
import css from './ItemMarks.module.css';

export const EVIDENCE_ICONS: Readonly<Record<ItemEvidence, IconName>> = {
  photo: 'camera',
  document: 'file',
  observe: 'eye',
  interview: 'person',
};

interface ItemMarksProps {
  readonly item: Item;
  readonly section: Section | undefined;
}

/** How much an item weighs and how it is shown to be so. */
export function ItemMarks({ item, section }: ItemMarksProps) {
  const { t, text } = useT();
  return (
    <div className={css.marks}>
      {section && <span className={css.section}>{text(section.title)}</span>}
      {item.weight === 3 && (
        <StatusChip tone="weak" icon="flag">
          {t('audit.weight.3')}
        </StatusChip>
      )}
      {item.weight === 2 && (
        <StatusChip tone="unknown" icon="flag">
          {t('audit.weight.2')}
        </StatusChip>
      )}
      <span className={css.evidence}>
        <Icon name={EVIDENCE_ICONS[item.evidence]} size="s" />
        {t(`audit.evidence.${item.evidence}`)}
      </span>
    </div>
  );
}
