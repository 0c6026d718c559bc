import { partsScore } from '../../../domain/evaluation/module.ts';
import type { SheetModule } from '../../../domain/evaluation/sheet.ts';
import { fullText, showFraction } from '../../../domain/scoring/fraction.ts';
import { kindTitle } from '../../app/evaluation/SheetNotes.tsx';
import { moduleFigure } from '../../app/evaluation/SheetTable.tsx';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../kit/Section.tsx';
import css from './Computed.module.css';

/** From checklists to the module: shares, and the one rounding. */
export function ModuleSteps({ module }: { readonly module: SheetModule }) {
  const t = useT();
  return (
    <Section title={t.t('how.module')}>
      <ModuleLines module={module} />
      {module.lacks.length > 0 && (
        <p className={css.step}>
          {module.lacks.map((kind) => kindTitle(t, kind)).join(' · ')}: {t.t('how.notDone')}
        </p>
      )}
    </Section>
  );
}

function ModuleLines({ module }: { readonly module: SheetModule }) {
  const { t } = useT();
  const { state, since } = module;
  if (state.name === 'waived' || state.name === 'failed')
    return <p className={css.step}>{t(`how.decided.${state.name}`)}</p>;
  const parts = module.parts.flatMap(({ share, audit }) => (audit?.score ? [{ share, score: audit.score }] : []));
  const score = partsScore(module.parts);
  if (!score) return <p className={css.step}>{t('how.pending')}</p>;
  const shares = parts.reduce((sum, { share }) => sum + share, 0);
  const sum = parts.map((part) => `${part.share} × ${fullText(part.score)}`).join(' + ');
  const figure = moduleFigure(module);
  const shown = figure ? showFraction(figure, 1) : '';
  return (
    <>
      <p className={css.step}>
        {parts.length === 1
          ? t('how.moduleOne', { exact: fullText(score) })
          : t('how.moduleMean', { sum, shares, exact: fullText(score) })}
      </p>
      <p className={css.step}>{t(state.name === 'frozen' ? 'how.rounded' : 'how.roundedLater', { shown })}</p>
      {since && <p className={css.differs}>{t('how.since', { frozen: shown, now: showFraction(since, 1) })}</p>}
    </>
  );
}
