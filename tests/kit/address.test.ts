import { expect, test } from "vitest";
import { z } from "zod";
import { addressBy, FLAG, oneOf, PAGE, SEARCH } from "~/kit/http/address";
import { pageOf } from "~/kit/lists/pages";

const ADDRESS = addressBy(
  z.object({
    q: SEARCH,
    show: oneOf(["new", "old"]),
    page: PAGE,
    all: FLAG,
    person: z.array(z.string().max(3)),
  }),
);
const read = (search: string) => ADDRESS.read(new Request(`http://localhost/${search}`));

test("what is no good in an address falls back, and what goes without saying is not written", () => {
  const opening = { q: "", show: null, page: 1, all: false, person: [] };
  expect(read("?q=&show=none&page=0")).toEqual(opening);
  expect(ADDRESS.write(opening)).toBe("");
});

test("what is written is read again", () => {
  const said = { q: "tea & cake", show: "old" as const, page: 3, all: true, person: ["a", "b"] };
  expect(ADDRESS.write(said)).toBe("?q=tea+%26+cake&show=old&page=3&all=1&person=a&person=b");
  expect(read(ADDRESS.write(said))).toEqual(said);
});

test("what nothing can stand for is refused", () => {
  expect(ADDRESS.safeRead(new Request("http://localhost/?person=long")).success).toBe(false);
});

test("a page beyond the last one is the last one", () => {
  expect(pageOf(101, 9, 50)).toEqual({ page: 3, pages: 3, from: 100, until: 101 });
  expect(pageOf(0, 0, 50)).toEqual({ page: 1, pages: 1, from: 0, until: 0 });
});
