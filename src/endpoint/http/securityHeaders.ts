const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types sw-url',
].join('; ');

const CSP = 'content-security-policy';

/** For what is no page and runs nothing; on an answer to a tablet the long one would be half of what is sent. */
const JSON_POLICY = "default-src 'none'; frame-ancestors 'none'";
const IS_JSON = /^application\/(?:problem\+)?json\b/;

const HEADERS: Readonly<Record<string, string>> = {
  [CSP]: POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), payment=()',
};

/** On every answer; what an answer says itself stands (photos have a stricter policy). HSTS only where there is TLS. */
export function addSecurityHeaders(headers: Headers, secure: boolean): void {
  const isJson = IS_JSON.test(headers.get('content-type') ?? '');
  if (isJson && !headers.has(CSP)) headers.set(CSP, JSON_POLICY);
  for (const [name, value] of Object.entries(HEADERS)) if (!headers.has(name)) headers.set(name, value);
  if (secure) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
}
