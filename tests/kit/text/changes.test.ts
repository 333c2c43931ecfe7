import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { treeLines } from "~/curriculum/rules/tree-lines";
import { lineChanges, type LineChange } from "~/kit/text/text-changes";

const shown = (changes: readonly LineChange[]) =>
  changes.map(({ kind, pieces }) => [
    kind,
    pieces.map((piece) => ({ same: "", removed: "-", added: "+" })[piece.kind] + piece.text),
  ]);

describe("what changed from one text to another", () => {
  test("a line that came in the place of one much like it is compared word by word", () => {
    const before = ["Who may speak", "You may reply when you are cleared.", "Sign your name."];
    const after = ["Who may speak", "You may reply only when you are cleared.", "Sign your name."];
    expect(shown(lineChanges(before, after))).toEqual([
      ["same", ["Who may speak"]],
      ["changed", ["You may reply", "+only", "when you are cleared."]],
      ["same", ["Sign your name."]],
    ]);
  });

  test("a rewritten line is one removal and one addition", () => {
    const before = ["Never leave a review of our bread."];
    const after = ["Do not discuss the recall anywhere."];
    expect(shown(lineChanges(before, after))).toEqual([
      ["removed", ["-Never leave a review of our bread."]],
      ["added", ["+Do not discuss the recall anywhere."]],
    ]);
  });

  test("what went stands before what came after it", () => {
    expect(shown(lineChanges(["one", "two", "three"], ["three", "four"]))).toEqual([
      ["removed", ["-one"]],
      ["removed", ["-two"]],
      ["same", ["three"]],
      ["added", ["+four"]],
    ]);
  });

  test("both texts can be read in it, whole and in order", () => {
    const line = fc
      .array(fc.constantFrom("we", "never", "share", "names", "with", "anybody"), {
        minLength: 1,
        maxLength: 6,
      })
      .map((words) => words.join(" "));
    const text = fc.array(line, { maxLength: 8 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const side = (without: string) =>
          lineChanges(before, after)
            .map(({ pieces }) => pieces.filter(({ kind }) => kind !== without))
            .filter((pieces) => pieces.length > 0)
            .map((pieces) => pieces.map((piece) => piece.text).join(" "));
        expect(side("removed")).toEqual(after);
        expect(side("added")).toEqual(before);
      }),
    );
  });
});

test("a text's lines are its headings, paragraphs and points, without emphasis", () => {
  expect(
    treeLines([
      { type: "heading", level: 2, id: "a", children: ["Your name"] },
      { type: "paragraph", children: ["Say ", { type: "strong", children: ["in the post"] }, "."] },
      {
        type: "list",
        ordered: false,
        items: [
          ["One ", { type: "em", children: ["bun"] }],
          [{ type: "paragraph", children: ["Two"] }],
        ],
      },
      { type: "off-limits", items: [] },
    ]),
  ).toEqual([
    "Your name",
    "Say in the post.",
    "• One bun",
    "• Two",
    "From the playbook: what’s off limits",
  ]);
});
