import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const TOKENS = "app/kit/styles/tokens.css";
const sheets = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".css"))
  .map((file) => path.join("app", file));
const style = (file: string) => readFileSync(file, "utf8").replace(/\/\*[^]*?\*\//g, "");
const tokens = style(TOKENS);

test.each(["light", "dark"])(
  "a part of a page in the %s scheme has the very colours of a page in it",
  (scheme) => {
    // The part turns the scheme and no more: both colours stand in the token itself.
    const [, ...rules] = tokens.split(new RegExp(`^\\s*\\.theme-${scheme} \\{`, "m"));
    expect(rules.map((rule) => rule.slice(0, rule.indexOf("}")).trim())).toEqual([
      `color-scheme: ${scheme};`,
    ]);
    expect(tokens.match(/^\s*--[a-z0-9-]+: light-dark\(/gm)?.length).toBeGreaterThan(40);
  },
);

test("colours are written in the tokens alone, where each has its scheme", () => {
  expect(sheets).toContain(TOKENS);
  expect(sheets.length).toBeGreaterThan(50);
  const names = [...tokens.matchAll(/^\s*(--[a-z0-9-]+): (?:light-dark\(|#|rgb\()/gm)].map(
    ([, name]) => name,
  );
  expect(new Set(names).size).toBe(names.length);
  for (const sheet of sheets) {
    const css = style(sheet);
    expect(css, sheet).not.toContain("prefers-color-scheme");
    if (sheet !== TOKENS)
      expect(css.match(/#[\da-f]{3,8}\b|\b(?:rgb|hsl|light-dark)\(/gi), sheet).toBeNull();
  }
});

test("every rule lies in one of the layers", () => {
  const [, layers = ""] = tokens.match(/^@layer ([^;{]+);/m) ?? [];
  expect(layers.split(", ")).toEqual(["reset", "tokens", "base", "parts", "pages"]);
  const layered = /^@(layer |import "[^"]+" layer\()(reset|tokens|base|parts|pages)\b/;
  for (const sheet of sheets) {
    const outside = style(sheet)
      .split("\n")
      .filter((line) => /^[^\s}]/.test(line));
    for (const line of outside) expect([sheet, layered.test(line) || line]).toEqual([sheet, true]);
  }
});
