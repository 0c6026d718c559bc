import type { Page } from '@playwright/test';

/** Texts that are cut off or reach over the edge of the page as it stands, with where they are. */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const NAMED = 'h1,h2,h3,p,a,button,label,legend,dt,dd,summary,th,td,li';
    const faults: string[] = [];
    const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const isIn = (element: Element | null, test: (each: Element) => boolean): boolean =>
      element !== null && (test(element) || isIn(element.parentElement, test));
    // Words for screen readers only are cut to a point on purpose.
    const isHidden = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width <= 2 || height <= 2;
    };
    const modal = document.querySelector('dialog[open]');
    for (const element of (modal ?? document).querySelectorAll<HTMLElement>(NAMED)) {
      const words = element.innerText?.trim().slice(0, 40);
      if (!words || isHidden(element) || isIn(element.parentElement, isHidden)) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const cutAcross = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const cutBelow = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
      const beyond = element.getBoundingClientRect().right > innerWidth + 1 && !isIn(element.parentElement, scrolls);
      if (cutAcross || cutBelow || beyond) {
        faults.push(
          `${element.localName} “${words}” ${cutAcross || cutBelow ? 'is cut off' : 'reaches over the edge'}`,
        );
      }
    }
    if (document.documentElement.scrollWidth > innerWidth + 1) {
      const wide = [...document.querySelectorAll('body *')].filter(
        (element) => element.getBoundingClientRect().right > innerWidth + 1 && !isIn(element.parentElement, scrolls),
      );
      faults.push(
        `the page scrolls sideways: ${wide
          .map(({ localName, className }) => `${localName} ${className}`)
          .slice(-3)
          .join(', ')}`,
      );
    }
    return faults;
  });
}
