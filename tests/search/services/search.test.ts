import { expect, test } from "vitest";
import type { Actor } from "~/people/rules/actor";
import { inLanguage } from "~/kit/language/in-language.server";
import { markLeft } from "~/people/queries/memberships";
import { search } from "~/search/services/search.server";
import type { FoundKind } from "~/search/rules/found/found";
import type { Store } from "~db/store";
import { anEnrolled, aTeam, inDays } from "../../support/clearance/a-team";
import { aLearner, aTaughtCompany } from "../../support/content/a-taught-company";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anEmployee, aTrainer, NOON } from "../../support/makers";

async function found(store: Store, actor: Actor, query: string, now = NOON) {
  const { groups } = await search({ store, actor, now, query, kind: null });
  return groups.map(({ kind, items }): [FoundKind, string[]] => [
    kind,
    items.map(({ title }) => title.map(({ text }) => text).join("")),
  ]);
}

/** The people among it. */
async function people(store: Store, actor: Actor, query: string) {
  return (await found(store, actor, query)).find(([kind]) => kind === "people")?.[1] ?? [];
}

eachEngine("searching", (open) => {
  test("a manager finds the people of their own company, by name, team or address, and no leaver", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    const other = await aCompany(store, { key: "tidewater", name: "Tidewater Ferries" });
    const theo = await aManager(store, other, "Theo Marsh");
    await anEmployee(store, other, "Maya Tidewater");
    expect(await people(store, team.priya, "maya")).toEqual(["Maya Okafor"]);
    expect(await people(store, team.priya, maya.email)).toEqual(["Maya Okafor"]);
    expect(await people(store, theo, "maya")).toEqual(["Maya Tidewater"]);
    await store.write((tx) => markLeft(tx, maya, { at: inDays(-1) }));
    expect(await people(store, team.priya, "maya")).toEqual([]);
  });

  test("a trainer finds people where they are engaged, and nowhere else", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    const other = await aCompany(store, { key: "tidewater", name: "Tidewater Ferries" });
    await anEmployee(store, other, "Maya Tidewater");
    const both = await aTrainer(store, [team.company, other], "Sam Both");
    const none = await aTrainer(store, [], "Nobody Yet");
    expect(await people(store, team.dana, "maya")).toEqual(["Maya Okafor"]);
    expect(await people(store, both, "maya")).toEqual(["Maya Okafor", "Maya Tidewater"]);
    expect(await people(store, none, "maya")).toEqual([]);
    expect(await found(store, team.dana, "tidewater")).toEqual([]);
    expect(await found(store, both, "tidewater")).toContainEqual([
      "companies",
      ["Tidewater Ferries"],
    ]);
    await store.write((tx) => markLeft(tx, maya, { at: inDays(-1) }));
    expect(await people(store, team.dana, "maya")).toEqual([]);
  });

  test("an employee finds what they are enrolled in, and neither people nor questions", async () => {
    const store = await open();
    const taught = await aTaughtCompany(store);
    const maya = await aLearner(store, taught);
    const esther = await anEmployee(store, taught.company, "Esther Goldberg");
    expect(await found(store, maya, "angry")).toEqual([["lessons", ["When a customer is angry"]]]);
    expect(await found(store, esther, "angry")).toEqual([]);
    expect(await found(store, maya, "esther")).toEqual([]);
    const kinds = new Set<FoundKind>();
    for (const letter of "abcdefghijklmnopqrstuvwxyz")
      for (const [kind] of await found(store, maya, letter)) kinds.add(kind);
    expect([...kinds].sort()).toEqual(["actions", "lessons", "pages", "playbook"]);
  });

  test("a trainer finds a quiz’s questions by their words, each on its own; a manager finds none", async () => {
    const store = await open();
    const { dana, priya } = await aTaughtCompany(store);
    const asked = await found(store, dana, "where jo is");
    expect(asked.map(([kind]) => kind)).toContain("questions");
    expect(await found(store, priya, "where jo is")).toEqual([]);
  });

  test("without a word there are the pages and actions of one’s role", async () => {
    const store = await open();
    const { priya, dana } = await aTeam(store);
    for (const actor of [priya, dana])
      expect((await found(store, actor, "")).map(([kind]) => kind)).toEqual(["pages", "actions"]);
    expect((await found(store, priya, "handover"))[0]).toEqual(["pages", ["Handover"]]);
    expect((await found(store, dana, "new less"))[0]).toEqual(["actions", ["New lesson"]]);
  });

  test("pages and actions are found by the reader’s words, and by the English ones", async () => {
    const store = await open();
    const { priya, dana } = await aTeam(store);
    const inGerman = (actor: Actor, query: string) =>
      inLanguage("de", () => found(store, actor, query));
    for (const query of ["übergabe", "selbst", "handover", "independence"])
      expect(await inGerman(priya, query), query).toEqual([["pages", ["Übergabe"]]]);
    for (const query of ["neue lektion", "new lesson"])
      expect(await inGerman(dana, query), query).toEqual([["actions", ["Neue Lektion"]]]);
    expect(await found(store, priya, "übergabe")).toEqual([]);
  });

  test("a playbook’s entries and a module’s lessons are found by the reader’s words too", async () => {
    const store = await open();
    const taught = await aTaughtCompany(store);
    const maya = await aLearner(store, taught);
    const inGerman = (query: string) => inLanguage("de", () => found(store, maya, query));
    expect(await inGerman("wie wir unterschreiben")).toEqual([
      ["playbook", ["Wie wir unterschreiben"]],
    ]);
    expect(await inGerman("how we sign")).toEqual([["playbook", ["Wie wir unterschreiben"]]]);
    const { groups } = await inLanguage("de", () =>
      search({ store, actor: maya, now: NOON, query: "angry", kind: null }),
    );
    expect(groups[0]?.items[0]?.note).toMatch(/^Lektion in „/);
  });

  test("five of a kind are shown among others, and all of them where the kind is asked for", async () => {
    const store = await open();
    const team = await aTeam(store);
    for (let index = 0; index < 7; index += 1) await anEnrolled(store, team, `Maya Number${index}`);
    const asked = { store, actor: team.priya, now: NOON, query: "maya" };
    const [few] = (await search({ ...asked, kind: null })).groups;
    expect([few?.all, few?.items.length]).toEqual([7, 5]);
    const { groups } = await search({ ...asked, kind: "people" });
    expect(groups.map(({ kind, items }) => [kind, items.length])).toEqual([["people", 7]]);
  });
});
