import { useT } from '../../i18n/useT.ts';
import { Icon } from '../../kit/Icon.tsx';
import css from './SaveState.module.css';
import { useAudit } from './useDesk.ts';

/** "Saved" stands only for what is on disk: the transaction's own promise has said so. */
export function SaveState() {
  const { t } = useT();
  const name = useAudit(({ saving }) => saving.name);
  return (
    <p className={css.state} data-state={name}>
      <Icon name={name === 'saved' ? 'check-circle' : name === 'saving' ? 'tablet' : 'alert'} />
      <span>{t(`audit.save.${name}`)}</span>
    </p>
  );
}
