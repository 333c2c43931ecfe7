import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  accentOfLook,
  GROUNDS,
  lookStyles,
  readColour,
  SCHEMES,
  shownColours,
} from "~/company/rules/look";

const aColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, "0")}`);

describe("a company’s colour", () => {
  test("can be read in both schemes, whatever it is, and stays as it is where it can be read already", () => {
    fc.assert(
      fc.property(aColour, (colour) => {
        for (const scheme of SCHEMES) {
          const shown = shownColours(colour)[scheme];
          expect(shown.contrast).toBeGreaterThanOrEqual(450);
          expect(shown.colour).toMatch(/^#[0-9a-f]{6}$/);
          expect(shown.adjusted).toBe(shown.colour !== colour);
          expect(shownColours(shown.colour)[scheme]).toEqual({ ...shown, adjusted: false });
        }
      }),
    );
  });

  test.each([
    ["#0f5c4a", { light: false, dark: true }],
    ["#f4c24d", { light: true, dark: false }],
    ["#ffffff", { light: true, dark: false }],
    ["#000000", { light: false, dark: true }],
  ])("%s is adjusted only where it fails", (colour, adjusted) => {
    const { light, dark } = shownColours(colour);
    expect({ light: light.adjusted, dark: dark.adjusted }).toEqual(adjusted);
  });

  test("is measured against the grounds that the pages have", () => {
    const tokens = readFileSync("app/kit/styles/tokens.css", "utf8");
    for (const [at, name] of ["paper", "surface", "sunken"].entries())
      expect(tokens).toContain(`--${name}: light-dark(${GROUNDS.light[at]}, ${GROUNDS.dark[at]});`);
  });

  test.each([
    ["#7A2B1E", "#7a2b1e"],
    [" 7a2b1e ", "#7a2b1e"],
    ["#abc", "#aabbcc"],
    ["#7a2b1", null],
    ["red", null],
    ["#7a2b1e;}", null],
    ["url(x)", null],
  ])("typed as “%s” is %s", (typed, colour) => {
    expect(readColour(typed)).toBe(colour);
  });

  test("is all that its stylesheet says, and no other name is one", () => {
    expect(accentOfLook("0f5c4a.css")).toBe("#0f5c4a");
    for (const name of ["0f5c4a", "0f5c4.css", "red.css", "0f5c4a.css.js", "}body{.css"])
      expect(accentOfLook(name)).toBeNull();
    expect(lookStyles("#0f5c4a")).toMatch(
      /^:root\{--company:light-dark\(#0f5c4a,#[0-9a-f]{6}\)\}\n$/,
    );
  });
});
