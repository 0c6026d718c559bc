import type { Answer, AnswerValue } from '../../src/domain/answers.ts';
import { SALES_PROCESS_V1 } from '../../src/domain/catalogue/templates/salesProcess.v1.ts';
import type { Item, Template } from '../../src/domain/catalogue/types.ts';
import { drawAnswers, itemsOf, keyWords, numberOf, shownScore } from '../e2e/support/answering.ts';
import type { Hand } from './hand.ts';
import type { Place } from './inPage.ts';

// The main job by the words on the screen, as in tests/e2e/support, for browsers that Playwright does not drive.

const LANGUAGES = { zh: '中文', en: 'English' } as const;
const button = (name: string, within?: Place): Place => ({ role: 'button', name, ...(within && { within }) });
const link = (name: string, within?: Place): Place => ({ role: 'link', name, ...(within && { within }) });
const FOOT: Place = { role: 'contentinfo' };

/** The first run, while there is a network, until every file is kept for use without one. */
export async function installApp(hand: Hand): Promise<void> {
  const { w } = hand;
  await hand.choose({ role: 'radio', name: LANGUAGES[w.lang] });
  await hand.see({ text: w.t('storage.offlineYes') });
}

async function sayWho(hand: Hand, name = '王芳'): Promise<void> {
  const { w } = hand;
  await hand.choose({ role: 'radio', name: LANGUAGES[w.lang] });
  await hand.fill({ label: w.t('person.name') }, name);
  await hand.choose({ role: 'radio', like: `^${w.t('role.bec-consultant')}` });
  await hand.tap(button(w.t('welcome.start')));
  await hand.see({ role: 'heading', name: w.t('today.emptyTitle') });
}

const idOf = (path: string): string => path.split('/').at(-1) ?? '';

/** From the first run to an open checklist with all its sections; the audit's id. */
export async function beginAudit(hand: Hand, dealer: string, template: Template): Promise<string> {
  const { w } = hand;
  await sayWho(hand);
  await hand.tap(link(w.t('nav.dealers'), { role: 'navigation', name: w.t('common.navigation') }));
  await hand.tap(link(w.t('dealers.new')));
  await hand.fill({ label: w.t('dealer.name') }, dealer);
  await hand.tap(button(w.t('common.save')));
  await hand.see({ role: 'heading', name: dealer });
  await hand.tap(link(w.t('programme.start')));
  await hand.tap(button(w.t('programme.start')));
  await hand.tap(button(w.t('visit.open', { no: 1 })));
  await hand.see({ role: 'heading', name: w.t('visit.no', { no: 1 }) });
  const title = w.text(template.title);
  await hand.see({ role: 'heading', name: title });
  await hand.tap({ ...link(w.t('visit.chooseSteps')) });
  await hand.tap(button(w.t('start.all')));
  await hand.tap({ role: 'button', like: w.like('start.begin').source });
  await hand.see({ role: 'article', nth: 0 });
  return idOf(await hand.path());
}

const cardOf = ({ w }: Hand, template: Template, item: Item): Place => ({
  role: 'article',
  name: `${numberOf(template, item)} ${w.text(item.label)}`,
});

/** The key of an answer; a figure has its meaning in its name. */
export function answerKey(
  hand: Hand,
  template: Template,
  { item, value }: { readonly item: Item; readonly value: AnswerValue },
): Place {
  const within = cardOf(hand, template, item);
  const words = keyWords(hand.w, item, value);
  return /^\d$/.test(words) ? { role: 'radio', like: `^${words}`, within } : { role: 'radio', name: words, within };
}

async function answer(hand: Hand, template: Template, said: { item: Item; answer: Answer }): Promise<void> {
  const { value, reason } = said.answer;
  if (value === null) return;
  await hand.choose(answerKey(hand, template, { item: said.item, value }));
  if (value === 'na') await hand.tap(button(reason, cardOf(hand, template, said.item)));
}

export const savedAt = ({ w }: Hand): Place => ({ text: w.t('audit.save.saved'), within: FOOT });

/** All 75 items of the sales process with three photos; the score that is shown. */
async function fillSalesProcess(hand: Hand): Promise<string> {
  const { w } = hand;
  const template = SALES_PROCESS_V1;
  const answers = drawAnswers(w, template);
  const items = itemsOf(template);
  const pictured = [items[0], items[37], items[74]];
  for (const [at, section] of template.sections.entries()) {
    await hand.see({ role: 'heading', name: w.text(section.title) });
    for (const item of section.items) {
      const said = answers.get(item.id);
      if (said) await answer(hand, template, { item, answer: said });
      if (!pictured.includes(item)) continue;
      const card = cardOf(hand, template, item);
      const label = `${w.t('photos.file')} ${w.text(item.label)}`;
      await hand.photo({ label, within: card }, 1 + pictured.indexOf(item));
      await hand.see({ role: 'button', like: w.like('photos.open').source, within: card });
    }
    const next = template.sections[at + 1];
    if (next) await hand.tap(button(w.t('audit.nextGroup', { title: w.text(next.title) })));
  }
  await hand.see(savedAt(hand));
  return shownScore(template, answers);
}

async function seal(hand: Hand): Promise<void> {
  const { w } = hand;
  await hand.tap(button(w.t('audit.finish'), FOOT));
  const sheet: Place = { role: 'dialog', name: w.t('audit.finish') };
  await hand.sign({ role: 'img', name: w.t('signature.area'), within: sheet });
  await hand.see({ role: 'img', name: w.t('signature.drawn'), within: sheet });
  await hand.tap(button(w.t('audit.seal.do'), sheet));
  await hand.see({ role: 'heading', name: w.t('audit.sealed.title') });
}

export type Exported = { readonly programmeId: string; readonly digest: string; readonly text: string };

/** Writes the programme of the sealed audit to a file, and looks into what the browser was given. */
async function exportProgramme(hand: Hand): Promise<Exported> {
  const { w } = hand;
  await hand.tap(link(w.t('audit.back')));
  await hand.tap(link(w.t('visit.back')));
  await hand.see({ role: 'heading', name: w.t('sheet.title') });
  const programmeId = idOf(await hand.path());
  await hand.tap(button(w.t('bundle.export')));
  const dialog: Place = { role: 'dialog', name: w.t('bundle.exportTitle') };
  await hand.see(button(w.t('bundle.download'), dialog));
  const digest = /[0-9a-f]{16}/.exec(await hand.words(dialog))?.[0] ?? '';
  await hand.tap(button(w.t('bundle.download'), dialog));
  await hand.see({ text: w.t('bundle.saved') });
  return { programmeId, digest, text: await hand.given() };
}

/** From a cold start without a network to a sealed audit in a file. */
export async function auditAndExport(hand: Hand, dealer: string): Promise<Exported> {
  await beginAudit(hand, dealer, SALES_PROCESS_V1);
  const score = await fillSalesProcess(hand);
  await seal(hand);
  await hand.see({ text: score, nth: 0, within: { role: 'main' } });
  return exportProgramme(hand);
}

/** Types the code; until the audit is safe at head office. */
export async function sendToHeadOffice(hand: Hand, code: string): Promise<void> {
  const { w } = hand;
  await hand.tap(link(w.t('nav.sync'), { role: 'navigation', name: w.t('common.navigation') }));
  await hand.fill({ label: w.t('enrol.code') }, code);
  await hand.tap(button(w.t('enrol.submit')));
  await hand.see({ text: w.t('copies.safe') });
}
