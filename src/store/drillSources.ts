import { answersOf, auditOf } from '../domain/audit.ts';
import { loadTemplate } from '../domain/catalogue/loadTemplate.ts';
import { DRILL_TEMPLATES, type DrillSource } from '../domain/meetings/drill.ts';
import { auditsOfDealer } from './audits.ts';
import type { AuditHeader } from './db.ts';
import type { Tablet } from './tablet.ts';

async function sourceOf({ db }: Pick<Tablet, 'db'>, header: AuditHeader): Promise<DrillSource | undefined> {
  const [body, template] = await Promise.all([
    db.bodies.get(header.id),
    loadTemplate(header.templateId, header.templateVersion),
  ]);
  if (!body || !template) return undefined;
  const { sections } = auditOf(header.id, header.dealerId, body);
  return { template, answers: answersOf(template, sections, body.fields) };
}

/** The dealer's last audits of what can be practised, with their answers; those that nobody began to answer are none. */
export async function drillSources(tablet: Pick<Tablet, 'db'>, dealerId: string): Promise<DrillSource[]> {
  const audits = (await auditsOfDealer(tablet, dealerId)).filter(({ tally }) => tally.answered > 0);
  const newest = DRILL_TEMPLATES.map((id) => audits.find(({ templateId }) => templateId === id));
  const found = newest.filter((header) => header !== undefined);
  const sources = await Promise.all(found.map((header) => sourceOf(tablet, header)));
  return sources.filter((source) => source !== undefined);
}
