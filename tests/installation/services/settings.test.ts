import { expect, test } from "vitest";
import type { Shipped } from "~/installation/rules/shipped";
import type { MailState } from "~/installation/rules/mail/state";
import { keptAgencyName, nameAgency } from "~/installation/services/settings/agency-name.server";
import {
  chooseCurriculum,
  showCurriculum,
  takesShipped,
} from "~/installation/services/settings/curriculum.server";
import { passStep, showProgress } from "~/installation/services/settings/progress.server";
import { findAgency } from "~/people/queries/people";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anAdmin, aTrainer, NOON } from "../../support/makers";

/** Programmes that are taken, or that have a mistake; `taken` counts how often. */
function shippedWith(mistakes: string[] = []): Shipped & { taken: number } {
  return {
    taken: 0,
    titles: () => ["Cleared to reply"],
    async publish() {
      this.taken += 1;
      return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true };
    },
  };
}

eachEngine("the agency's name", (open) => {
  test("is the setting's until an admin names it, and theirs from then on", async () => {
    const store = await open();
    const actor = await anAdmin(store);
    for (const setting of ["The agency", "Northlight"])
      expect(await keptAgencyName({ store, setting, now: NOON })).toBeNull();
    expect((await findAgency(store.read))?.name).toBe("Northlight");
    await nameAgency({ store, actor, now: NOON, name: "Northlight & Daughters" });
    expect(await keptAgencyName({ store, setting: "Another", now: NOON })).toBe(
      "Northlight & Daughters",
    );
    expect((await findAgency(store.read))?.name).toBe("Northlight & Daughters");
  });
});

eachEngine("what comes to be taught", (open) => {
  test("is not taken before an admin says so, and then for good", async () => {
    const store = await open();
    const call = { store, actor: await anAdmin(store), now: NOON };
    const shipped = shippedWith();
    expect(await takesShipped(store)).toBe(false);
    await chooseCurriculum({ ...call, shipped, choice: "empty" });
    expect(await takesShipped(store)).toBe(false);
    expect(shipped.taken).toBe(0);
    expect(await showCurriculum({ ...call, shipped })).toMatchObject({ curriculum: "empty" });

    await chooseCurriculum({ ...call, shipped, choice: "shipped" });
    await chooseCurriculum({ ...call, shipped, choice: "empty" });
    expect(await takesShipped(store)).toBe(true);
    expect(shipped.taken).toBe(1);
  });

  test("with a mistake is not taken, and nothing is chosen", async () => {
    const store = await open();
    const call = { store, actor: await anAdmin(store), now: NOON };
    const mistakes = ["reply.yaml, line 3: no such module."];
    const chosen = await chooseCurriculum({
      ...call,
      shipped: shippedWith(mistakes),
      choice: "shipped",
    });
    expect(chosen).toEqual({ ok: false, mistakes });
    expect(await takesShipped(store)).toBe(false);
  });
});

eachEngine("the first steps", (open) => {
  test("say what there is, leave out what is skipped, and are put away", async () => {
    const store = await open();
    const call = { store, actor: await anAdmin(store), now: NOON };
    const states = async (mailState: MailState = "untried") => {
      const progress = await showProgress({ ...call, agencyNamed: true, mailState });
      return progress?.map(({ state }) => state) ?? null;
    };
    expect(await states()).toEqual(["done", "todo", "todo", "todo", "todo"]);
    await passStep({ ...call, step: "mail" });
    await passStep({ ...call, step: "curriculum" });
    expect(await states()).toEqual(["done", "skipped", "skipped", "todo", "todo"]);
    await aTrainer(store, [await aCompany(store)]);
    expect(await states()).toBeNull();
    const { installation } = store.read.tables;
    await store.write(async (tx) => {
      await tx.update(installation).set({ skipped: [] });
    });
    expect(await states("changed")).toEqual(["done", "todo", "todo", "done", "done"]);
    expect(await states("accepted")).toEqual(["done", "done", "todo", "done", "done"]);
    await passStep({ ...call, step: null });
    expect(await states("accepted")).toBeNull();
  });
});
