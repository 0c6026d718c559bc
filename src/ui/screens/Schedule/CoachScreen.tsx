import { useState } from 'react';
import { SCRIPTS } from '../../../domain/catalogue/scripts.ts';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { valueText } from '../../app/valueText.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { SegmentedControl } from '../../kit/SegmentedControl.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import css from './CoachScreen.module.css';
import { type CoachItem, type CoachSection, coachView } from './coachView.ts';

type CoachScreenProps = { readonly programmeId: string; readonly rowId: string };

type Which = 'all' | 'weak';

/** A checklist to coach by: criterion, how to tell, must-say script, and what was weak last time. Nothing is scored. */
export function CoachScreen({ programmeId, rowId }: CoachScreenProps) {
  const { t, text } = useT();
  const view = useLive((tablet) => coachView(tablet, { programmeId, rowId }), [programmeId, rowId]);
  const [which, setWhich] = useState<Which>('all');
  usePageTitle(view ? t('coach.title', { item: text(view.planned.row.item) }) : '');
  if (view === undefined) return null;
  if (!view) return <MissingPage record />;
  const { planned, sections } = view;
  const weak = sections
    .map(({ section, items }) => ({ section, items: items.filter(({ isWeak }) => isWeak) }))
    .filter(({ items }) => items.length > 0);
  const shown = which === 'weak' ? weak : sections;
  return (
    <>
      <PageHeader
        eyebrow={view.schedule.dealer.name}
        title={t('coach.title', { item: text(planned.row.item) })}
        backHref={paths.scheduleRow(programmeId, rowId)}
        backLabel={text(planned.row.item)}
      >
        {t('coach.lead')}
      </PageHeader>
      <div className={css.choice}>
        <SegmentedControl<Which>
          label={t('coach.which')}
          options={[
            { value: 'all', label: t('coach.all') },
            { value: 'weak', label: t('coach.weak', { count: weak.flatMap(({ items }) => items).length }) },
          ]}
          value={which}
          onChange={setWhich}
        />
      </div>
      {shown.length === 0 && (
        <EmptyState icon="check-circle" title={t('coach.noneWeakTitle')}>
          <p>{t('coach.noneWeak')}</p>
        </EmptyState>
      )}
      {shown.map((part) => (
        <SectionCards key={part.section.id} part={part} />
      ))}
    </>
  );
}

function SectionCards({ part: { section, items } }: { readonly part: CoachSection }) {
  const { text } = useT();
  return (
    <Section title={text(section.title)}>
      <ul className={css.cards}>
        {items.map((each) => (
          <ItemCard key={each.item.id} coached={each} />
        ))}
      </ul>
    </Section>
  );
}

function ItemCard({ coached: { item, last, isWeak } }: { readonly coached: CoachItem }) {
  const { t, text } = useT();
  const script = SCRIPTS[item.id];
  const isGiven = last !== undefined && last.value !== null;
  return (
    <li className={css.card} data-print="whole">
      <div className={css.head}>
        <h3>{text(item.label)}</h3>
        {isGiven && (
          <StatusChip tone={isWeak ? 'weak' : 'unknown'}>
            {t('coach.last', { value: text(valueText(item.scale, last.value)) })}
          </StatusChip>
        )}
      </div>
      <p>{text(item.text)}</p>
      {script && <blockquote className={css.script}>{text(script)}</blockquote>}
      <p className={css.guide}>{t('coach.guide', { guide: text(item.guide) })}</p>
      {last?.note && <p className={css.guide}>{t('coach.lastNote', { note: last.note })}</p>}
    </li>
  );
}
