export type Text2 = { readonly zh: string; readonly en: string };
