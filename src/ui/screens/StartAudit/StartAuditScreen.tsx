import { useState } from 'react';
import { loadTemplate } from '../../../domain/catalogue/loadTemplate.ts';
import { templateEntry } from '../../../domain/catalogue/templateIndex.ts';
import type { Section, Template, TemplateEntry } from '../../../domain/catalogue/types.ts';
import { type CarryPlan, carryPlan } from '../../../domain/ladder/carry.ts';
import type { Visit } from '../../../domain/records.ts';
import { lastSealed } from '../../../store/pastAnswers.ts';
import { visitById } from '../../../store/records.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { beginAudit } from '../../app/beginAudit.ts';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { usePlace } from '../../app/usePlace.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { CheckList } from '../../kit/CheckList.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { RadioCards } from '../../kit/RadioCards.tsx';
import css from './StartAuditScreen.module.css';

type StartAuditScreenProps = { readonly visitId: string; readonly templateId: string };

type Choice = {
  readonly visit: Visit;
  readonly entry: TemplateEntry;
  readonly template: Template;
  /** The last sealed audit of it, on which a re-check can be based. */
  readonly last: Awaited<ReturnType<typeof lastSealed>>;
};

async function choiceOf(tablet: Tablet, { visitId, templateId }: StartAuditScreenProps): Promise<Choice | null> {
  const visit = await visitById(tablet, visitId);
  const entry = templateEntry(templateId);
  const template = entry && (await loadTemplate(entry.id, entry.latestVersion));
  if (!visit || !template) return null;
  const last = await lastSealed(tablet, { programmeId: visit.programmeId, templateId, before: visit.no });
  return { visit, entry, template, last };
}

/** Before a checklist: which of its steps are asked this time, and whether only what fell short is looked at again. */
export function StartAuditScreen({ visitId, templateId }: StartAuditScreenProps) {
  const choice = useLive((tablet) => choiceOf(tablet, { visitId, templateId }), [visitId, templateId]);
  if (choice === undefined) return null;
  if (!choice) return <MissingPage record />;
  return <ChooseSections choice={choice} />;
}

const idsOf = (sections: readonly Section[]): readonly string[] => sections.map(({ id }) => id);

/** The diagnosis of day 1 asks the steps that can be seen in a showroom; later visits ask them all. */
const usualSections = ({ visit, template }: Choice): readonly string[] =>
  (visit.no === 1 && template.diagnosisDefaultSections) || idsOf(template.sections);

type Scope = 'all' | 'short';

/** What a re-check would ask again of these sections; undefined when there is nothing to take over. */
function recheckOf({ last }: Choice, asked: readonly Section[]): CarryPlan | undefined {
  if (!last) return undefined;
  const plan = carryPlan(
    asked.flatMap(({ items }) => items),
    { id: last.header.id, record: last.record },
  );
  return plan.carried.length > 0 ? plan : undefined;
}

function ChooseSections({ choice }: { readonly choice: Choice }) {
  const { visit, entry, template, last } = choice;
  const { t, text } = useT();
  const tablet = useTablet();
  const [, navigate] = usePlace();
  const [chosen, setChosen] = useState(() => usualSections(choice));
  const [scope, setScope] = useState<Scope>('all');
  // Two quick taps are one audit: this screen stands until the next one is there.
  const [starting, setStarting] = useState(false);
  usePageTitle(text(template.title));
  const asked = template.sections.filter(({ id }) => chosen.includes(id));
  const recheck = recheckOf(choice, asked);
  const taken = scope === 'short' ? recheck : undefined;
  const all = asked.reduce((sum, section) => sum + section.items.length, 0);
  const items = taken?.again.length ?? all;

  async function start(): Promise<void> {
    setStarting(true);
    const sections = asked.length === template.sections.length ? null : idsOf(asked);
    navigate(paths.audit(await beginAudit(tablet, visit, { entry, sections, taken })), { replace: true });
  }

  return (
    <>
      <PageHeader
        eyebrow={t('visit.no', { no: visit.no })}
        title={text(template.title)}
        backHref={paths.visit(visit.id)}
        backLabel={t('visit.backToVisit')}
      >
        {entry.asksSections && t(visit.no === 1 ? 'start.firstVisit' : 'start.laterVisit')}
      </PageHeader>
      {recheck && last && <ScopeChoice scope={scope} onChoose={setScope} plan={recheck} no={last.no} all={all} />}
      {entry.asksSections && (
        <CheckList
          legend={t('start.steps')}
          options={template.sections.map((section) => ({
            value: section.id,
            label: text(section.title),
            hint: t('visit.items', { count: section.items.length }),
          }))}
          chosen={chosen}
          onChange={setChosen}
        />
      )}
      <div className={css.actions}>
        <Button
          variant="primary"
          icon="next"
          iconEnd
          disabled={asked.length === 0 || starting}
          onClick={() => void start()}
        >
          {entry.asksSections ? t('start.begin', { steps: asked.length, items }) : t('start.beginItems', { items })}
        </Button>
        {entry.asksSections && <SectionPresets template={template} onChoose={setChosen} />}
      </div>
    </>
  );
}

type ScopeChoiceProps = {
  readonly scope: Scope;
  readonly onChoose: (scope: Scope) => void;
  readonly plan: CarryPlan;
  /** The visit that is gone by, and how many items there are in all. */
  readonly no: number;
  readonly all: number;
};

/** Everything anew, or only what fell short last time. */
function ScopeChoice({ scope, onChoose, plan, no, all }: ScopeChoiceProps) {
  const { t } = useT();
  return (
    <RadioCards
      name="scope"
      legend={t('start.scope')}
      value={scope}
      onChoose={(value) => onChoose(value === 'short' ? 'short' : 'all')}
      options={[
        { value: 'all', label: t('start.scopeAll'), hint: t('start.scopeAllHint', { count: all }) },
        {
          value: 'short',
          label: t('start.scopeShort'),
          hint: t('start.scopeShortHint', { no, again: plan.again.length, carried: plan.carried.length }),
        },
      ]}
    />
  );
}

type SectionPresetsProps = {
  readonly template: Template;
  readonly onChoose: (sections: readonly string[]) => void;
};

function SectionPresets({ template, onChoose }: SectionPresetsProps) {
  const { t } = useT();
  const { diagnosisDefaultSections } = template;
  return (
    <>
      <Button variant="plain" onClick={() => onChoose(idsOf(template.sections))}>
        {t('start.all')}
      </Button>
      {diagnosisDefaultSections && (
        <Button variant="plain" onClick={() => onChoose(diagnosisDefaultSections)}>
          {t('start.diagnosis')}
        </Button>
      )}
    </>
  );
}
