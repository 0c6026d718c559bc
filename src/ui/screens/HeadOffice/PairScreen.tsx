import type { Item, Template } from '../../../domain/catalogue/types.ts';
import {
  agreementOf,
  comparisonOf,
  type Doubled,
  differingFirst,
  doubledItems,
} from '../../../domain/figures/agreement.ts';
import type { AuditFigures, DealerFigures } from '../../../domain/figures/figuresWire.ts';
import { figurePaths } from '../../app/figures/figurePaths.ts';
import { valueWords } from '../../app/ladder/LadderCells.tsx';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Card } from '../../kit/Card.tsx';
import { DefinitionList } from '../../kit/DefinitionList.tsx';
import { Link } from '../../kit/Link.tsx';
import { Section } from '../../kit/Section.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { FiguresPage } from './FiguresPage.tsx';
import css from './PairScreen.module.css';
import { useFigures } from './useFigures.ts';
import { useTemplates } from './useTemplates.ts';

type PairProps = { readonly dealerId: string; readonly first: string; readonly second: string };
type TwoAudits = { readonly a: AuditFigures; readonly b: AuditFigures };

function twoOf({ filed }: DealerFigures, first: string, second: string): TwoAudits | undefined {
  const audits = filed.flatMap((programme) => programme.audits);
  const [a, b] = [first, second].map((wanted) => audits.find(({ id }) => id === wanted));
  return a && b && { a, b };
}

/** Two people's answers to one checklist side by side, where they differ first. */
export function PairScreen({ dealerId, first, second }: PairProps) {
  const { t, text } = useT();
  const figures = useFigures('dealer', `/dealers/${dealerId}`);
  const templates = useTemplates();
  const pair = figures.seen && twoOf(figures.seen.body, first, second);
  const template = pair && templates?.version(pair.a.templateId, pair.a.templateVersion);
  return (
    <FiguresPage
      title={
        template
          ? t('figures.pairOf', { template: text(template.title), no: pair.a.visitNo })
          : t('figures.tabCalibration')
      }
      eyebrow={figures.seen?.body.dealer.name}
      backHref={figurePaths.calibration()}
      figures={figures}
    >
      {() => {
        if (pair && template) return <Compared pair={pair} template={template} />;
        return templates && <Banner tone="warn" title={t('figures.notFound')} />;
      }}
    </FiguresPage>
  );
}

function Compared({ pair, template }: { readonly pair: TwoAudits; readonly template: Template }) {
  const { t, percent, number } = useT();
  const items = doubledItems(template, pair.a.answers, pair.b.answers);
  const agreement = agreementOf(items);
  const { compared, same, alone, kappa } = agreement;
  const names = [pair.a, pair.b].map(({ auditor }) => auditor || t('figures.somebody'));
  return (
    <>
      <Card>
        <DefinitionList
          items={[
            {
              term: t('figures.agreement'),
              detail: agreement.percent === null ? t('common.noScore') : percent(agreement.percent / 100),
            },
            { term: t('figures.compared'), detail: t('figures.comparedOf', { compared, same }) },
            { term: t('figures.alone'), detail: t('figures.aloneOf', { alone }) },
            {
              term: t('figures.kappa'),
              detail:
                kappa === null ? t('figures.kappaNone') : `${number(kappa / 100, 2)} · ${t('figures.kappaWords')}`,
            },
          ]}
        />
      </Card>
      <Section title={t('figures.pairItems')}>
        <PairTable items={differingFirst(items)} template={template} names={names} />
      </Section>
    </>
  );
}

const LOOKS = { apart: 'weak', alone: 'unknown', same: 'good' } as const;

type PairTableProps = {
  readonly items: readonly Doubled[];
  readonly template: Template;
  readonly names: readonly string[];
};

function PairTable({ items, template, names }: PairTableProps) {
  const words = useT();
  const { t, text } = words;
  const known = new Map(
    template.sections.flatMap((section) => section.items.map((item): [string, Item] => [item.id, item])),
  );
  const [first, second] = names;
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('figures.pairItem')}</th>
          <th scope="col">{first}</th>
          <th scope="col">{second}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const how = comparisonOf(item);
          const label = known.get(item.itemId)?.label;
          return (
            <tr key={item.itemId}>
              <th scope="row">
                <Link className={css.item} href={figurePaths.item(template.id, item.itemId)}>
                  {label ? text(label) : item.itemId}
                </Link>
                <StatusChip tone={LOOKS[how]}>{t(`figures.pair.${how}`)}</StatusChip>
              </th>
              <td>{valueWords(words, item.scale, item.a)}</td>
              <td>{valueWords(words, item.scale, item.b)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
