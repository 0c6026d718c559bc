import { useState } from 'react';
import { type Move, movesOf } from '../../../domain/actions/moves.ts';
import type { ActionState } from '../../../domain/fields/actionStates.ts';
import { LIMITS } from '../../../domain/limits.ts';
import { moveAction, writeAction } from '../../../store/actionEdits.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { DraftTextArea } from '../../kit/DraftTextArea.tsx';
import type { IconName } from '../../kit/iconPaths.ts';
import { Section } from '../../kit/Section.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { TextArea } from '../../kit/TextArea.tsx';
import type { ActionView } from './actionView.ts';
import css from './ProgressPart.module.css';

const ICONS: Readonly<Record<Move['name'], IconName>> = {
  start: 'next',
  finish: 'check',
  verify: 'check-circle',
  reject: 'undo',
  resume: 'retry',
  reopen: 'retry',
};

/** While it is on its owner. */
const OPEN_STATES: readonly ActionState[] = ['open', 'in-progress', 'rejected'];

/** Where an action stands, what its owner says of it, and the ways on from here. */
export function ProgressPart({ view }: { readonly view: ActionView }) {
  const { t } = useT();
  const tablet = useTablet();
  const { action } = view;
  return (
    <Section title={t('action.progress')}>
      <Stack gap="m">
        <VerdictNote view={view} />
        {(OPEN_STATES.includes(action.state) || action.progressNote !== '') && (
          <DraftTextArea
            key={`${action.id} progress`}
            label={t('action.progressNote')}
            hint={t('action.progressNoteHint')}
            optional
            rows={2}
            maxLength={LIMITS.text}
            value={action.progressNote}
            onCommit={(text) => void writeAction(tablet, action, { field: 'progressNote', text })}
          />
        )}
        <DraftTextArea
          key={action.id}
          label={t('action.doneNote')}
          hint={t('action.doneNoteHint')}
          rows={2}
          maxLength={LIMITS.text}
          value={action.doneNote}
          onCommit={(text) => void writeAction(tablet, action, { field: 'doneNote', text })}
        />
        <Moves view={view} />
      </Stack>
    </Section>
  );
}

function VerdictNote({ view: { action, people } }: { readonly view: ActionView }) {
  const { t, date } = useT();
  const { verdict } = action;
  if (!verdict) return null;
  const by = { name: people.get(verdict.by)?.name ?? t('action.somebody'), date: date(verdict.at, 'datetime') };
  return (
    <Banner
      tone={verdict.accepted ? 'info' : 'warn'}
      title={t(verdict.accepted ? 'action.verifiedBy' : 'action.rejectedBy', by)}
    >
      {verdict.reason && <p>{verdict.reason}</p>}
    </Banner>
  );
}

function Moves({ view: { action, me } }: { readonly view: ActionView }) {
  const { t } = useT();
  const tablet = useTablet();
  const offerUndo = useOfferUndo();
  const [rejecting, setRejecting] = useState<Move | null>(null);
  const moves = movesOf(action, me?.role);

  async function make({ name, to }: Move, reason?: string): Promise<void> {
    setRejecting(null);
    const undo = await moveAction(tablet, action, { name, to, ...(reason !== undefined && { reason }) });
    offerUndo(t('action.moved', { state: t(`actions.state.${to}`) }), undo);
  }

  if (rejecting) {
    return <RejectForm onCancel={() => setRejecting(null)} onReject={(reason) => void make(rejecting, reason)} />;
  }
  const obstacles = [...new Set(moves.flatMap(({ obstacle }) => obstacle ?? []))];
  return (
    <>
      <div className={css.moves}>
        {moves.map((move, at) => (
          <Button
            key={move.name}
            variant={at === 0 && !move.obstacle ? 'primary' : 'quiet'}
            icon={ICONS[move.name]}
            disabled={move.obstacle !== null}
            onClick={() => (move.name === 'reject' ? setRejecting(move) : void make(move))}
          >
            {t(`action.move.${move.name}`)}
          </Button>
        ))}
      </div>
      {obstacles.map((obstacle) => (
        <p key={obstacle} className={css.why}>
          {t(`action.obstacle.${obstacle}`, { role: me ? t(`role.${me.role}`) : '' })}
        </p>
      ))}
    </>
  );
}

type RejectFormProps = { readonly onReject: (reason: string) => void; readonly onCancel: () => void };

function RejectForm({ onReject, onCancel }: RejectFormProps) {
  const { t } = useT();
  const [reason, setReason] = useState('');
  return (
    <div className={css.reject}>
      <TextArea
        label={t('action.rejectReason')}
        hint={t('action.rejectHint')}
        rows={2}
        maxLength={LIMITS.text}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className={css.moves}>
        <Button variant="danger" icon="undo" disabled={reason.trim() === ''} onClick={() => onReject(reason.trim())}>
          {t('action.rejectDo')}
        </Button>
        <Button variant="plain" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
