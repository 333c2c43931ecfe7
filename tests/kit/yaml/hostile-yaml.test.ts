import { expect, test } from "vitest";
import { keysIn } from "~/kit/yaml/open-yaml";
import { readYaml } from "~/kit/yaml/yaml-file";

function mistakesIn(text: string): string[] {
  const mistakes: string[] = [];
  const file = readYaml(text, (line, message) => void mistakes.push(`${line}: ${message}`));
  expect(file).toBeNull();
  return mistakes;
}

test("an alias is a mistake on its line, so that a few lines never stand for millions of values", () => {
  const lines = ["a: &a [x, x, x, x, x, x, x, x, x]"];
  for (const [name, before] of ["ba", "cb", "dc", "ed", "fe", "gf", "hg", "ih"])
    lines.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(", ")}]`);
  const text = lines.join("\n");
  expect(mistakesIn(text)[0]).toBe(
    "2: Anchors and aliases (& and *) aren’t supported here. Write the text out where it’s needed.",
  );
  expect(keysIn(text)).toBeNull();
});

test.each([150, 5_000, 20_000])("%i lists in each other are one mistake", (depth) => {
  const text = `a: ${"[".repeat(depth)}${"]".repeat(depth)}`;
  expect(mistakesIn(text)).toEqual([
    "1: This is nested too deeply. Put at most 50 lists and keys inside each other.",
  ]);
});

test("an ampersand or an asterisk inside a text is text", () => {
  expect(readYaml('a: "&b *c"\nd: salt & *pepper*', () => undefined)?.value).toEqual({
    a: "&b *c",
    d: "salt & *pepper*",
  });
});
