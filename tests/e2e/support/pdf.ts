import type { Page } from '@playwright/test';
import { extractImages, extractText, getDocumentProxy } from 'unpdf';

export type PdfPage = {
  /** In points: A4 is 595.28 × 841.89. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly images: number;
};

/** What the page would be on paper, page by page, as somebody else's program reads the PDF. */
export async function printed(page: Page): Promise<PdfPage[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  const pages = text.map(async (words, at): Promise<PdfPage> => {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = (await pdf.getPage(at + 1)).view;
    const images = await extractImages(pdf, at + 1);
    // Fonts name some characters by their look-alikes among the radicals; spaces fall where glyphs stand apart.
    const plain = words.normalize('NFKC').replaceAll(/\s+/g, '');
    return { width: x1 - x0, height: y1 - y0, text: plain, images: images.length };
  });
  return Promise.all(pages);
}
