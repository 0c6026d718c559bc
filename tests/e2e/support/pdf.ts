import type { Page } from '@playwright/test';
import { extractImages, extractText, getDocumentProxy } from 'unpdf';

export type PdfPage = {
  /** In points: A4 is 595.28 × 841.89. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly images: number;
};

/** What fonts name by a look-alike that no normal form knows: radicals, and one old form. */
const PAIRS =
  '⺠民 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻤鬼 ⻥鱼 ⻦鸟 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟 戶户';
const LOOK_ALIKES = new Map(PAIRS.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** Words as they can be compared with those of a PDF: one form of each character, and no spaces. */
export const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replaceAll(/[\u2e80-\u2ef3戶]/g, (sign) => LOOK_ALIKES.get(sign) ?? sign);

/** What the page would be on paper, page by page, as somebody else's program reads the PDF. */
export async function printed(page: Page): Promise<PdfPage[]> {
  // The rules for paper come a moment after the page itself.
  await page.waitForFunction(() =>
    [...document.styleSheets].some(({ cssRules }) => [...cssRules].some(({ cssText }) => cssText.includes('@page'))),
  );
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  const pages = text.map(async (words, at): Promise<PdfPage> => {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = (await pdf.getPage(at + 1)).view;
    const images = await extractImages(pdf, at + 1);
    return { width: x1 - x0, height: y1 - y0, text: plain(words), images: images.length };
  });
  return Promise.all(pages);
}
