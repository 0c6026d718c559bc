/**
 * The paths that index.html answers: all but the endpoint's own and files (`/sw.js`, `/assets/…`), so that what is
 * missing there is a 404 and never the app's page. Tested against path and query.
 */
export const APP_ROUTE = /^(?!\/(?:v1|healthz|readyz|metrics|assets)(?:[/?]|$))(?!\/[^/?]*\.[a-z0-9]+(?:\?|$))/i;
