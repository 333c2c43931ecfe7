import type { Page } from "playwright";
import { expect } from "vitest";

/** What has the focus, as a screen reader names it: `link "Sign in"`; `document` where nothing has. */
export async function focused(page: Page): Promise<string> {
  const there = page.locator(":focus");
  if ((await there.count()) === 0) return "document";
  // It may lose the focus, or leave with its page, in this moment.
  const snapshot = await there.ariaSnapshot({ timeout: 2_000 }).catch(() => null);
  if (snapshot === null) return "document";
  const [line = ""] = snapshot.split("\n");
  // A line of YAML: in single quotes where the name has a colon in it, and with one at its end where something lies inside.
  const [, quoted, plain = ""] = /^- (?:'((?:[^']|'')*)'|(.*?)):?$/.exec(line) ?? [];
  return quoted?.replaceAll("''", "'") ?? plain;
}

/**
 * Presses Tab until the focus is on something of that role and name, and looks at every stop on the way: it can be seen, nothing
 * lies over it, and it shows that it has the focus. Fails after `limit` stops.
 */
export async function tabTo(
  page: Page,
  role: string,
  name: string | RegExp,
  { limit = 60, back = false } = {},
): Promise<void> {
  const seen: string[] = [];
  for (let stops = 0; stops < limit; stops += 1) {
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
    const [faults, stop] = await Promise.all([
      page.evaluate(faultsOfStop),
      page.evaluate(roleOfStop),
    ]);
    // Naming a stop takes longer than all else here, and most are of another kind.
    const at = stop === null || stop === role ? await focused(page) : stop;
    expect(faults, `${at} on ${page.url()}`).toEqual([]);
    if (fits(at, role, name)) return;
    seen.push(at);
  }
  expect.unreachable(
    `No ${role} ${String(name)} in ${limit} stops on ${page.url()}: ${seen.join(", ")}`,
  );
}

/** Tab to it, then the key that uses it. */
export async function press(
  page: Page,
  role: string,
  name: string | RegExp,
  options?: { limit?: number; back?: boolean },
) {
  await tabTo(page, role, name, options);
  await page.keyboard.press("Enter");
}

/** Loads a page and waits until React has it in hand and its effects have run; before that, its forms, links and keys are the browser’s own. */
export async function load(page: Page, address: string) {
  await page.goto(address);
  await page.waitForFunction(isHydrated);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** In the page: whether React has taken over all that the server sent; it marks single elements as its own long before. */
function isHydrated(): boolean {
  const name = Object.keys(document).find((key) => key.startsWith("__reactContainer$"));
  interface Root {
    stateNode: { current: { memoizedState: { isDehydrated?: boolean } | null } };
  }
  const root = name && (document as unknown as Record<string, Root>)[name];
  return root ? root.stateNode.current.memoizedState?.isDehydrated === false : false;
}

/** Waits for the page, and for the focus to be at its beginning or where the page put it: not lost, not left behind. */
export async function arrivesAt(page: Page, path: RegExp, at: string | RegExp = "main") {
  await page.waitForURL((url) => path.test(url.pathname + url.search));
  await focusComesTo(page, at);
}

/** Waits until this has the focus, and is in sight. */
export async function focusComesTo(page: Page, at: string | RegExp) {
  const fitting = (name: string) => (typeof at === "string" ? name === at : at.test(name));
  await expect
    .poll(() => focused(page), { message: `the focus on ${page.url()}` })
    .toSatisfy(fitting);
  expect(await page.evaluate(isInSight), `${String(at)} is in sight`).toBe(true);
}

function fits(at: string, role: string, name: string | RegExp): boolean {
  if (!at.startsWith(role)) return false;
  const said = /"((?:[^"\\]|\\.)*)"/.exec(at)?.[1] ?? "";
  return typeof name === "string" ? said === name : name.test(said);
}

/** In the page: the role of what has the focus, where its element alone says so; null where it does not. */
function roleOfStop(): string | null {
  const element = document.activeElement;
  if (!element || element.hasAttribute("role") || element.hasAttribute("list")) return null;
  const inputs = { radio: "radio", checkbox: "checkbox", text: "textbox", search: "searchbox" };
  if (element instanceof HTMLInputElement)
    return inputs[element.type as keyof typeof inputs] ?? null;
  return { A: "link", BUTTON: "button", TEXTAREA: "textbox" }[element.tagName] ?? null;
}

/** In the page: what is wrong with where the focus is now, and with where it was before. */
async function faultsOfStop(): Promise<string[]> {
  type Stop = { element: Element; look: string };
  const held = window as unknown as { lastStop?: Stop };
  const element = document.activeElement;
  // The end of the page: the next Tab begins again at its top.
  if (!element || element === document.body) return [];

  /** How the element and what holds it are outlined; a choice shows its focus on its card. */
  const outlines = (of: Element) => {
    const holders = [of, of.parentElement, of.parentElement?.parentElement];
    return holders.flatMap((holder) => {
      if (!holder) return [];
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(holder);
      const ring = outlineStyle === "none" ? "none" : `${outlineWidth} ${outlineColor}`;
      return [{ ring, width: parseFloat(outlineWidth), boxShadow }];
    });
  };
  const now = outlines(element);
  const faults: string[] = [];
  if (!now.some(({ ring, width }) => ring !== "none" && width >= 2))
    faults.push("nothing shows the focus");
  const before = held.lastStop;
  if (
    before &&
    before.element !== element &&
    before.element.isConnected &&
    JSON.stringify(outlines(before.element)) === before.look
  )
    faults.push(`the stop before looked the same without the focus: ${before.element.outerHTML}`);
  held.lastStop = { element, look: JSON.stringify(now) };

  const outOfSight = () => {
    const box = element.getClientRects()[0];
    if (!box || box.width === 0 || box.height === 0) return ["it has no size"];
    const { clientWidth, clientHeight } = document.documentElement;
    const outside =
      box.top < -1 || box.left < -1 || box.right > clientWidth + 1 || box.bottom > clientHeight + 1;
    if (outside)
      return box.height > clientHeight
        ? []
        : [`it is not wholly in ${clientWidth} × ${clientHeight}: ${JSON.stringify(box)}`];
    return [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2].flatMap((y) => {
      const above = document.elementFromPoint((box.left + box.right) / 2, y);
      const own = above && (element.contains(above) || above.contains(element));
      return own ? [] : [`${above?.className || above?.tagName} lies over it`];
    });
  };
  // A browser may move the focus in one frame, and scroll to it in the next.
  for (let frames = 0; frames < 10 && outOfSight().length > 0; frames += 1)
    await new Promise(requestAnimationFrame);
  return [...faults, ...outOfSight()];
}

/** In the page: whether the beginning of what has the focus is in the window. */
function isInSight(): boolean {
  const box = document.activeElement?.getBoundingClientRect();
  return box !== undefined && box.top >= 0 && box.top < document.documentElement.clientHeight;
}
