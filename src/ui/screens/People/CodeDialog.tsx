import { useCallback, useEffect, useState } from 'react';
import type { MemberEntry } from '../../../domain/peopleWire.ts';
import type { Answered } from '../../../sync/call.ts';
import type { NewCode } from '../../../sync/people.ts';
import { useSecond } from '../../app/meetings/useSecond.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import css from './CodeDialog.module.css';
import { nameOf } from './memberWords.ts';
import { QrCode } from './QrCode.tsx';
import type { Say } from './usePeople.ts';

type CodeDialogProps = { readonly member: MemberEntry; readonly say: Say; readonly onClose: () => void };

/** A one-time code for one more tablet of somebody, to be typed in there. It is shown here and nowhere else. */
export function CodeDialog({ member, say, onClose }: CodeDialogProps) {
  const { t } = useT();
  const [answer, setAnswer] = useState<Answered<NewCode>>();

  const fetchCode = useCallback(
    (): Promise<void> => say<NewCode>((verbs, link) => verbs.newCode(link, member.id)).then(setAnswer),
    [say, member.id],
  );

  useEffect(() => {
    void fetchCode();
  }, [fetchCode]);

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('people.codeFor', { name: nameOf(t, member) })}
      actions={
        <Button icon="retry" onClick={() => void fetchCode()}>
          {t('people.codeAgain')}
        </Button>
      }
    >
      {answer?.ok === false && <p role="alert">{t(`cause.${answer.cause}`)}</p>}
      {answer?.ok && <Shown code={answer.body} />}
    </Dialog>
  );
}

function Shown({ code: { code, expiresAt } }: { readonly code: NewCode }) {
  const { t } = useT();
  const tablet = useTablet();
  const now = useSecond(tablet.now);
  const left = Math.max(0, Math.ceil((Date.parse(expiresAt) - now) / 1000));
  const isOver = left === 0;
  return (
    <div className={css.code}>
      <p className={isOver ? css.over : css.text}>{code}</p>
      {!isOver && <QrCode text={code} label={t('people.codeQr')} />}
      <p role="timer">
        {isOver
          ? t('people.codeOver')
          : t('people.codeLeft', { minutes: Math.floor(left / 60), seconds: String(left % 60).padStart(2, '0') })}
      </p>
      <p>{t('people.codeHow')}</p>
    </div>
  );
}
