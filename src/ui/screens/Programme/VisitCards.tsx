import { VISIT_NOS, type VisitNo } from '../../../domain/records.ts';
import { openVisit } from '../../../store/recordEdits.ts';
import type { EvaluationView } from '../../app/evaluation/evaluationView.ts';
import { localDay } from '../../app/localDay.ts';
import { paths } from '../../app/paths.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { usePlace } from '../../app/usePlace.ts';
import { visitModel, visitTemplates } from '../../app/visitTemplates.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, ButtonLink } from '../../kit/Button.tsx';
import { ProgressBar } from '../../kit/ProgressBar.tsx';
import css from './VisitCards.module.css';

/** The four visits; each can be opened at any time, the next one is offered first. */
export function VisitCards({ view }: { readonly view: EvaluationView }) {
  const next = VISIT_NOS.find((no) => !view.visits.some((visit) => visit.no === no));
  return (
    <div className={css.room}>
      <ul className={css.cards}>
        {VISIT_NOS.map((no) => (
          <VisitCard key={no} no={no} view={view} next={no === next} />
        ))}
      </ul>
    </div>
  );
}

type VisitCardProps = { readonly no: VisitNo; readonly view: EvaluationView; readonly next: boolean };

/** How many of the checklists that count in a visit are sealed. */
function sealedOf(no: VisitNo, visitId: string, { audits }: EvaluationView): { sealed: number; asked: number } {
  const asked = visitTemplates(no).filter(({ counts }) => counts);
  const sealed = asked.filter(({ entry }) =>
    audits.some((audit) => audit.visitId === visitId && audit.templateId === entry.id && audit.state === 'sealed'),
  );
  return { sealed: sealed.length, asked: asked.length };
}

function VisitCard({ no, view, next }: VisitCardProps) {
  const { t, text, date } = useT();
  const tablet = useTablet();
  const [, navigate] = usePlace();
  const visit = view.visits.find((each) => each.no === no);
  const model = visitModel(no);

  async function open(): Promise<void> {
    const { id: programmeId, dealerId } = view.programme;
    navigate(paths.visit(await openVisit(tablet, { dealerId, programmeId, no, openedOn: localDay() })));
  }

  const done = visit && sealedOf(no, visit.id, view);
  return (
    <li className={css.card}>
      <h3>{t('visit.no', { no })}</h3>
      <p className={css.timing}>{text(model.suggestedTiming)}</p>
      {visit && done ? (
        <>
          <p className={css.fact}>
            {visit.closed
              ? t('sheet.closedOn', { date: date(visit.closed.at) })
              : t('visit.openedOn', { date: date(visit.openedOn) })}
          </p>
          <ProgressBar
            label={t('visit.sealedCount', { sealed: done.sealed, asked: done.asked })}
            value={done.sealed}
            max={done.asked}
            showFigures
          />
          <ButtonLink href={paths.visit(visit.id)} icon="next" iconEnd wide>
            {t('visit.enter')}
          </ButtonLink>
        </>
      ) : (
        <>
          <p className={css.fact}>{t('visit.notOpen')}</p>
          <Button variant={next ? 'primary' : 'quiet'} wide onClick={() => void open()}>
            {t('visit.open', { no })}
          </Button>
        </>
      )}
    </li>
  );
}
