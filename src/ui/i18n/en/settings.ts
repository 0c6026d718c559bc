import type { settings as zh } from '../zh/settings.ts';

export const settings: Record<keyof typeof zh, string> = {
  'settings.appearance': 'Appearance',
  'settings.language': 'Language',
  'settings.theme': 'Theme',
  'theme.auto': 'As the tablet',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'theme.contrast': 'High contrast',
  'settings.textSize': 'Text size',
  'settings.walk': 'Walking order for 5S',
  'settings.walkSection': 'By section',
  'settings.walkZone': 'By zone',
  'settings.person': 'Name and role',
  'settings.personDetail': 'A new name shows in past records too.',
  'settings.saved': 'Saved',
  'settings.storage': 'This tablet',
  'settings.templates': 'Checklist versions',
  'settings.templatesDetail': 'An audit keeps the version it was started with.',
  'settings.templateItems': '{count|# item|# items}',
  'settings.version': 'Version {version}',
  'settings.demo': 'Demo',
  'settings.about': 'About',
  'settings.aboutText': 'Audits offline, scores on the spot, exports bundles and syncs to your own endpoint.',
  'settings.data': 'Data',
  'settings.dataText':
    'Records are on this tablet and on the endpoint you enrolled with. No tracking, no third parties.',
  'settings.licence': 'Licence',
  'settings.licenceText':
    'MIT licence. Built with React, Dexie, Zod, React Hook Form, Workbox, wouter, zustand, virtua and others under their own licences.',
};
