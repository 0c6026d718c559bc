import { PROBLEMS, type ProblemCode } from '../../domain/problems.ts';
import { NONCE_HEADER, PROTOCOL, PROTOCOL_HEADER } from '../../domain/wire.ts';
import { POLICIES, type Policy, ROUTE_IDS, type RouteId } from '../policy.ts';
import { VERSION } from '../version.ts';
import { OPERATIONS, type Operation } from './operations.ts';
import { jsonSchemas, SCHEMA_NAMES, type SchemaName } from './schemas.ts';

const TYPES = {
  ndjson: 'application/x-ndjson',
  jpeg: 'image/jpeg',
  json: 'application/json',
  text: 'text/plain',
} as const;

type Content = SchemaName | keyof typeof TYPES | 'table' | 'nothing';

const TABLES = { 'text/csv': {}, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {} };

const isSchema = (content: Content): content is SchemaName => SCHEMA_NAMES.includes(content as SchemaName);

const ref = (name: SchemaName): object => ({ $ref: `#/components/schemas/${name}` });

function contentOf(content: Content): object {
  if (content === 'nothing') return {};
  if (isSchema(content)) return { content: { 'application/json': { schema: ref(content) } } };
  if (content === 'table') return { content: TABLES };
  if (content === 'ndjson') return { content: { [TYPES.ndjson]: { schema: ref('Bundle') } } };
  return { content: { [TYPES[content]]: {} } };
}

/** What the guard may say before the handler is asked (http/guard.ts). */
function guardProblems(policy: Policy, method: string): ProblemCode[] {
  const codes: ProblemCode[] = ['wrong-protocol', 'invalid-request', 'too-many-requests'];
  if (method !== 'GET' && method !== 'HEAD') codes.push('wrong-origin');
  if (policy.access !== 'open') codes.push('unauthorised');
  if (policy.access !== 'open' && policy.access !== 'operator') codes.push('forbidden');
  if (typeof policy.access !== 'string') codes.push('revoked', 'revoked-wipe');
  if (policy.body !== 'none') codes.push('too-large', 'wrong-type', 'length-required');
  if (policy.body === 'json') codes.push('invalid-json');
  return codes;
}

function problemAnswers(codes: readonly ProblemCode[]): object {
  const byStatus = Map.groupBy(new Set(codes), (code) => PROBLEMS[code]);
  const entries = [...byStatus].map(([status, some]): [number, object] => [
    status,
    { description: some.join(', '), content: { 'application/problem+json': { schema: ref('Problem') } } },
  ]);
  return Object.fromEntries(entries);
}

function parametersOf(operation: Operation): object[] {
  const named = (operation.parameters ?? []).map(({ name, in: place, text, many }) => ({
    name,
    in: place,
    required: place === 'path',
    description: text,
    schema: many ? { type: 'array', items: { type: 'string' } } : { type: 'string' },
  }));
  return [...named, { $ref: '#/components/parameters/Protocol' }, { $ref: '#/components/parameters/Nonce' }];
}

function securityOf({ access }: Policy): object[] {
  if (access === 'open') return [];
  return access === 'operator' ? [{ operator: [] }] : [{ device: [] }];
}

function operationOf(id: RouteId): object {
  const [method = ''] = id.split(' ');
  const operation = OPERATIONS[id];
  const policy: Policy = POLICIES[id];
  const answers = Object.entries(operation.answers).map(([status, content]): [string, object] => [
    status,
    { description: status === '304' ? 'as the ETag named' : 'done', ...contentOf(content) },
  ]);
  return {
    operationId: id.replaceAll(/[^A-Za-z0-9]+/g, '-').toLowerCase(),
    summary: operation.summary,
    security: securityOf(policy),
    parameters: parametersOf(operation),
    ...(operation.request && { requestBody: { required: true, ...contentOf(operation.request) } }),
    responses: {
      ...problemAnswers([...guardProblems(policy, method), ...(operation.problems ?? [])]),
      ...Object.fromEntries(answers),
    },
  };
}

const header = (name: string, text: string, schema: object): object => ({
  name,
  in: 'header',
  required: false,
  description: text,
  schema,
});

/** The OpenAPI 3.1 description of every route, made from the policy table and the zod schemas. */
export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const id of ROUTE_IDS) {
    const [method = '', path = ''] = id.split(' ');
    const template = path.replaceAll(/:(\w+)/g, '{$1}');
    paths[template] = { ...paths[template], [method.toLowerCase()]: operationOf(id) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Showroom audit endpoint', version: VERSION, license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: {
      schemas: jsonSchemas(),
      securitySchemes: {
        device: { type: 'apiKey', in: 'cookie', name: '__Host-device' },
        operator: { type: 'http', scheme: 'bearer' },
      },
      parameters: {
        Protocol: header(PROTOCOL_HEADER, 'needed on every write', { const: String(PROTOCOL) }),
        Nonce: header(NONCE_HEADER, 'echoed on the answer', { type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$' }),
      },
    },
  };
}
