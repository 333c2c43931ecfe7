import { expect, test, vi } from "vitest";
import { onlyOne } from "~/kit/cache/only-one";
import { onSqlite } from "../../support/harness/engines";
import { aCompany } from "../../support/makers";

/** The same module once more, as the pages’ build has it beside the program’s. */
async function again<Module>(load: () => Promise<Module>): Promise<Module> {
  vi.resetModules();
  return await load();
}

test("there is one of a name, however often the code is there", async () => {
  const other = await again(() => import("~/kit/cache/only-one"));
  expect(other.onlyOne).not.toBe(onlyOne);
  const mine = onlyOne("of this test", () => ({}));
  expect(other.onlyOne("of this test", () => ({}))).toBe(mine);
  expect(onlyOne("another of this test", () => ({}))).not.toBe(mine);
});

onSqlite("what the program and its pages both keep", (open) => {
  test("is a company’s rules, read once for both", async () => {
    const store = await open();
    const company = await aCompany(store);
    const [one, other] = [
      await again(() => import("~/curriculum/services/company-rules.server")),
      await again(() => import("~/curriculum/services/company-rules.server")),
    ];
    expect(other.companyRules).not.toBe(one.companyRules);
    expect(await other.companyRules(store, company)).toBe(await one.companyRules(store, company));
  });

  test("is whose turn it is in long work", async () => {
    const [one, other] = [
      await again(() => import("~/kit/heavy/turn")),
      await again(() => import("~/kit/heavy/turn")),
    ];
    let round = 0;
    let next = setImmediate(function count() {
      round += 1;
      next = setImmediate(count);
    });
    const rounds = await Promise.all(
      [one.turn(), other.turn()].map((turn) => turn.then(() => round)),
    );
    clearImmediate(next);
    // Requests come in between.
    expect(rounds[1]).toBeGreaterThan(rounds[0]!);
  });
});
