import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { keepStatements } from "~db/sqlite/statements";

function opened() {
  const connection = new Database(":memory:");
  connection.exec("create table box (a integer, b text); insert into box values (1, 'one')");
  const prepared: string[] = [];
  const prepare = connection.prepare.bind(connection);
  connection.prepare = ((sql: string) => {
    prepared.push(sql);
    return prepare(sql);
  }) as typeof prepare;
  keepStatements(connection);
  return { connection, prepared };
}

const SQL = "select * from box where a = ?";

test("a statement is prepared once, and answers each time for what it is given", () => {
  const { connection, prepared } = opened();
  const add = "insert into box values (?, ?)";
  for (const [a, b] of [
    [2, "two"],
    [3, "three"],
  ]) {
    expect(connection.prepare(add).run(a, b).changes).toBe(1);
    expect(connection.prepare(SQL).get(a)).toEqual({ a, b });
  }
  expect(prepared).toEqual([add, SQL]);
});

test("whoever asks for objects gets objects, also where arrays were asked for before and in between", () => {
  const { connection } = opened();
  const held = connection.prepare(SQL);
  expect(connection.prepare(SQL).raw().all(1)).toEqual([[1, "one"]]);
  expect(held.all(1)).toEqual([{ a: 1, b: "one" }]);
  const arrays = connection.prepare(SQL).raw();
  expect(connection.prepare(SQL).get(1)).toEqual({ a: 1, b: "one" });
  expect(arrays.get(1)).toEqual([1, "one"]);
});

test("a table that has another column since then is answered for as it is", () => {
  const { connection } = opened();
  expect(connection.prepare(SQL).get(1)).toEqual({ a: 1, b: "one" });
  connection.exec("alter table box add column c integer default 7");
  expect(connection.prepare(SQL).get(1)).toEqual({ a: 1, b: "one", c: 7 });
  expect(connection.prepare(SQL).raw().all(1)).toEqual([[1, "one", 7]]);
});

test("what cannot be prepared fails each time, and what fails once works the next time", () => {
  const { connection } = opened();
  for (let times = 0; times < 2; times += 1)
    expect(() => connection.prepare("select * from nowhere")).toThrow("no such table");
  connection.exec("create unique index only on box (a)");
  const add = connection.prepare("insert into box values (?, 'x')");
  expect(() => add.run(1)).toThrow("UNIQUE");
  expect(connection.prepare("insert into box values (?, 'x')").run(2).changes).toBe(1);
});

test("statements of all kinds are not kept without end", () => {
  const { connection, prepared } = opened();
  const one = (index: number) => `select ${index} as n, '${"x".repeat(10_000)}' as x`;
  for (let index = 0; index < 300; index += 1)
    expect(connection.prepare(one(index)).get()).toMatchObject({ n: index });
  const before = prepared.length;
  connection.prepare(one(299));
  expect(prepared).toHaveLength(before);
  connection.prepare(one(0));
  expect(prepared).toHaveLength(before + 1);
});
