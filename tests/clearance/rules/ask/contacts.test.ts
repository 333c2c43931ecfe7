import { expect, test } from "vitest";
import { contactParts, emailHref, phoneIn } from "~/clearance/rules/ask/contacts";

const links = (text: string) =>
  contactParts(text).flatMap((part) => (part.kind === "text" ? [] : [[part.text, part.href]]));

test.each([
  [
    "at once, by calling the duty phone on 01632 960 118, and 999 first if there is danger now",
    [
      ["01632 960 118", "tel:01632960118"],
      ["999", "tel:999"],
    ],
  ],
  [
    "call +353 (0)1 555 0100 or 112",
    [
      ["+353 (0)1 555 0100", "tel:+35315550100"],
      ["112", "tel:112"],
    ],
  ],
  ["write to press@harbour.example.", [["press@harbour.example", "mailto:press@harbour.example"]]],
  ["#social-help", []],
  ["within 30 minutes, order 12345678, by 2026-11-09, from 7 to 20", []],
  ["07:00 to 20:00 on 0 days", []],
])("%s", (text, expected) => {
  expect(links(text)).toEqual(expected);
});

test("nothing of a text is lost, whatever is a link in it", () => {
  const text = "Ring 01632 960 118 (or a@b.example), then 999.";
  expect(
    contactParts(text)
      .map((part) => part.text)
      .join(""),
  ).toBe(text);
});

test("an emergency number is not the one to call for everything", () => {
  expect(phoneIn("999 first, then 01632 960 118")).toBe("01632 960 118");
  expect(phoneIn("999 first")).toBeNull();
});

test("an email’s address and subject cannot add anything to it", () => {
  expect(emailHref("priya@harbour.example", "Refund & allergy?")).toBe(
    "mailto:priya@harbour.example?subject=Refund%20%26%20allergy%3F",
  );
  expect(emailHref("a?cc=b@c.example", "x")).toBe("mailto:a%3Fcc%3Db@c.example?subject=x");
});
