import { expect, test } from "vitest";
import { accessibilityFaults, inScheme, openBrowser } from "../support/browser/browser";

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
      const faults = await accessibilityFaults(page, ["color-contrast"]);
      expect(faults, scheme).toEqual([expect.stringMatching(/^color-contrast: #pale —/)]);
    }
  } finally {
    await browser.close();
  }
});
