import type { demo as zh } from '../zh/demo.ts';

export const demo: Record<keyof typeof zh, string> = {
  'demo.enter': 'See the demo first',
  'demo.opening': 'Preparing the demo…',
  'demo.failed': 'The demo cannot be opened: the browser gives no storage. Your own data is not affected.',
  'demo.title': 'Demo: a sample dealer',
  'demo.words': 'People, scores and photos here are made up. Try anything: nothing is sent anywhere.',
  'demo.leave': 'End the demo and clear it',
  'demo.leaving': 'Clearing the demo…',
  'demo.photo': 'Sample photo {no}',
  'demo.lead':
    'Want to see it in full use first? The demo has the whole programme of a sample dealer; one tap clears it, and your own data is not touched.',
};
