import { expect, test } from "vitest";
import { checkText } from "~/content/check-text";
import { isImageAddress } from "~/content/image-address";
import { VARIABLES_OF_ALL } from "~/content/variables";

test.each([
  ["https://example.com/cake.png", true],
  [`/images/${"0a1b".repeat(16)}.webp`, true],
  ["/images/0a1b2c.webp", false],
  [`/images/${"0A1B".repeat(16)}.webp`, false],
  ["/images/cake.webp", false],
  ["/images/0a1b.png", false],
  ["/images/../secret.webp", false],
  ["//example.com/0a.webp", false],
  ["http://example.com/cake.png", false],
  ["data:image/png;base64,AAAA", false],
  ["", false],
])("a picture at %j may be shown: %s", (address, may) => {
  expect(isImageAddress(address)).toBe(may);
});

test("a picture of the library’s own is no mistake", () => {
  const told: string[] = [];
  const source = `![A cake](/images/${"0a1b".repeat(16)}.webp)\n\n![Another](/pictures/0a.webp)`;
  checkText({
    source,
    place: "lesson",
    known: VARIABLES_OF_ALL,
    report: (line, message) => told.push(`${line}: ${message}`),
  });
  expect(told).toEqual([
    "3: Upload the picture to the library, and use the address it has there: `/images/…`.",
  ]);
});
