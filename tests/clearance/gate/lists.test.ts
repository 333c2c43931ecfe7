import { expect, test } from "vitest";
import type { Answer } from "~/gate/rules/answer";
import { markLeft } from "~/people/queries/memberships";
import type { Store } from "~db/store";
import { anEnrolled, aTeam } from "../../support/clearance/a-team";
import { aSupervisingTeam, cleared } from "../../support/clearance/supervised";
import { inDays } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anEmployee, NOON } from "../../support/makers";
import { anApi, aToken } from "./an-api";

interface People {
  people: { id: string; email: string; name: string; leftAt: string | null }[];
  next: string | null;
}

interface Clearances {
  clearances: (Pick<Answer, "level" | "conditions" | "validUntil"> & {
    id: string;
    person: string;
    channel: string;
  })[];
  next: string | null;
}

async function aListed(store: Store) {
  const team = await aTeam(store);
  const names = ["Ada", "Bo", "Cy", "Di", "Ed"];
  for (const name of names) await anEmployee(store, team.company, name);
  await anEmployee(store, await aCompany(store, { key: "tidewater" }), "Far Away");
  return { team, names, api: anApi(store, await aToken(store, team.priya)) };
}

eachEngine("lists of the API", (open) => {
  test("give a company’s own employees, each once, some at a time", async () => {
    const { names, api } = await aListed(await open());
    const all: string[] = [];
    let cursor = "";
    do {
      const { status, body } = await api.ask<People>(`/people?limit=2&cursor=${cursor}`);
      expect(status).toBe(200);
      expect(body.people.length).toBeLessThanOrEqual(2);
      all.push(...body.people.map(({ name }) => name));
      cursor = body.next ?? "";
    } while (cursor !== "");
    expect(all.sort()).toEqual(names);
  });

  test("refuse limits and cursors that are none, and tokens without the scope", async () => {
    const store = await open();
    const { team, api } = await aListed(store);
    for (const query of ["limit=0", "limit=101", "limit=-1", "limit=x", "cursor=1", "cursor=p_%00"])
      expect((await api.ask(`/people?${query}`)).body.code).toBe("bad-request");
    const gateOnly = await aToken(store, team.priya, { scopes: ["gate"] });
    for (const list of ["/people", "/clearances"]) {
      expect((await api.ask(list, { shown: gateOnly })).body.code).toBe("no-scope");
      expect((await api.ask(list, { shown: null })).status).toBe(401);
      expect((await api.ask(list, { method: "POST", body: {} })).status).toBe(405);
    }
  });

  test("aren’t sent again to who has them, and are when something changed", async () => {
    const store = await open();
    const { team, api } = await aListed(store);
    const first = await api.ask<People>("/people");
    const tag = first.headers.get("ETag") ?? "";
    expect(tag).toMatch(/^W\/"/);
    const headers = { "If-None-Match": tag };
    const same = await api.ask<People>("/people", { headers });
    expect([same.status, same.headers.get("ETag")]).toEqual([304, tag]);
    await anEmployee(store, team.company, "Flo");
    const changed = await api.ask<People>("/people", { headers });
    expect(changed.status).toBe(200);
    expect(changed.body.people).toHaveLength(6);
  });

  test("of clearances say what the gate says of each person and channel", async () => {
    const store = await open();
    const team = await aSupervisingTeam(store);
    const maya = await cleared(store, team);
    await anEnrolled(store, team, "Lea Learning");
    const api = anApi(store, await aToken(store, team.priya));
    api.clock.now = inDays(1);
    const { body } = await api.ask<Clearances>("/clearances");
    expect(body.clearances.map(({ person, channel }) => [person, channel])).toEqual([
      [maya.email, "instagram"],
      [maya.email, "x"],
    ]);
    for (const { id, person, channel, ...said } of body.clearances) {
      expect(id).toBe(maya.personId);
      const asked = await api.may(person, channel, said.level!);
      expect(asked.body).toMatchObject({ allowed: true, ...said });
      expect(said.conditions).toEqual([{ code: "supervised", message: "Supervised, 0 of 2" }]);
    }
    await store.write((tx) => markLeft(tx, maya, { at: NOON }));
    expect((await api.ask<Clearances>("/clearances")).body.clearances).toEqual([]);
  });
});
