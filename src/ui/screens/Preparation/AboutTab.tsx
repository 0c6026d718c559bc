import { PHASES, ROUNDS } from '../../../domain/catalogue/implementation.ts';
import { type IntroductionCard, LAUNCH_CARDS, TRAINING_CARDS } from '../../../domain/catalogue/introduction.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../kit/Section.tsx';
import css from './AboutTab.module.css';
import { ComparisonTable } from './ComparisonTable.tsx';

/** What the programme is, for the launch meeting and the classroom, with its outline (导入前、中、后) and three rounds. */
export function AboutTab() {
  const { t } = useT();
  const phases = PHASES.map(({ id, title, activities }) => ({ id, title, lines: activities }));
  const rounds = ROUNDS.map(({ id, title, topics }) => ({ id, title, lines: topics }));
  return (
    <>
      <Section title={t('about.launchCards')} detail={t('about.launchDetail')}>
        <Cards cards={LAUNCH_CARDS} />
      </Section>
      <Section title={t('about.outline')}>
        <Cards cards={phases} />
      </Section>
      <Section title={t('about.rounds')}>
        <Cards cards={rounds} />
      </Section>
      <Section title={t('about.trainingCards')}>
        <Cards cards={TRAINING_CARDS} />
      </Section>
      <ComparisonTable />
    </>
  );
}

function Cards({ cards }: { readonly cards: readonly IntroductionCard[] }) {
  return (
    <ul className={css.cards}>
      {cards.map((card) => (
        <Card key={card.id} card={card} />
      ))}
    </ul>
  );
}

function Card({ card: { title, lines, steps } }: { readonly card: IntroductionCard }) {
  const { text } = useT();
  const Lines = steps ? 'ol' : 'ul';
  return (
    <li className={css.card} data-print="whole">
      <h3>{text(title)}</h3>
      {lines.length === 1 ? (
        <p>{lines[0] && text(lines[0])}</p>
      ) : (
        <Lines className={steps ? css.steps : css.lines}>
          {lines.map((line) => (
            <li key={line.zh}>{text(line)}</li>
          ))}
        </Lines>
      )}
    </li>
  );
}
