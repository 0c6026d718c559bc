export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export const TEXT_SIZES = [100, 125, 150, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export interface Appearance {
  readonly theme: Theme;
  readonly textSize: TextSize;
}

/** Puts theme and text size (percent) on the root element; 'auto' leaves the choice to the tablet's own setting. */
export function applyAppearance(root: HTMLElement, { theme, textSize }: Appearance): void {
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.dataset.text = String(textSize);
}
