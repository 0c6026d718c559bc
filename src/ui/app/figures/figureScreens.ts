import { screen } from '../screen.tsx';

export const CompareScreen = screen<object>(
  () => import('../../screens/HeadOffice/CompareScreen.tsx').then((module) => module.CompareScreen),
  ['figures', 'sync', 'ladder'],
);
export const ItemsScreen = screen<object>(
  () => import('../../screens/HeadOffice/ItemsScreen.tsx').then((module) => module.ItemsScreen),
  ['figures', 'sync', 'ladder'],
);
export const CalibrationScreen = screen<object>(
  () => import('../../screens/HeadOffice/CalibrationScreen.tsx').then((module) => module.CalibrationScreen),
  ['figures', 'sync', 'ladder'],
);
export const DownloadsScreen = screen<object>(
  () => import('../../screens/HeadOffice/DownloadsScreen.tsx').then((module) => module.DownloadsScreen),
  ['figures', 'sync', 'ladder'],
);
export const DealerFiguresScreen = screen<{ dealerId: string }>(
  () => import('../../screens/HeadOffice/DealerFiguresScreen.tsx').then((module) => module.DealerFiguresScreen),
  ['figures', 'sync', 'ladder'],
);
export const ModuleFiguresScreen = screen<{ dealerId: string; programmeId: string; no: string; moduleId: string }>(
  () => import('../../screens/HeadOffice/ModuleFiguresScreen.tsx').then((module) => module.ModuleFiguresScreen),
  ['figures', 'sync', 'ladder'],
);
export const ItemFiguresScreen = screen<{ templateId: string; itemId: string }>(
  () => import('../../screens/HeadOffice/ItemFiguresScreen.tsx').then((module) => module.ItemFiguresScreen),
  ['figures', 'sync', 'ladder'],
);
export const PairScreen = screen<{ dealerId: string; first: string; second: string }>(
  () => import('../../screens/HeadOffice/PairScreen.tsx').then((module) => module.PairScreen),
  ['figures', 'sync', 'ladder'],
);
