export const LANGS = ['zh', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** The tag that Intl and the root element's `lang` get. */
export const LOCALES: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en-GB' };
