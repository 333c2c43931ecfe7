import { expect, test } from "vitest";
import { accessibilityFaults, inScheme, openBrowser } from "../support/browser/browser";
import { faultsOf } from "../support/browser/every-page";
import { longerWordsFaults } from "../support/browser/longer-words";

test("the checks find a text that is too pale, each time, and only where its background makes it so", async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(`<html lang="en"><title>Pale</title><style>
      p { color: rgb(118, 118, 118); background: #ffffff; }
      #pale { background: #eeeeee; }
      @media (prefers-color-scheme: dark) { p { background: #000000; } #pale { background: #777777; } }
    </style><main><h1>Pale</h1><p id="fine">Read me</p><p id="pale">Read me too</p></main>`);
    for (const scheme of ["light", "dark", "light"] as const) {
      await inScheme(page, scheme);
      const faults = await accessibilityFaults(page, { rules: ["color-contrast"] });
      expect(faults, scheme).toEqual([expect.stringMatching(/^color-contrast: #pale —/)]);
    }
  } finally {
    await browser.close();
  }
});

test("a page is looked at in both schemes, also what only one width of screen shows", async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(`<html lang="en"><title>Pale</title><style>
      .phone { display: none; }
      @media (max-width: 600px) { .wide { display: none; } .phone { display: block; } }
      @media (prefers-color-scheme: light) { .in-light { color: #ddd; background: #fff; } }
      @media (prefers-color-scheme: dark) { .in-dark { color: #333; background: #000; } }
    </style><main><h1>Pale</h1>
      <p id="a" class="in-light">Shown at both</p><p id="b" class="in-dark">Shown at both</p>
      <p id="c" class="wide in-light">Wide</p><p id="d" class="wide in-dark">Wide</p>
      <p id="e" class="phone in-light">On a phone</p><p id="f" class="phone in-dark">On a phone</p>
    </main>`);
    const faults = await faultsOf(page);
    const places = faults.map((fault) => /^(.*): color-contrast: (#.) —/.exec(fault)?.slice(1));
    expect(places.sort()).toEqual([
      ["phone, dark", "#b"],
      ["phone, dark", "#f"],
      ["phone, light", "#e"],
      ["wide, dark", "#d"],
      ["wide, light", "#a"],
      ["wide, light", "#c"],
    ]);
  } finally {
    await browser.close();
  }
});

test("longer words from right to left show what sticks out, is cut off or lies over other words", async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const faultsIn = async (body: string) => {
      await page.setContent(`<html lang="en"><title>Words</title><main>${body}</main>`);
      return longerWordsFaults(page);
    };
    expect(await faultsIn("<p>Words that have room, in a paragraph of their own</p>")).toEqual([]);
    expect(
      await faultsIn(`<p style="white-space: nowrap">${"A line that cannot wrap ".repeat(3)}</p>`),
    ).toEqual([expect.stringMatching(/^sticks out by \d+: .*p\./)]);
    expect(
      await faultsIn(`<p style="overflow: hidden; white-space: nowrap; width: 9ch">Cut off</p>`),
    ).toEqual([expect.stringMatching(/^is cut off: p/)]);
    const over = `<div style="display: grid; grid-template-columns: 60px 60px">
      <b style="white-space: nowrap">Too long</b><i>Beside it</i></div>`;
    expect(await faultsIn(over)).toEqual([expect.stringMatching(/^lies over /)]);
  } finally {
    await browser.close();
  }
});
