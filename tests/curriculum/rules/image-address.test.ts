import { expect, test } from "vitest";
import { checkText } from "~/curriculum/rules/markdoc/check/text";
import { VARIABLES_OF_ALL } from "~/curriculum/rules/markdoc/variables";

test("a picture is the library’s own, or a mistake", () => {
  const told: string[] = [];
  const source = `![A cake](/images/${"0a1b".repeat(16)}.webp)\n\n![Another](/pictures/0a.webp)\n\n![Elsewhere](https://example.test/a.png)`;
  checkText({
    source,
    place: "lesson",
    known: VARIABLES_OF_ALL,
    report: (line, message) => told.push(`${line}: ${message}`),
  });
  const upload = "Upload the image to the library, and use its address there: `/images/…`.";
  expect(told).toEqual([`3: ${upload}`, `5: ${upload}`]);
});
