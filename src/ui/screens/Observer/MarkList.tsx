import { useEffect, useState } from 'react';
import { type AnswerValue, answerOf } from '../../../domain/answers.ts';
import { loadTemplate } from '../../../domain/catalogue/loadTemplate.ts';
import { scaleOf } from '../../../domain/catalogue/scales.ts';
import { templateEntry } from '../../../domain/catalogue/templateIndex.ts';
import type { Item, Template } from '../../../domain/catalogue/types.ts';
import type { MeetingAgenda } from '../../../domain/fields/meetingAgendas.ts';
import type { Mark } from '../../../domain/meetings/marks.ts';
import { auditFields } from '../../../store/auditAnswers.ts';
import { openAudit } from '../../../store/openAudit.ts';
import type { AuditHeader } from '../../app/auditHeader.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import css from './MarkList.module.css';

type MarkListProps = {
  readonly agenda: MeetingAgenda;
  readonly marks: readonly Mark[];
  /** The checklist that they would go into. */
  readonly audit: AuditHeader | undefined;
};

function useTemplate(agenda: MeetingAgenda): Template | undefined {
  const [template, setTemplate] = useState<Template>();
  useEffect(() => {
    let isWanted = true;
    const entry = templateEntry(`tpl-${agenda}`);
    if (!entry) return;
    loadTemplate(entry.id, entry.latestVersion).then(
      (loaded) => isWanted && setTemplate(loaded),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [agenda]);
  return template;
}

/** Each suggestion with what it rests on, and the tap that takes it over. */
export function MarkList({ agenda, marks, audit }: MarkListProps) {
  const { t } = useT();
  const tablet = useTablet();
  const template = useTemplate(agenda);
  const [isLocked, setLocked] = useState(false);
  const fields = useLive((store) => auditFields(store, audit?.id ?? ''), [audit?.id]);
  const items = template?.sections.flatMap((section) => section.items) ?? [];

  async function adopt({ itemId, value }: Mark): Promise<void> {
    const open = audit && (await openAudit(tablet, audit.id));
    setLocked(!open?.writable || open.state().header.state !== 'open');
    open?.answer(itemId, value);
    await open?.close();
  }

  return (
    <>
      {isLocked && <p role="alert">{t('observer.locked')}</p>}
      <ul className={css.list}>
        {marks.map((mark) => {
          const item = items.find(({ id }) => id === mark.itemId);
          const now = answerOf(fields ?? {}, mark.itemId).value;
          return (
            item && (
              <MarkRow
                key={mark.itemId}
                mark={mark}
                item={item}
                now={now}
                onAdopt={audit?.state === 'open' ? () => void adopt(mark) : undefined}
              />
            )
          );
        })}
      </ul>
    </>
  );
}

type MarkRowProps = {
  readonly mark: Mark;
  readonly item: Item;
  readonly now: AnswerValue | null;
  readonly onAdopt: (() => void) | undefined;
};

function MarkRow({ mark, item, now, onAdopt }: MarkRowProps) {
  const { t, text } = useT();
  const wordOf = (value: AnswerValue | null): string => {
    const step = scaleOf(item.scale).steps.find((known) => known.value === value);
    if (!step) return t('observer.blank');
    return typeof step.value === 'number' ? `${step.value} ${text(step.title)}` : text(step.title);
  };
  return (
    <li className={css.row}>
      <div className={css.words}>
        <h3 className={css.label}>{text(item.label)}</h3>
        <p className={css.text}>{text(item.text)}</p>
        <p>{t(`observer.reason.${mark.reason}`, mark.figures)}</p>
        <p className={css.text}>{t('observer.now', { value: wordOf(now) })}</p>
      </div>
      <div className={css.actions}>
        <StatusChip tone="unknown" icon="info">
          {t('observer.suggest', { value: wordOf(mark.value) })}
        </StatusChip>
        {now === mark.value ? (
          <StatusChip tone="good">{t('observer.adopted')}</StatusChip>
        ) : (
          onAdopt && (
            <Button icon="check" aria-label={`${t('observer.adopt')}: ${text(item.label)}`} onClick={onAdopt}>
              {t('observer.adopt')}
            </Button>
          )
        )}
      </div>
    </li>
  );
}
