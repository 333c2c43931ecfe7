import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = (name: string) => readFileSync(`app/ui/styles/${name}.css`, "utf8");

function colours(text: string, from: string): Record<string, string> {
  const start = text.indexOf(from);
  const block = text.slice(start, text.indexOf("}", start));
  return Object.fromEntries(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

test("a preview that is chosen light or dark has the colours of the pages", () => {
  const tokens = css("tokens");
  const light = colours(tokens, ":root {");
  const dark = colours(tokens.slice(tokens.indexOf("prefers-color-scheme")), ":root {");
  const preview = css("preview");
  expect(colours(preview, '[data-theme="dark"]')).toEqual(dark);
  expect(colours(preview, '[data-theme="light"]')).toEqual(
    Object.fromEntries(Object.keys(dark).map((name) => [name, light[name]])),
  );
});
