/** Every way the endpoint says no: code → HTTP status. Words belong to whoever shows it. */
export const PROBLEMS = {
  'invalid-json': 400,
  'invalid-request': 400,
  'wrong-protocol': 400,
  unauthorised: 401,
  'wrong-code': 401,
  /** The device was withdrawn: nothing more from it or to it; what is on it stays. */
  revoked: 401,
  /** As before, and it is asked to delete what is on it: `POST /v1/wipe` says so. */
  'revoked-wipe': 401,
  forbidden: 403,
  'wrong-origin': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  /** It would leave things in a state nobody can want; `where` says which. */
  conflict: 409,
  'length-required': 411,
  'too-large': 413,
  'wrong-type': 415,
  'wrong-hash': 422,
  'not-a-photo': 422,
  'bundle-refused': 422,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
  'disk-full': 507,
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

/** Why a change was kept aside instead of taken. It stays stored and is shown to people. */
export const QUARANTINE_CODES = [
  'invalid-change',
  'unknown-field',
  'invalid-value',
  'too-large',
  'id-conflict',
  'dealer-conflict',
  'kind-conflict',
  'out-of-scope',
  'unknown-template',
] as const;
export type QuarantineCode = (typeof QUARANTINE_CODES)[number];
