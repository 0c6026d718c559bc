/** Head office's pages. Apart from the other routes, so that the first page need not carry them. */
export const FIGURE_ROUTES = {
  compare: '/figures',
  items: '/figures/items',
  calibration: '/figures/calibration',
  downloads: '/figures/downloads',
  dealer: '/figures/dealers/:dealerId',
  module: '/figures/dealers/:dealerId/:programmeId/:no/:moduleId',
  item: '/figures/items/:templateId/:itemId',
  pair: '/figures/calibration/:dealerId/:first/:second',
} as const;

export type Sheet = { readonly dealerId: string; readonly programmeId: string };

export const figurePaths = {
  compare: (): string => FIGURE_ROUTES.compare,
  items: (): string => FIGURE_ROUTES.items,
  calibration: (): string => FIGURE_ROUTES.calibration,
  downloads: (): string => FIGURE_ROUTES.downloads,
  dealer: (dealerId: string): string => `/figures/dealers/${dealerId}`,
  module: ({ dealerId, programmeId }: Sheet, no: number, moduleId: string): string =>
    `/figures/dealers/${dealerId}/${programmeId}/${no}/${moduleId}`,
  item: (templateId: string, itemId: string): string => `/figures/items/${templateId}/${itemId}`,
  pair: (dealerId: string, [first, second]: readonly [string, string]): string =>
    `/figures/calibration/${dealerId}/${first}/${second}`,
} as const;
