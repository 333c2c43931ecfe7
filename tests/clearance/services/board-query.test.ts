import { expect, test } from "vitest";
import { boardSearch, sortedBy } from "~/clearance/pages/board/query";
import { boardQueryOf } from "~/clearance/pages/board/query.server";

function queryOf(search: string) {
  return boardQueryOf(new Request(`http://localhost/clearance${search}`));
}

test("an address without anything, or with nonsense in it, is the board as it opens", () => {
  const opening = queryOf("");
  expect(opening).toEqual({
    search: "",
    group: null,
    sort: "name",
    descending: false,
    page: 1,
    pageSize: 50,
  });
  expect(queryOf(`?q=${"x".repeat(101)}&show=all&sort=salary&dir=up&page=-3`)).toEqual(opening);
  expect(queryOf("?page=1.5&page=abc&show=")).toEqual(opening);
});

test("what the links say is what the address is read as", () => {
  const query = queryOf(
    "?q= Pier %26 Sons &show=manager-sign-off&sort=valid-until&dir=desc&page=3",
  );
  expect(query).toMatchObject({ search: "Pier & Sons", group: "manager-sign-off", page: 3 });
  expect(queryOf(boardSearch(query, { page: 3 }))).toEqual(query);
  expect(queryOf(boardSearch(query))).toEqual({ ...query, page: 1 });
  expect(boardSearch(queryOf(""))).toBe("");
});

test("sorting by a column again turns it round; another column starts upwards", () => {
  const query = queryOf("?sort=team");
  expect(sortedBy(query, "team")).toEqual({ sort: "team", descending: true });
  expect(sortedBy({ ...query, descending: true }, "team")).toEqual({
    sort: "team",
    descending: false,
  });
  expect(sortedBy({ ...query, descending: true }, "name")).toEqual({
    sort: "name",
    descending: false,
  });
});
