import { useT } from '../../i18n/useT.ts';
import { DefinitionList } from '../../kit/DefinitionList.tsx';
import { Kbd } from '../../kit/Kbd.tsx';
import { Sheet } from '../../kit/Sheet.tsx';
import css from './KeysSheet.module.css';

const KEYS = [
  { key: 'audit.keys.scale', caps: ['0', '1', '2', '3', '4', '5'] },
  { key: 'audit.keys.words', caps: ['Y', 'P', 'N'] },
  { key: 'audit.keys.blanks', caps: ['A', 'O'] },
  { key: 'audit.keys.move', caps: ['↑', '↓'] },
  { key: 'audit.keys.next', caps: ['Enter'] },
  { key: 'audit.keys.undo', caps: ['U'] },
  { key: 'audit.keys.note', caps: ['M'] },
  { key: 'audit.keys.guide', caps: ['G'] },
  { key: 'audit.keys.help', caps: ['?'] },
] as const;

export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useT();
  return (
    <Sheet open onClose={onClose} title={t('audit.keys.title')}>
      <DefinitionList
        items={KEYS.map(({ key, caps }) => ({
          term: t(key),
          detail: (
            <span className={css.caps}>
              {caps.map((cap) => (
                <Kbd key={cap}>{cap}</Kbd>
              ))}
            </span>
          ),
        }))}
      />
      <p className={css.note}>{t('audit.keys.typing')}</p>
    </Sheet>
  );
}
