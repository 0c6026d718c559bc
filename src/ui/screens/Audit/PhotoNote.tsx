import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import type { PhotoProblem } from './desk.ts';
import { useDesk } from './useDesk.ts';

const KEYS = {
  'photo-empty': 'empty',
  'photo-cut-off': 'cutOff',
  'photo-heic': 'heic',
  'photo-unreadable': 'unreadable',
  'photo-no-memory': 'noMemory',
  'photo-too-many': 'tooMany',
  'photo-interrupted': 'interrupted',
  quota: 'quota',
  'missing-api': 'unsaved',
  'connection-lost': 'unsaved',
  'newer-version': 'unsaved',
  blocked: 'unsaved',
  unknown: 'unsaved',
} as const satisfies Record<PhotoProblem, string>;

/** Why a photo was not kept, what is safe, what to do. */
export function PhotoNote({ code }: { readonly code: PhotoProblem }) {
  const { t } = useT();
  const { ui } = useDesk();
  const key = KEYS[code];
  return (
    <Banner
      tone={key === 'interrupted' ? 'info' : 'warn'}
      title={t(`audit.photo.${key}`)}
      todo={t(`audit.photo.${key}.todo`)}
      onDismiss={() => ui.setState({ photoProblem: null })}
    />
  );
}
