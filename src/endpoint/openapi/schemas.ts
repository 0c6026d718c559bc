import { z } from 'zod';
import { bundleSchema } from '../../domain/bundle/bundleSchema.ts';
import { catalogueSchema } from '../../domain/catalogue/catalogueSchema.ts';
import { changeSchema } from '../../domain/changeSchema.ts';
import {
  calibrationSchema,
  dealerFiguresSchema,
  dealersFiguresSchema,
  itemFiguresSchema,
  itemsFiguresSchema,
} from '../../domain/figures/figuresWire.ts';
import {
  addMemberSchema,
  codeAnswerSchema,
  codeRequestSchema,
  dealersAnswerSchema,
  devicesAnswerSchema,
  meAnswerSchema,
  memberAnswerSchema,
  membersAnswerSchema,
  putMemberSchema,
  revokeRequestSchema,
  wipeAnswerSchema,
  wipeRequestSchema,
} from '../../domain/peopleWire.ts';
import {
  erasableAnswerSchema,
  eraseAnswerSchema,
  eraseRequestSchema,
  erasuresAnswerSchema,
  heldAboutSchema,
} from '../../domain/privacyWire.ts';
import { receiptAnswerSchema } from '../../domain/receiptWire.ts';
import {
  addedWebhookAnswerSchema,
  addWebhookSchema,
  deliveriesAnswerSchema,
  putWebhookSchema,
  redeliverSchema,
  webhookAnswerSchema,
  webhookMessageSchema,
  webhooksAnswerSchema,
} from '../../domain/webhookWire.ts';
import {
  enrolAnswerSchema,
  enrolRequestSchema,
  haveAnswerSchema,
  importAnswerSchema,
  photoAnswerSchema,
  photoPartAnswerSchema,
  problemSchema,
  pullAnswerSchema,
  pushAnswerSchema,
  pushRequestSchema,
} from '../../domain/wire.ts';

/** What travels, by the name it has in the description. */
const SCHEMAS = {
  PushRequest: pushRequestSchema,
  PushAnswer: pushAnswerSchema,
  PullAnswer: pullAnswerSchema,
  HaveAnswer: haveAnswerSchema,
  PhotoAnswer: photoAnswerSchema,
  PhotoPartAnswer: photoPartAnswerSchema,
  ReceiptAnswer: receiptAnswerSchema,
  EnrolRequest: enrolRequestSchema,
  EnrolAnswer: enrolAnswerSchema,
  ImportAnswer: importAnswerSchema,
  MeAnswer: meAnswerSchema,
  AddMember: addMemberSchema,
  PutMember: putMemberSchema,
  MemberAnswer: memberAnswerSchema,
  MembersAnswer: membersAnswerSchema,
  CodeRequest: codeRequestSchema,
  CodeAnswer: codeAnswerSchema,
  DevicesAnswer: devicesAnswerSchema,
  RevokeRequest: revokeRequestSchema,
  DealersAnswer: dealersAnswerSchema,
  DealersFigures: dealersFiguresSchema,
  DealerFigures: dealerFiguresSchema,
  ItemsFigures: itemsFiguresSchema,
  ItemFigures: itemFiguresSchema,
  Calibration: calibrationSchema,
  WipeRequest: wipeRequestSchema,
  WipeAnswer: wipeAnswerSchema,
  EraseRequest: eraseRequestSchema,
  EraseAnswer: eraseAnswerSchema,
  ErasuresAnswer: erasuresAnswerSchema,
  ErasableAnswer: erasableAnswerSchema,
  HeldAbout: heldAboutSchema,
  WebhooksAnswer: webhooksAnswerSchema,
  AddWebhook: addWebhookSchema,
  AddedWebhookAnswer: addedWebhookAnswerSchema,
  PutWebhook: putWebhookSchema,
  WebhookAnswer: webhookAnswerSchema,
  DeliveriesAnswer: deliveriesAnswerSchema,
  Redeliver: redeliverSchema,
  RedeliverAnswer: redeliverSchema,
  WebhookMessage: webhookMessageSchema,
  Bundle: bundleSchema,
  Catalogue: catalogueSchema,
  Change: changeSchema,
  Problem: problemSchema,
} as const;

export type SchemaName = keyof typeof SCHEMAS;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as SchemaName[];

/** The list is open, so that one bad change does not spoil the others; this is what one should be. */
function withChanges(schema: Record<string, unknown>): Record<string, unknown> {
  const { properties } = schema as { properties: Record<string, Record<string, unknown>> };
  const changes = { ...properties['changes'], items: { $ref: '#/components/schemas/Change' } };
  return { ...schema, properties: { ...properties, changes } };
}

/** One JSON Schema (2020-12, the dialect of OpenAPI 3.1) per name. */
export function jsonSchemas(): Record<string, unknown> {
  const schemas = Object.fromEntries(
    SCHEMA_NAMES.map((name): [string, Record<string, unknown>] => {
      const { $schema: _dialect, ...schema } = z.toJSONSchema(SCHEMAS[name], { io: 'input' });
      return [name, schema];
    }),
  );
  for (const name of ['PushRequest', 'PullAnswer'] as const) schemas[name] = withChanges(schemas[name] ?? {});
  return schemas;
}
