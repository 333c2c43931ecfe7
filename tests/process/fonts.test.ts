import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { catalogueFiles } from "~/process/tooling/catalogue/files.mjs";
import { makeFonts } from "~/process/tooling/fonts/make.mjs";

interface Face {
  family: string;
  style: string;
  file: string;
  has: (letter: string) => boolean;
}

async function madeFaces(): Promise<Face[]> {
  await makeFonts();
  const css = readFileSync(path.resolve(".cache/fonts/fonts.css"), "utf8");
  return css.match(/@font-face \{[^}]+\}/g)!.map((rule) => {
    const said = (name: string) => new RegExp(`${name}: ([^;]+);`).exec(rule)![1]!;
    const ranges = said("unicode-range")
      .split(", ")
      .map((range) => range.replace("U+", "").split("-"))
      .map(([from, to = from]) => [from!, to!].map((end) => Number.parseInt(end, 16)));
    return {
      family: said("font-family"),
      style: said("font-style"),
      file: /url\("\.\/([^"]+)"\)/.exec(rule)![1]!,
      has: (letter) =>
        ranges.some(
          ([from, to]) => letter.codePointAt(0)! >= from! && letter.codePointAt(0)! <= to!,
        ),
    };
  });
}

test("every letter of the catalogue is in the file that a page begins with", async () => {
  const [inter] = await madeFaces();
  const letters = new Set(catalogueFiles().flatMap(({ text }) => text.match(/\p{L}/gu) ?? []));
  expect(letters.size).toBeGreaterThan(80);
  expect(inter!.file).toBe("inter.woff2");
  expect([...letters].filter((letter) => !inter!.has(letter))).toEqual([]);
});

test("a letter is in one file of each typeface, and names from all of Europe in its third", async () => {
  const faces = await madeFaces();
  const kinds = new Set(faces.map(({ family, style }) => `${family} ${style}`));
  expect(kinds.size).toBe(5);
  for (const kind of kinds) {
    const files = (letter: string) =>
      faces
        .filter(({ family, style, has }) => `${family} ${style}` === kind && has(letter))
        .map(({ file }) => file.replace(/^.*?(-more|-names|-rest)?\.woff2$/, "$1"));
    for (const letter of "aßñçº€“") expect(files(letter)).toEqual([""]);
    for (const letter of "łřőșŽ") expect(files(letter)).toEqual(["-names"]);
    for (const letter of "¼Øã") expect(files(letter)).toEqual(["-more"]);
    expect(files("ế").length).toBeLessThan(2);
    expect(files("Ж")).toEqual([]);
  }
});
