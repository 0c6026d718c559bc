import { SCORING_MODEL } from '../../../domain/catalogue/scoringModel.ts';
import { TEMPLATE_INDEX } from '../../../domain/catalogue/templateIndex.ts';
import type { TemplateKind } from '../../../domain/catalogue/types.ts';
import type { Sheet, SheetModule } from '../../../domain/evaluation/sheet.ts';
import type { Person } from '../../../domain/records.ts';
import { showFraction } from '../../../domain/scoring/fraction.ts';
import type { Translator } from '../../i18n/useT.ts';
import { useT } from '../../i18n/useT.ts';
import css from './SheetNotes.module.css';
import { moduleFigure } from './SheetTable.tsx';

/** Person id → person. */
export type People = ReadonlyMap<string, Person>;

export const moduleTitle = (t: Translator, id: SheetModule['id']): string => {
  const title = SCORING_MODEL.modules.find((module) => module.id === id)?.title;
  return title ? t.text(title) : id;
};

export const kindTitle = (t: Translator, kind: TemplateKind): string => {
  const entry = TEMPLATE_INDEX.find((known) => known.kind === kind);
  return entry ? t.text(entry.title) : kind;
};

type About = { readonly t: Translator; readonly people: People; readonly no: number };

function notesOf(module: SheetModule, { t, people, no }: About): string[] {
  const { state, decision, lacks, carried, manyNotApplicable, since } = module;
  const where = { no, module: moduleTitle(t, module.id) };
  const frozen = moduleFigure(module);
  const notes: (string | false)[] = [
    (state.name === 'waived' || state.name === 'failed') &&
      t.t(`sheet.note.${state.name}`, {
        ...where,
        name: people.get(decision?.by ?? '')?.name || t.t('sheet.somebody'),
        reason: decision?.reason ?? '',
      }),
    lacks.length > 0 &&
      t.t('sheet.note.lacks', { ...where, missing: lacks.map((kind) => kindTitle(t, kind)).join(' · ') }),
    carried > 0 && t.t('sheet.note.carried', { ...where, count: carried }),
    manyNotApplicable && t.t('sheet.note.manyNa', where),
    since !== undefined &&
      frozen !== null &&
      t.t('sheet.note.since', { ...where, frozen: showFraction(frozen, 1), now: showFraction(since, 1) }),
  ];
  return notes.filter((note) => note !== false);
}

/** What the sheet rests on where the figure alone does not tell: printed below it. */
export function SheetNotes({ sheet, people }: { readonly sheet: Sheet; readonly people: People }) {
  const t = useT();
  const notes = sheet.visits.flatMap(({ model, modules }) =>
    modules.flatMap((module) => notesOf(module, { t, people, no: model.no })),
  );
  if (notes.length === 0) return null;
  return (
    <div className={css.notes}>
      <p className={css.title}>{t.t('sheet.notes')}</p>
      <ul className={css.list}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}
