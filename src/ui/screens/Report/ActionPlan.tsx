import { isOverdue } from '../../../domain/actions/action.ts';
import type { ReportAction, ReportContent } from '../../../domain/report/reportContent.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../kit/Section.tsx';
import css from './Report.module.css';
import { ReportTable } from './ReportTable.tsx';

const isContinuing = ({ continuing, state }: ReportAction): boolean => continuing && state !== 'verified';

/** Who does what until when; at acceptance, what goes on afterwards stands apart. */
export function ActionPlan({ content }: { readonly content: ReportContent }) {
  const { t } = useT();
  const { actions, on, type } = content;
  const goingOn = actions.filter(isContinuing);
  const plan = type === 'acceptance' ? actions.filter((action) => !isContinuing(action)) : actions;
  return (
    <>
      <Section title={t('report.plan')} detail={plan.length > 0 && t('report.planCount', { count: plan.length })}>
        {plan.length === 0 ? (
          <p>{t('report.noPlan')}</p>
        ) : (
          <PlanTable label={t('report.plan')} actions={plan} on={on} />
        )}
      </Section>
      {type === 'acceptance' && (
        <Section title={t('report.continuing')} detail={t('report.continuingDetail')}>
          {goingOn.length === 0 ? (
            <p>{t('report.noContinuing')}</p>
          ) : (
            <PlanTable label={t('report.continuing')} actions={goingOn} on={on} />
          )}
        </Section>
      )}
    </>
  );
}

type PlanTableProps = { readonly label: string; readonly actions: readonly ReportAction[]; readonly on: string };

function PlanTable({ label, actions, on }: PlanTableProps) {
  const { t, date } = useT();
  return (
    <ReportTable title={label} broad>
      <thead>
        <tr>
          <th scope="col">{t('report.no')}</th>
          <th scope="col" className={css.wide}>
            {t('report.action')}
          </th>
          <th scope="col">{t('report.owner')}</th>
          <th scope="col">{t('report.due')}</th>
          <th scope="col" className={css.wide}>
            {t('report.evidence')}
          </th>
          <th scope="col">{t('report.state')}</th>
        </tr>
      </thead>
      <tbody>
        {actions.map((action, at) => (
          <tr key={action.id}>
            <td className={css.number}>{at + 1}</td>
            <th scope="row">{action.title}</th>
            <td>{action.owner || t('report.nobody')}</td>
            <td>{action.dueOn ? date(action.dueOn, 'short') : t('report.none')}</td>
            <td>{action.evidence}</td>
            <td>
              {t(`report.state.${action.state}`)}
              {isOverdue(action, on) && <span className={css.weakValue}>{t('report.overdue')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </ReportTable>
  );
}
