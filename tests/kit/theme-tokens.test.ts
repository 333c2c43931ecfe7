import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const style = (name: string) => readFileSync(`app/kit/styles/${name}.css`, "utf8");

/** The colours that a rule sets, by their names. */
function colours(css: string): Map<string, string> {
  const set = [...css.matchAll(/(--[a-z0-9-]+):\s*([^;]+);/g)];
  return new Map(set.map(([, name = "", value = ""]) => [name, value.replace(/\s+/g, " ")]));
}

const [light = "", dark = ""] = style("tokens").split(
  "@media screen and (prefers-color-scheme: dark)",
);
const [, ofLight = "", ofDark = ""] = style("theme").split(/^\.theme-(?:light|dark)/m);

test.each([
  ["light", ofLight, colours(light)],
  ["dark", ofDark, new Map([...colours(light), ...colours(dark)])],
])("a part of a page in the %s theme has the very colours of a page in it", (_, css, wanted) => {
  const own = colours(css);
  expect(own.size).toBeGreaterThan(40);
  for (const [name, value] of own) expect([name, value]).toEqual([name, wanted.get(name)]);
  // Everything that dark pages change, the part changes too.
  for (const name of colours(dark).keys()) expect(own.has(name), name).toBe(true);
});
