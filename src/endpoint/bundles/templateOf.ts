import type { TemplateOf } from '../../domain/bundle/content.ts';
import { ALL_TEMPLATES } from '../../domain/catalogue/allTemplates.ts';

const KNOWN = new Map(ALL_TEMPLATES.map((template) => [`${template.id}@${template.version}`, template]));

/** Every version of every template that ever was. */
export const templateOf: TemplateOf = (id, version) => KNOWN.get(`${id}@${version}`);
