import { useState } from 'react';
import { roleTitle } from '../../../domain/catalogue/roles.ts';
import { COURSES, type Course } from '../../../domain/catalogue/training.ts';
import { needOf, trainees, trainingTally } from '../../../domain/schedule/preparation.ts';
import type { Staff } from '../../../domain/staff.ts';
import { paths } from '../../app/paths.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { ButtonLink } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Section } from '../../kit/Section.tsx';
import type { PreparationView } from './preparationView.ts';
import { TrainingCell } from './TrainingCell.tsx';
import { TrainingSheet } from './TrainingSheet.tsx';
import css from './TrainingTab.module.css';

/** What scrolls sideways must be reachable by keyboard. */
const SCROLLED = { tabIndex: 0 } as const;

type Entry = { readonly personId: string; readonly course: Course };

/** Who was at which course before launch, with date and result (seed: 导入前—集中培训). */
export function TrainingTab({ view }: { readonly view: PreparationView }) {
  const { t } = useT();
  const [entry, setEntry] = useState<Entry>();
  const people = trainees(view.everyone);
  const toStaff = (
    <ButtonLink icon="person" href={paths.programmeStaff(view.programme.id)}>
      {t('training.toStaff')}
    </ButtonLink>
  );
  if (people.length === 0) {
    return (
      <EmptyState icon="person" title={t('training.emptyTitle')} action={toStaff}>
        <p>{t('training.empty')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <Section title={t('training.done', trainingTally(view.everyone))} detail={t('training.detail')} actions={toStaff}>
        <section className={css.scroll} aria-label={t('preparation.training')} {...SCROLLED}>
          <Matrix people={people} onEnter={setEntry} />
        </section>
      </Section>
      <div className={css.remark}>
        <Banner tone="info" title={t('training.noteTitle')}>
          <p>{t('training.noteText')}</p>
        </Banner>
      </div>
      <TrainingSheet
        dealerId={view.dealer.id}
        person={people.find(({ id }) => id === entry?.personId)}
        course={entry?.course}
        onClose={() => setEntry(undefined)}
      />
    </>
  );
}

type MatrixProps = { readonly people: readonly Staff[]; readonly onEnter: (entry: Entry) => void };

function Matrix({ people, onEnter }: MatrixProps) {
  const { t, text } = useT();
  return (
    <table className={css.table}>
      <caption className={css.caption}>{t('training.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('training.person')}</th>
          {COURSES.map(({ id, title }) => (
            <th key={id} scope="col">
              {text(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              {person.name}
              <span className={css.role}>{text(roleTitle(person.role))}</span>
            </th>
            {COURSES.map((course) => (
              <td key={course.id}>
                <TrainingCell
                  person={person}
                  course={course}
                  need={needOf(person.role, course.id)}
                  onEnter={() => onEnter({ personId: person.id, course })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
