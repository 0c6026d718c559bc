import type { Handover } from '../../../domain/actions/action.ts';
import { causeOf } from '../../../domain/catalogue/causes.ts';
import { valueText } from '../../app/valueText.ts';
import { type Translator, useT } from '../../i18n/useT.ts';
import { Card } from '../../kit/Card.tsx';
import { type Definition, DefinitionList } from '../../kit/DefinitionList.tsx';
import type { ActionView } from './actionView.ts';

const nameOf = ({ staff }: ActionView, { to, toName }: Handover): string =>
  staff.find(({ id }) => id === to)?.name ?? toName;

function aboutText({ line }: ActionView, { t, text }: Translator): string {
  if (!line) return '';
  const values = line.results.map(({ visitNo, answer }) =>
    t('findings.visitValue', { no: visitNo, value: text(valueText(line.item.scale, answer.value)) }),
  );
  return `${text(line.item.label)} · ${values.join(' → ')}`;
}

function causeText({ finding }: ActionView, { text }: Translator): string {
  if (!finding) return '';
  const titles = finding.causes.flatMap((id) => causeOf(id) ?? []).map(({ title }) => text(title));
  return [titles.join(' / '), finding.causeNote].filter(Boolean).join(' · ');
}

/** What there is to know of an action besides its progress. */
export function ActionFacts({ view }: { readonly view: ActionView }) {
  const words = useT();
  const { t, text, date } = words;
  const { action, staff, step } = view;
  const owner = staff.find(({ id }) => id === action.ownerId)?.name ?? action.ownerName;
  const handed = action.handover && { name: nameOf(view, action.handover), date: date(action.handover.at) };
  const facts: (Definition | false | null)[] = [
    { term: t('action.owner'), detail: owner || t('actions.nobody') },
    { term: t('action.due'), detail: action.dueOn ? date(action.dueOn, 'weekday') : t('actions.noDay') },
    action.evidence !== '' && { term: t('action.evidence'), detail: action.evidence },
    step && { term: t('action.step'), detail: text(step) },
    view.line && { term: t('action.about'), detail: aboutText(view, words) },
    causeText(view, words) !== '' && { term: t('finding.causes'), detail: causeText(view, words) },
    handed && { term: t('action.handover'), detail: t('action.handedTo', handed) },
  ];
  return (
    <Card>
      <DefinitionList items={facts.filter((fact) => fact !== false && fact !== null)} />
    </Card>
  );
}
