import { readFileSync } from "node:fs";
import path from "node:path";
import { isSeq } from "yaml";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openYaml } from "~/kit/yaml/open-yaml";
import { blockEntries } from "~/kit/yaml/places";
import {
  withMoved,
  withNewPost,
  withoutPost,
  withPost,
  withPostBack,
  withSetting,
} from "~/practice/rules/set-document/edit-set";
import { readSetFile, type SetModel } from "~/practice/rules/set-document/set-document";
import { writeSetFile } from "~/practice/rules/set-document/write-set";
import { anyValue, aText } from "../../support/questions/quiz-texts";
import { runs } from "../../support/harness/runs";

const MODULES = path.resolve(import.meta.dirname, "../../../content/modules");
const SHIPPED = ["more/monday-triage", "reply/saturday-shift"].map((name) => ({
  name,
  text: readFileSync(path.join(MODULES, `${name}.practice.yaml`), "utf8"),
}));

function model(text: string): SetModel {
  const document = readSetFile(text);
  if (!document.readable) throw new Error(JSON.stringify(document.mistakes));
  return document;
}

/** The letters of each post, with the comments above it. */
function slicesOf(text: string): string[] {
  const list = openYaml(text).document.get("posts");
  if (!isSeq(list)) return [];
  return blockEntries(text, list)?.map(({ from, to }) => text.slice(from, to)) ?? [];
}

describe.each(SHIPPED)("the practice set $name", ({ text }) => {
  const set = model(text);

  test("is written as it was read", () => {
    expect(writeSetFile(set)).toBe(text);
    const windows = text.replaceAll("\n", "\r\n");
    expect(writeSetFile(model(windows))).toBe(windows);
    expect(slicesOf(text)).toHaveLength(set.posts.length);
  });

  test("a changed author changes the lines of that post and no others", () => {
    for (const [at, { id, value }] of set.posts.entries()) {
      const changed = writeSetFile(
        withPost(set, id, { ...(value as object), author: "Ann Other" }),
      );
      const [before, after] = [slicesOf(text), slicesOf(changed)];
      expect(after.toSpliced(at, 1)).toEqual(before.toSpliced(at, 1));
      const differing = after[at]!.split("\n").filter(
        (line, n) => line !== before[at]!.split("\n")[n],
      );
      expect(differing.map((line) => line.trim())).toEqual(["author: Ann Other"]);
    }
  });

  test("a changed setting changes its own line and no others", () => {
    const changed = writeSetFile(withSetting(set, "minutes", 99)).split("\n");
    const differing = changed.filter((line, at) => line !== text.split("\n")[at]);
    expect(differing).toEqual(["minutes: 99"]);
  });

  test("what is added, moved or taken out leaves every other post’s letters", () => {
    const slices = slicesOf(text);
    const [first, second] = set.posts;
    const { model: more } = withNewPost(set, { key: "new", text: "?" }, first!.id);
    expect(slicesOf(writeSetFile(more)).toSpliced(1, 1)).toEqual(slices);
    const moved = withMoved(set, first!.id, 2);
    expect(slicesOf(writeSetFile(moved)).slice(0, 3)).toEqual([slices[1], slices[2], slices[0]]);
    expect(writeSetFile(withMoved(moved, first!.id, 0))).toBe(text);
    const without = withoutPost(set, second!.id);
    expect(slicesOf(writeSetFile(without))).toEqual(slices.toSpliced(1, 1));
    expect(writeSetFile(withPostBack(without, second!, 1))).toBe(text);
  });
});

test("any text is written as it was read, also one that is no practice set", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), aText), (text) => {
      expect(writeSetFile(readSetFile(text))).toBe(text);
    }),
    { numRuns: runs(80) },
  );
});

test("whatever is done to a set, its text says just that", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SHIPPED),
      fc.array(fc.tuple(fc.nat(4), fc.nat(), fc.nat(), anyValue), { maxLength: 5 }),
      ({ text }, steps) => {
        let set = model(text);
        for (const [what, pick, to, value] of steps) {
          const post = set.posts[pick % Math.max(1, set.posts.length)];
          if (what === 0) set = withNewPost(set, { key: "new", said: value }).model;
          else if (what === 1) set = withSetting(set, "lead", value);
          else if (!post) continue;
          else if (what === 2) set = withMoved(set, post.id, to % set.posts.length);
          else if (what === 3) set = withoutPost(set, post.id);
          else set = withPost(set, post.id, { ...(post.value as object), text: value });
        }
        const again = model(writeSetFile(set));
        expect(again.settings).toEqual(set.settings);
        expect(again.posts.map((post) => post.value)).toEqual(set.posts.map((post) => post.value));
      },
    ),
    { numRuns: runs(40) },
  );
});
