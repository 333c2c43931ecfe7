import { expect, test } from "vitest";
import { z } from "zod";
import { addressFields, addressText } from "~/kit/http/address";
import { addressReader, FLAG, oneOf, PAGE, SEARCH } from "~/kit/http/read-address";
import { pageOf } from "~/kit/lists/pages";

const ADDRESS = addressReader(
  z.object({
    q: SEARCH,
    show: oneOf(["new", "old"]),
    page: PAGE,
    all: FLAG,
    person: z.array(z.string().max(3)),
  }),
);
const OPENING = { page: 1 };
const read = (search: string) => ADDRESS.read(new Request(`http://localhost/${search}`));

test("what is no good in an address falls back, and what goes without saying is not written", () => {
  const opening = { q: "", show: null, page: 1, all: false, person: [] };
  expect(read("?q=&show=none&page=0")).toEqual(opening);
  expect(addressText(opening, OPENING)).toBe("");
});

test("what is written is read again", () => {
  const said = { q: "tea & cake", show: "old" as const, page: 3, all: true, person: ["a", "b"] };
  expect(addressText(said, OPENING)).toBe(
    "?q=tea+%26+cake&show=old&page=3&all=1&person=a&person=b",
  );
  expect(read(addressText(said, OPENING))).toEqual(said);
});

test("a form carries the same as fields", () => {
  expect(addressFields({ q: "tea", all: true, page: 1, person: ["a", "b"] }, OPENING)).toEqual([
    ["q", "tea"],
    ["all", "1"],
    ["person", "a"],
    ["person", "b"],
  ]);
});

test("what nothing can stand for is refused", () => {
  expect(ADDRESS.safeRead(new Request("http://localhost/?person=long")).success).toBe(false);
});

test("a page beyond the last one is the last one", () => {
  expect(pageOf(101, 9, 50)).toEqual({ page: 3, pages: 3, from: 100, until: 101 });
  expect(pageOf(0, 0, 50)).toEqual({ page: 1, pages: 1, from: 0, until: 0 });
});
