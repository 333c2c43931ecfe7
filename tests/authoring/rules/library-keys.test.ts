import fc from "fast-check";
import { expect, test } from "vitest";
import { fileState, passesFilter } from "~/authoring/rules/files/file-state";
import { movedTo } from "~/kit/lists/in-order";
import { freeKey, keyFrom, keyMistake } from "~/authoring/rules/keys";
import { UNSAID } from "~/authoring/rules/drafts";

test.each([
  ["Who may speak?", "who-may-speak"],
  ["Don’t panic — ever", "dont-panic-ever"],
  ["Über Café 2", "uber-cafe-2"],
  ["  ", ""],
  ["日本語", ""],
])("“%s” is named %s in addresses", (title, key) => {
  expect(keyFrom(title)).toBe(key);
});

test("a key that is made is always one that can be used", () => {
  const title = fc.string({ unit: "grapheme", maxLength: 120 });
  fc.assert(
    fc.property(title, fc.array(title, { maxLength: 4 }), (one, others) => {
      const taken = [keyFrom(one), ...others.map(keyFrom)];
      expect(keyMistake(freeKey(one, taken), taken)).toBeNull();
    }),
  );
});

test("a key that somebody types is refused with what is wrong with it", () => {
  expect(keyMistake("Angry", [])).toBe("shape");
  expect(keyMistake("a--b", [])).toBe("shape");
  expect(keyMistake("a".repeat(61), [])).toBe("long");
  expect(keyMistake("new", [])).toBe("reserved");
  expect(keyMistake("angry", ["angry"])).toBe("taken");
  expect(keyMistake("calm", ["angry"])).toBeNull();
});

test("what is moved stands where it was put, and the others keep their order", () => {
  const list = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(list, fc.nat(), fc.nat(), (all, from, to) => {
      const item = all[from % all.length]!;
      const moved = movedTo(all, item, to % all.length)!;
      expect(moved[to % all.length]).toBe(item);
      expect(moved.filter((one) => one !== item)).toEqual(all.filter((one) => one !== item));
    }),
  );
  expect(movedTo(["a"], "b", 0)).toBeNull();
  for (const to of [-1, 1, 0.5, NaN]) expect(movedTo(["a"], "a", to)).toBeNull();
});

test("a file’s state is what a trainer has to know first", () => {
  const draft = { ...UNSAID, hash: "new" };
  const published = { hash: "old", retired: false };
  const at = new Date(0);
  expect(fileState(null, draft)).toBe("draft");
  expect(fileState(published, null)).toBe("published");
  expect(fileState(published, draft)).toBe("changed");
  expect(fileState(published, { ...draft, hash: "old" })).toBe("published");
  expect(fileState(published, { ...draft, publishAt: at })).toBe("scheduled");
  const asked = { ...draft, askedBy: "dana", publishAt: at };
  expect(fileState(published, asked)).toBe("asked");
  expect(fileState(published, { ...asked, agreedBy: "jonah" })).toBe("scheduled");
  expect(fileState(null, { ...draft, failure: "It failed." })).toBe("failed");
  expect(fileState({ ...published, retired: true }, draft)).toBe("retired");
  expect(passesFilter({ state: "published", problems: 1 }, "problems")).toBe(true);
  expect(passesFilter({ state: "draft", problems: 0 }, "changed")).toBe(false);
  const inFrench = { state: "published" as const, problems: 0, missing: ["de" as const] };
  expect(passesFilter({ ...inFrench, outdated: true }, "outdated")).toBe(true);
  expect(passesFilter(inFrench, "outdated")).toBe(false);
  expect(passesFilter(inFrench, "not-in-de")).toBe(true);
  expect(passesFilter(inFrench, "not-in-fr")).toBe(false);
});
