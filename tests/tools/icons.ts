// npm run icons: draws the app's icon and renders every size of it that the manifest and iPadOS ask for.
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, requireChromium } from './chromium.ts';

const GROUND = '#1a3a86';
const FRAME = '#a3b9ff';
const TICK = 'M194 258 L256 320 L424 152';

/** A showroom's front: canopy, glass, plinth; and the tick that breaks out of it. 512 × 512. */
const MOTIF = `
  <g fill="none" stroke-linecap="round" stroke-linejoin="round">
    <path d="M146 112 H366 L404 172 H108 Z" fill="${FRAME}" stroke="${FRAME}" stroke-width="20"/>
    <path d="M128 180 V392 M384 180 V392" stroke="${FRAME}" stroke-width="24"/>
    <path d="M84 396 H428" stroke="${FRAME}" stroke-width="30"/>
    <path d="${TICK}" stroke="${GROUND}" stroke-width="88"/>
    <path d="${TICK}" stroke="#ffffff" stroke-width="50"/>
  </g>`;

type Shape = { cornerRadius: number; motifScale: number };

/** Rounded by itself, for browsers and desktops. */
const STANDALONE: Shape = { cornerRadius: 112, motifScale: 1 };
/** Full bleed for systems that cut their own shape: the motif keeps to the inner 80 %. */
const MASKABLE: Shape = { cornerRadius: 0, motifScale: 0.8 };

function iconSvg({ cornerRadius, motifScale }: Shape): string {
  const shift = 256 * (1 - motifScale);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
  <rect width="512" height="512" rx="${cornerRadius}" fill="${GROUND}"/>
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
