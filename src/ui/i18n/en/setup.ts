import type { setup as zh } from '../zh/setup.ts';

export const setup: Record<keyof typeof zh, string> = {
  'welcome.title': 'Who is holding this tablet?',
  'welcome.lead': 'No account, no network. Fill this in and start.',
  'welcome.wiped':
    'An administrator had this tablet wiped: everything on it was deleted. To use it again, fill this in and type a new enrolment code.',
  'welcome.language': 'Language',
  'welcome.start': 'Start',
  'welcome.ready': 'Is this tablet ready?',
  'welcome.readyDetail': 'All records are stored on this tablet. The more of these are in place, the safer they are.',

  'person.name': 'Your name',
  'person.nameHint': 'It stands in your audits and beside your signature.',
  'person.nameNeeded': 'Enter your name',
  'person.role': 'Your role',
  'person.roleNeeded': 'Choose your role',
  'role.bec-consultant': 'BEC consultant',
  'role.field-rep': 'Field representative',
  'role.sales-manager': 'Sales manager',
  'role.general-manager': 'General manager',
  'role.head-office': 'Head office',
  'roleHint.bec-consultant': 'Leads audits and coaching, completes the scoring',
  'roleHint.field-rep': 'Audits along, follows up the actions afterwards',
  'roleHint.sales-manager': 'Runs the meetings, checks and improves',
  'roleHint.general-manager': 'Reads the results, signs report and action plan',
  'roleHint.head-office': 'Brings audits and bundles of all dealers together',

  'storage.offline': 'Offline use',
  'storage.offlineYes': 'Ready for use offline',
  'storage.offlineNo': 'Getting ready; stay online a moment',
  'storage.place': 'Opened from',
  'storage.installed': 'The home screen',
  'storage.tab': 'A browser tab (trial)',
  'storage.persist': 'Kept for good',
  'storage.persistYes': 'The browser has agreed to keep the data',
  'storage.persistNo': 'The browser has not agreed yet',
  'storage.persistUnknown': 'The browser gives no answer',
  'storage.persistHint':
    'When room gets short, a browser may clear data. Installed apps are usually kept; export a bundle at the end of each visit.',
  'storage.persistAsk': 'Ask the browser to keep it',
  'storage.usage': 'Space in use',
  'storage.usageUnknown': 'The browser does not say',

  'form.tooLong': 'This is too long; please shorten it',
  'form.invalid': 'This cannot be saved as it is; please check it',
  'form.notLoaded': 'The app is not all here yet; go online for a moment, then tap again',
};
