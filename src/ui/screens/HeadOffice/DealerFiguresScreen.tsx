import type { DealerFigures, ProgrammeFigures } from '../../../domain/figures/figuresWire.ts';
import { programmeById } from '../../../store/records.ts';
import { figurePaths } from '../../app/figures/figurePaths.ts';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { DefinitionList } from '../../kit/DefinitionList.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Section } from '../../kit/Section.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { FiguresPage } from './FiguresPage.tsx';
import { FiledActions } from './FiledActions.tsx';
import { ScoresTable } from './ScoresTable.tsx';
import { useFigures } from './useFigures.ts';

/** One dealer: its programmes with the scores of each visit, from where one goes on to modules and items. */
export function DealerFiguresScreen({ dealerId }: { readonly dealerId: string }) {
  const { t } = useT();
  const figures = useFigures('dealer', `/dealers/${dealerId}`);
  const dealer = figures.seen?.body.dealer;
  return (
    <FiguresPage
      title={dealer?.name ?? t('figures.dealer')}
      lead={dealer && [dealer.city, dealer.code].filter(Boolean).join(' · ')}
      backHref={figurePaths.compare()}
      figures={figures}
    >
      {(body) => (
        <>
          <Facts body={body} />
          {body.filed.map((programme) => (
            <FiledProgramme key={programme.id} dealerId={dealerId} programme={programme} />
          ))}
        </>
      )}
    </FiguresPage>
  );
}

function Facts({ body: { dealer } }: { readonly body: DealerFigures }) {
  const { t, date, percent } = useT();
  const { programme, lastAt } = dealer;
  if (!programme) {
    return (
      <EmptyState icon="dealer" title={t('figures.status.none')}>
        <p>{t('figures.empty')}</p>
      </EmptyState>
    );
  }
  const { total, attainment, final, status, visit, nextOn, coverage, weak, repeats, actions, consultant } = programme;
  const none = t('common.noScore');
  const reached = visit === 0 ? t('figures.notVisited') : t('figures.visitReached', { no: visit });
  return (
    <Card>
      <DefinitionList
        items={[
          { term: t('figures.total'), detail: total ? `${total}${final ? '' : ` ${t('figures.soFar')}`}` : none },
          { term: t('figures.attainmentName'), detail: attainment ? `${attainment}%` : none },
          { term: t('figures.acceptance'), detail: t(`figures.acceptance.${programme.acceptance}`) },
          { term: t('figures.status'), detail: `${t(`figures.status.${status}`)} · ${reached}` },
          { term: t('figures.next'), detail: nextOn ? date(nextOn, 'date') : t('figures.noNext') },
          { term: t('figures.repeats'), detail: t('figures.repeatsOf', { repeats, weak }) },
          {
            term: t('figures.actions'),
            detail: `${t('figures.actionsOf', { open: actions.open })} · ${t('figures.overdueOf', { overdue: actions.overdue })}`,
          },
          { term: t('figures.coverage'), detail: coverage === null ? none : percent(coverage / 100) },
          { term: t('figures.consultant'), detail: consultant || none },
          { term: t('figures.lastAt'), detail: date(lastAt, 'datetime') },
        ]}
      />
    </Card>
  );
}

type FiledProgrammeProps = { readonly dealerId: string; readonly programme: ProgrammeFigures };

function FiledProgramme({ dealerId, programme }: FiledProgrammeProps) {
  const { t, date } = useT();
  const here = useLive((tablet) => programmeById(tablet, programme.id), [programme.id]);
  const title = t('figures.programmeOn', { date: programme.startOn ? date(programme.startOn) : t('common.noScore') });
  return (
    <>
      <Section title={title} detail={t('figures.sheetDetail')}>
        <Stack gap="m">
          <ScoresTable sheet={{ dealerId, programmeId: programme.id }} scores={programme.scores} />
          {here && (
            <p>
              <ButtonLink icon="tablet" href={paths.programme(programme.id)}>
                {t('figures.openHere')}
              </ButtonLink>
            </p>
          )}
        </Stack>
      </Section>
      <FiledActions actions={programme.actions} />
    </>
  );
}
