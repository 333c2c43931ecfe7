import type { Page } from "playwright";
import type { Language } from "~/kit/language/language";

/** As wide as a small phone. */
const SMALL = { width: 360, height: 780 };

/** By how much longer than these the words of another language may be: two fifths more than English, which all of them are. */
const LONGER: Record<Language, number> = { en: 0.4, de: 0.1, es: 0.15, fr: 0.15 };

/**
 * What a language with longer words, written from right to left, would do to the page as it is: every text gets longer and the page
 * turns round. Returns what then sticks out, is cut off or lies over other words. The page is of no use afterwards.
 */
export async function longerWordsFaults(page: Page, language: Language = "en"): Promise<string[]> {
  await page.setViewportSize(SMALL);
  await page.evaluate(lengthen, LONGER[language]);
  return page.evaluate(misplaced);
}

/** In the page: a text gets longer by more words, as translated sentences do; one short word by letters. */
function lengthen(by: number) {
  document.documentElement.dir = "rtl";
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const words = node.data.trim();
    // What people write is as long as they write it, and code is not translated.
    if (!/\p{L}/u.test(words)) continue;
    if (node.parentElement?.closest("script, style, textarea, pre, code, kbd, [contenteditable]"))
      continue;
    const more = Math.ceil(words.length * by);
    node.data += words.includes(" ") ? " ~~~~".repeat(Math.ceil(more / 5)) : "~".repeat(more);
  }
}

/** In the page: what sticks out of it, is cut off by what holds it, or lies over other words. */
function misplaced(): string[] {
  const faults: string[] = [];
  const named = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.trim().slice(0, 40) ?? ""}”`;
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const beyond = root.scrollWidth - root.clientWidth;
    const out = [...document.body.querySelectorAll<HTMLElement>("*")].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < 0 || right > root.clientWidth || element.scrollWidth > element.clientWidth;
    });
    faults.push(`sticks out by ${beyond}: ${out.slice(-3).map(named).join(", ")}`);
  }

  interface Piece {
    element: Element;
    box: DOMRect;
  }
  const pieces: Piece[] = [];
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    const own = [...element.childNodes].filter(
      (node): node is Text => node instanceof Text && node.data.trim() !== "",
    );
    if (own.length === 0) continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    // What only screen readers hear, what lies over the page on purpose, and what scrolls or ends with an ellipsis by itself.
    if (element.closest(".visually-hidden, option")) continue;
    let floats = false;
    let scrolls = false;
    for (let at: HTMLElement | null = element; at && at !== document.body; at = at.parentElement) {
      const { position, overflowX, overflowY, clip, clipPath, webkitLineClamp } =
        getComputedStyle(at);
      if (position === "fixed" || position === "sticky" || position === "absolute") floats = true;
      if (/auto|scroll/.test(overflowX + overflowY) || webkitLineClamp !== "none") scrolls = true;
      if (clip !== "auto" || clipPath !== "none") floats = true;
      const cuts = /hidden|clip/.test(overflowX) && at.scrollWidth > at.clientWidth + 1;
      if (cuts && getComputedStyle(at).textOverflow !== "ellipsis" && !floats)
        faults.push(`is cut off: ${named(element)} in ${named(at)}`);
    }
    if (floats || scrolls) continue;
    for (const text of own) {
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects())
        if (box.width > 1 && box.height > 1) pieces.push({ element, box });
    }
  }
  pieces.sort((a, b) => a.box.top - b.box.top);
  pieces.forEach(({ element, box }, index) => {
    for (const other of pieces.slice(index + 1)) {
      if (other.box.top >= box.bottom) break;
      if (other.element === element) continue;
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      // Lines of a paragraph touch by their spacing.
      if (wide > 2 && high > Math.min(box.height, other.box.height) * 0.5)
        faults.push(`lies over ${named(other.element)}: ${named(element)}`);
    }
  });
  return [...new Set(faults)];
}
