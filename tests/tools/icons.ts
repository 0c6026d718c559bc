// npm run icons: draws the app's icon and renders every size of it that the manifest and iPadOS ask for.
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, requireChromium } from './chromium.ts';

/** A showroom's front: canopy, glass, plinth; and the tick that breaks out of the frame. 512 × 512. */
const MOTIF = `
  <path d="M92 178 L136 112 H376 L420 178" fill="none" stroke="#a3b9ff" stroke-width="26" stroke-linecap="round" stroke-linejoin="round"/>
  <path d="M122 204 V368 M390 284 V368" fill="none" stroke="#a3b9ff" stroke-width="26" stroke-linecap="round"/>
  <path d="M84 396 H428" fill="none" stroke="#a3b9ff" stroke-width="30" stroke-linecap="round"/>
  <path d="M182 262 L244 324 L392 176" fill="none" stroke="#ffffff" stroke-width="50" stroke-linecap="round" stroke-linejoin="round"/>`;

type Shape = { cornerRadius: number; motifScale: number };

/** Rounded by itself, for browsers and desktops. */
const STANDALONE: Shape = { cornerRadius: 112, motifScale: 1 };
/** Full bleed for systems that cut their own shape: the motif keeps to the inner 80 %. */
const MASKABLE: Shape = { cornerRadius: 0, motifScale: 0.8 };

function iconSvg({ cornerRadius, motifScale }: Shape): string {
  const shift = 256 * (1 - motifScale);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
  <rect width="512" height="512" rx="${cornerRadius}" fill="#1a3a86"/>
  <g transform="translate(${shift} ${shift}) scale(${motifScale})">${MOTIF}
  </g>
</svg>
`;
}

const PNGS = [
  { file: 'icon-192.png', size: 192, shape: STANDALONE },
  { file: 'icon-512.png', size: 512, shape: STANDALONE },
  { file: 'icon-maskable-192.png', size: 192, shape: MASKABLE },
  { file: 'icon-maskable-512.png', size: 512, shape: MASKABLE },
  { file: 'apple-touch-icon.png', size: 180, shape: { cornerRadius: 0, motifScale: 0.92 } },
];

writeFileSync('public/icons/icon.svg', iconSvg(STANDALONE));
const browser = await chromium.launch({ executablePath: requireChromium(), args: CHROMIUM_FLAGS });
const page = await browser.newPage();
for (const { file, size, shape } of PNGS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${iconSvg(shape)}`);
  await page.screenshot({ path: `public/icons/${file}`, omitBackground: true });
}
await browser.close();
