import type { AnswerValue } from '../../../domain/answers.ts';
import { scaleOf } from '../../../domain/catalogue/scales.ts';
import type { Item, Section as Topic } from '../../../domain/catalogue/types.ts';
import type { AuditAnswers } from '../../../store/planLines.ts';
import { useT } from '../../i18n/useT.ts';
import { StatusChip } from '../../kit/StatusChip.tsx';
import type { Tone } from '../../kit/tone.ts';
import css from './Check.module.css';

type StandardItemsProps = { readonly topic: Topic; readonly standard: AuditAnswers | null };

/** The standard items of a topic as the visit's checklist has them: to be seen beside the dealer's own lines. */
export function StandardItems({ topic, standard }: StandardItemsProps) {
  const { t, text } = useT();
  return (
    <aside className={css.standard} aria-label={`${text(topic.title)} · ${t('planCheck.standard')}`}>
      <p className={css.standardTitle}>{t('planCheck.standard')}</p>
      <ul className={css.items}>
        {topic.items.map((item) => (
          <li key={item.id} className={css.item}>
            <span>{text(item.label)}</span>
            {standard && <AnswerChip item={item} value={standard.answerTo(item.id).value} />}
          </li>
        ))}
      </ul>
    </aside>
  );
}

function toneOf(tenths: number): Tone {
  if (tenths >= 8) return 'good';
  return tenths >= 4 ? 'watch' : 'weak';
}

function AnswerChip({ item, value }: { readonly item: Item; readonly value: AnswerValue | null }) {
  const { t, text } = useT();
  const step = scaleOf(item.scale).steps.find((known) => known.value === value);
  if (step) return <StatusChip tone={toneOf(step.tenths)}>{text(step.title)}</StatusChip>;
  const words = { na: 'planCheck.notApplicable', 'not-observed': 'planCheck.unchecked' } as const;
  const key = value === 'na' || value === 'not-observed' ? words[value] : 'planCheck.standardNone';
  return (
    <StatusChip tone="unknown" icon="minus">
      {t(key)}
    </StatusChip>
  );
}
