import { expect, test } from "vitest";
import { inLanguage } from "~/kit/language/in-language.server";
import { LANGUAGES } from "~/kit/language/language";
import { bytesText, numberText, percentText } from "~/kit/text/amounts";
import { agoText, dayText, momentText, relativeText } from "~/kit/text/formats";
import { listed } from "~/kit/text/listed";

test("a number has its thousands apart, and a share its sign, as its language writes them", () => {
  const inEach = (work: () => string) => LANGUAGES.map((one) => inLanguage(one, work));
  expect(inEach(() => numberText(12_400))).toEqual(["12,400", "12.400", "12.400", "12\u202f400"]);
  expect(inEach(() => percentText(8_571))).toEqual(["85%", "85\u00a0%", "85\u00a0%", "85\u00a0%"]);
});

test("a day reads alike on every machine, September too", () => {
  expect(dayText("2027-09-04")).toBe("4 September 2027");
  expect(dayText("2027-09-04", { year: false })).toBe("4 September");
  expect(dayText("2027-09-04", { short: true })).toBe("4 Sep 2027");
  expect(dayText("2027-09-04", { short: true, year: false })).toBe("4 Sep");
});

test("a moment is told by the clock there, and how far it is from now", () => {
  const at = new Date("2026-11-20T23:30:00Z");
  expect(momentText(at, "Europe/Berlin")).toBe("21 Nov 2026, 00:30");
  const seen = (minutes: number) =>
    relativeText(new Date(at.getTime() + minutes * 60_000), at, "Europe/Berlin");
  expect([0, -1, 5, 120, -60, 1440, -2880, 60_000].map(seen)).toEqual([
    "just now",
    "1 minute ago",
    "in 5 minutes",
    "in 2 hours",
    "yesterday",
    "tomorrow",
    "2 days ago",
    "1 Jan 2027",
  ]);
  const ago = (seconds: number) => agoText(at, new Date(at.getTime() + seconds * 1000));
  expect([1, 4, 60, 7200, 86_400].map(ago)).toEqual([
    "just now",
    "4 seconds ago",
    "1 minute ago",
    "2 hours ago",
    "1 day ago",
  ]);
});

test("a list ends with its joint, and has no comma before it", () => {
  expect([listed([]), listed(["a"]), listed(["a", "b", "c"]), listed(["a", "b"], "or")]).toEqual([
    "",
    "a",
    "a, b and c",
    "a or b",
  ]);
});

test("a size is said in the unit that fits, as each language writes it", () => {
  const said = [0, 999, 1_000, 1_240_000, 83_306_147_840, 2e15].map((size) => bytesText(size));
  expect(said).toEqual(["0 byte", "999 byte", "1 kB", "1.2 MB", "83.3 GB", "2,000 TB"]);
  expect(inLanguage("fr", () => bytesText(1_240_000_000))).toMatch(/^1,2\sGo$/);
});
