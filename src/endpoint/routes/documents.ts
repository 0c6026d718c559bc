import { bundleJsonSchema } from '../../domain/bundle/bundleSchema.ts';
import { catalogueOf } from '../../domain/catalogue/catalogueSchema.ts';
import { hexSha256 } from '../hash.ts';
import { documentAnswer } from '../http/answers.ts';
import type { HandlersOf } from '../http/route.ts';
import { openApi } from '../openapi/openApi.ts';

type DocumentRoutes = 'GET /v1/catalogue' | 'GET /v1/schema/bundle.json' | 'GET /v1/openapi.json';

/** Made at the first request and kept. */
function documentOf(make: () => unknown) {
  let made: { readonly text: string; readonly etag: string } | undefined;
  return () => {
    if (made) return made;
    const text = JSON.stringify(make());
    made = { text, etag: `"${hexSha256(text).slice(0, 32)}"` };
    return made;
  };
}

/** What a bundle's reader needs to know; nothing of it belongs to anybody. */
export function documentRoutes(): HandlersOf<DocumentRoutes> {
  const catalogue = documentOf(catalogueOf);
  const bundleSchema = documentOf(bundleJsonSchema);
  const api = documentOf(openApi);
  return {
    'GET /v1/catalogue': ({ request, nonce }) => documentAnswer(request, { ...catalogue(), nonce }),
    'GET /v1/schema/bundle.json': ({ request, nonce }) => documentAnswer(request, { ...bundleSchema(), nonce }),
    'GET /v1/openapi.json': ({ request, nonce }) => documentAnswer(request, { ...api(), nonce }),
  };
}
