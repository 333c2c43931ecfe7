import fc from "fast-check";
import { expect, test } from "vitest";
import { searchFiles, searchWords, type FoundFile } from "~/authoring/rules/search";
import { searchPassages } from "~/authoring/rules/search-passages";
import { runs } from "../../support/harness/runs";

const files = [
  {
    path: "a.md",
    passages: [
      { where: "Title", text: "When a customer is angry in public" },
      { where: "Own it", text: "Say sorry at the Café Élan. You don’t need to ring the café." },
    ],
  },
  { path: "b.md", passages: [{ where: "Title", text: "Anger management" }] },
];

const paths = (query: string) => searchFiles(files, query).map(({ path }) => path);
const marked = (found: FoundFile[]) =>
  found.flatMap(({ hits }) =>
    hits.flatMap(({ pieces }) => pieces.filter((one) => one.marked).map(({ text }) => text)),
  );

test("case and accents do not count, and what is marked is written as it stands there", () => {
  for (const query of ["cafe elan", "CAFÉ ÉLAN", "Cafe\u0301"])
    expect(paths(query)).toEqual(["a.md"]);
  expect(marked(searchFiles(files, "cafe"))).toEqual(["Café", "café"]);
  expect(paths("DON’T")).toEqual(["a.md"]);
  expect(paths("don't")).toEqual(["a.md"]);
});

test("a word is found where it begins one, not inside one", () => {
  expect(paths("ang")).toEqual(["a.md", "b.md"]);
  expect(paths("gry")).toEqual([]);
});

test("every word has to be somewhere in the file, in one passage or in several", () => {
  expect(paths("angry sorry")).toEqual(["a.md"]);
  expect(paths("angry management")).toEqual([]);
});

test("nothing is asked by signs and spaces", () => {
  for (const query of ["", "   ", "?! — …", "🙂"]) {
    expect(searchWords(query)).toEqual([]);
    expect(paths(query)).toEqual([]);
  }
});

test("the passage with the most of the words comes first, and of many only some are shown", () => {
  const many = Array.from({ length: 9 }, (_, index) => ({ where: `${index}`, text: "one word" }));
  const passages = [...many, { where: "best", text: "one word and another" }];
  const [found] = searchFiles([{ path: "a", passages }], "another word");
  expect(found).toMatchObject({ more: 6 });
  expect(found?.hits[0]?.where).toBe("best");
});

test("a long passage is cut round its first hit, and says that it goes on", () => {
  const text = `${"before ".repeat(60)}needle ${"after ".repeat(60)}`.trim();
  const [found] = searchFiles([{ path: "a", passages: [{ where: "Text", text }] }], "needle");
  const shown = found!.hits[0]!.pieces.map((piece) => piece.text).join("");
  expect(shown).toMatch(/^… before .* needle after .* …$/);
  expect(shown.length).toBeLessThan(260);
});

test("what is marked begins with a word that was asked for, and the pieces are the passage’s own letters", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."abÀéß ’-İıﬁ🙂\u0301".split("")) });
  fc.assert(
    fc.property(letters, letters, (text, query) => {
      const words = searchWords(query);
      for (const { hits } of searchFiles([{ path: "a", passages: [{ where: "", text }] }], query))
        for (const { pieces } of hits) {
          const shown = pieces.map((piece) => piece.text).join("");
          expect(text).toContain(shown.replace(/^… /, "").replace(/ …$/, ""));
          for (const piece of pieces.filter((one) => one.marked)) {
            const plain = searchWords(piece.text).join(" ");
            expect(words.some((word) => plain.startsWith(word) || plain === "")).toBe(true);
          }
        }
    }),
    { numRuns: runs(100) },
  );
});

test("what tags put into a question’s text is three dots, and what they mark is words", () => {
  const text = `questions:
  - key: promised
    stem: "You promised a customer of {% $company.short %} to {% mark %}write again{% /mark %} by noon."
`;
  expect(searchPassages("modules/reply/quiz.yaml", text).map((passage) => passage.text)).toContain(
    "You promised a customer of … to write again by noon.",
  );
});
