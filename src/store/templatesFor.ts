import { loadTemplate } from '../domain/catalogue/loadTemplate.ts';
import type { Template } from '../domain/catalogue/types.ts';

export type TemplateKey = { readonly templateId: string; readonly templateVersion: number };

/** The templates that these audits were filled with, to look up without waiting. */
export async function templatesFor(
  keys: readonly TemplateKey[],
): Promise<(id: string, version: number) => Template | undefined> {
  const known = new Map<string, Template>();
  for (const { templateId, templateVersion } of keys) {
    const key = `${templateId}@${templateVersion}`;
    const template = known.has(key) ? undefined : await loadTemplate(templateId, templateVersion);
    if (template) known.set(key, template);
  }
  return (id, version) => known.get(`${id}@${version}`);
}
