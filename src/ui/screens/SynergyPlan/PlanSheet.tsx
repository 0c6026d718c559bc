import type { Section as Step } from '../../../domain/catalogue/types.ts';
import type { PlanLine } from '../../../domain/synergy/planLine.ts';
import { useT } from '../../i18n/useT.ts';
import css from './PlanSheet.module.css';
import { ownerOf, type PlanView } from './planView.ts';
import { STEPS, TOPICS } from './topics.ts';

const SIGNERS = ['sales', 'service', 'general'] as const;

/** The plan by step of the sales process: on screen to read, on A4 to sign. */
export function PlanSheet({ view }: { readonly view: PlanView }) {
  const { t } = useT();
  const { lines } = view;
  const stepless = lines.filter(({ step }) => !STEPS.some(({ id }) => id === step));
  return (
    <div className={css.sheet}>
      <section
        className={css.scroll}
        aria-label={t('matrix.caption')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex -- as above
      >
        <table className={css.table}>
          <caption className={css.caption}>{t('matrix.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('matrix.step')}</th>
              <th scope="col">{t('matrix.action')}</th>
              <th scope="col">{t('matrix.topic')}</th>
              <th scope="col">{t('matrix.owner')}</th>
              <th scope="col">{t('matrix.due')}</th>
            </tr>
          </thead>
          {STEPS.map((step) => (
            <StepRows key={step.id} step={step} lines={lines.filter((line) => line.step === step.id)} view={view} />
          ))}
          {stepless.length > 0 && <StepRows step={null} lines={stepless} view={view} />}
        </table>
      </section>
      <Signatures />
    </div>
  );
}

type StepRowsProps = { readonly step: Step | null; readonly lines: readonly PlanLine[]; readonly view: PlanView };

function StepRows({ step, lines, view }: StepRowsProps) {
  const { t, text, date } = useT();
  const title = step ? text(step.title) : t('matrix.noStep');
  const topicOf = ({ topicId }: PlanLine): string => {
    const topic = TOPICS.find(({ id }) => id === topicId);
    return topic ? text(topic.title) : '';
  };
  if (lines.length === 0) {
    return (
      <tbody>
        <tr>
          <th scope="row">{title}</th>
          <td colSpan={4} className={css.none}>
            {t('matrix.none')}
          </td>
        </tr>
      </tbody>
    );
  }
  return (
    <tbody>
      {lines.map((line, at) => (
        <tr key={line.id}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={lines.length}>
              {title}
            </th>
          )}
          <td className={css.action}>{line.text}</td>
          <td className={css.short}>{topicOf(line)}</td>
          <td className={css.short}>{ownerOf(line, view.everyone) || t('plan.noOwner')}</td>
          <td className={css.due}>{line.dueOn ? date(line.dueOn, 'short') : t('common.noScore')}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** Lines to sign on paper. */
function Signatures() {
  const { t } = useT();
  return (
    <dl className={css.signatures} aria-label={t('matrix.signatures')}>
      {SIGNERS.map((signer) => (
        <div key={signer}>
          <dt>{t(`matrix.sign.${signer}`)}</dt>
          <dd />
        </div>
      ))}
    </dl>
  );
}
