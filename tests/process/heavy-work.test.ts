import { expect, test } from "vitest";
import { SOURCE, textOf } from "../support/sources";

const WORKER = "app/process/server/workers/worker.ts";

test("a worker thread knows every piece of heavy work", () => {
  const heavy = SOURCE.filter((file) => /= heavily\(/.test(textOf(file)));
  const known = [...textOf(WORKER).matchAll(/^import "~\/(.+)";$/gm)].map(
    ([, name]) => `app/${name}.ts`,
  );
  expect(known.sort()).toEqual(heavy.sort());
});
