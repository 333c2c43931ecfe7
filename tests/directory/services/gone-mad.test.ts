import { expect, test } from "vitest";
import { archiveCompany } from "~/authoring/services/companies/archive-company.server";
import { revokeToken } from "~/directory/services/tokens/tokens.server";
import type { Store } from "~db/store";
import { aDirectory, type Said } from "../a-directory";
import { aTeam } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anAdmin, anEmployee, NOON, peopleIn } from "../../support/makers";

async function anInstallation(store: Store) {
  const harbour = await aTeam(store);
  const robin = await anAdmin(store);
  const maya = await anEmployee(store, harbour.company, "Maya Okafor");
  const directory = await aDirectory(store, { key: harbour.company.key, robin });
  const { body: team } = await directory.ask("POST", "/Groups", { displayName: "Shop" });
  return { harbour, robin, maya, team, directory };
}

/** All that a directory may have changed. */
async function whatIsIn(store: Store) {
  const { ledgerEntry, scimGroup, scimUser, session, team, teamMember } = store.read.tables;
  const rows = [];
  for (const table of [ledgerEntry, scimGroup, scimUser, session, team, teamMember])
    rows.push(await store.read.select().from(table));
  return { people: await peopleIn(store), rows };
}

const KIM = { userName: "kim@harbour.example", displayName: "Kim Sung" };
const PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
const off = { schemas: [PATCH], Operations: [{ op: "replace", value: { active: false } }] };
const deep = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;

/** Every address with every method that it has, and a body that would be good. */
const routes = (personId: string, teamId: string) =>
  [
    ["GET", "/Users"],
    ["POST", "/Users", KIM],
    ["GET", `/Users/${personId}`],
    ["PUT", `/Users/${personId}`, KIM],
    ["PATCH", `/Users/${personId}`, off],
    ["DELETE", `/Users/${personId}`],
    ["GET", "/Groups"],
    ["POST", "/Groups", { displayName: "Bakers" }],
    ["GET", `/Groups/${teamId}`],
    ["PUT", `/Groups/${teamId}`, { displayName: "Bakers" }],
    [
      "PATCH",
      `/Groups/${teamId}`,
      {
        schemas: [PATCH],
        Operations: [{ op: "add", path: "members", value: [{ value: personId }] }],
      },
    ],
    ["DELETE", `/Groups/${teamId}`],
    ["GET", "/Schemas"],
  ] as const;

eachEngine("a directory gone mad", (open) => {
  test("changes nothing by what can’t be read, is too much, or names nobody, and is never answered by a failure", async () => {
    const store = await open();
    const { maya, team, directory } = await anInstallation(store);
    const { ask, patch } = directory;
    const user = `/Users/${maya.personId}`;
    const group = `/Groups/${team.id}`;
    const before = await whatIsIn(store);
    const refused: [name: string, status: number, said: Promise<Said>][] = [];
    const tried = (name: string, status: number, said: Promise<Said>) =>
      refused.push([name, status, said]);

    for (const to of [user, group]) {
      for (const body of ["", "null", "[]", "7", '"x"', "{", deep(200_000), '{"Operations":null}'])
        tried(`PATCH ${to} ${body.slice(0, 20)}`, 400, ask("PATCH", to, body));
      for (const body of ["null", "[]", "7", deep(200_000)])
        tried(`PUT ${to} ${body.slice(0, 20)}`, 400, ask("PUT", to, body));
      const nothing = { op: "replace", path: "displayName", value: "Eve" };
      tried("5,000 operations", 413, patch(to, ...Array.from({ length: 5000 }, () => nothing)));
      const nested = `{"schemas":["${PATCH}"],"Operations":[{"op":"replace","value":${deep(200_000)}}]}`;
      tried("a deep value", 400, ask("PATCH", to, nested));
      for (const op of ["move", "", "replace\u0000"]) tried(`op ${op}`, 400, patch(to, { op }));
      tried(
        "a name with a NUL",
        400,
        patch(to, { op: "replace", path: "displayName", value: "Eve\u0000" }),
      );
      tried(
        "a foreign id with a NUL",
        400,
        patch(to, { op: "replace", path: "externalId", value: "a\u0000b" }),
      );
    }
    tried("no name", 400, ask("POST", "/Users", {}));
    tried("a NUL", 400, ask("POST", "/Users", { ...KIM, userName: "k\u0000im@harbour.example" }));
    tried("no address", 400, ask("POST", "/Users", { userName: "x", emails: deep(3) }));
    tried("truth", 400, patch(user, { op: "replace", path: "active", value: { deep: [] } }));
    tried("a long name", 400, ask("POST", "/Users", { ...KIM, displayName: "a".repeat(300) }));
    tried("group with a NUL", 400, ask("POST", "/Groups", { displayName: "Sh\u0000op" }));

    const members = (...ids: unknown[]) =>
      patch(group, { op: "add", path: "members", value: ids.map((value) => ({ value })) });
    tried("nobody", 400, members("nobody"));
    tried("nobody beside somebody", 400, members(maya.personId, "nobody"));
    tried("a NUL", 400, members("\u0000"));
    tried("no id", 400, members({ value: [] }, null, 7));
    tried("too many", 413, members(...Array.from({ length: 40_000 }, (_, at) => `nobody-${at}`)));
    const one = (id: string) => ({ op: "remove", path: `members[value eq "${id}"]` });
    tried("adding by a filter", 400, patch(group, { ...one("x"), op: "add" }));

    for (const [name, status, said] of refused) {
      const answer = await said;
      expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBe(status);
      expect(answer.body, name).toMatchObject({ status: String(status) });
    }
    // Who isn’t there can’t leave: as good as done, so that a directory doesn’t try for ever.
    expect((await patch(group, one("nobody"), one("nobody"))).status).toBe(200);
    expect(await whatIsIn(store)).toEqual(before);

    for (const id of ["nobody", "..%2f..", encodeURIComponent("' or 1=1"), "x".repeat(4000)])
      for (const kind of ["Users", "Groups"]) {
        expect((await ask("GET", `/${kind}/${id}`)).status, id).toBe(404);
        expect((await ask("DELETE", `/${kind}/${id}`)).status, id).toBe(404);
      }
    for (const filter of ["(((((((((", 'a eq "b" or '.repeat(20)]) {
      const to = `/Users?filter=${encodeURIComponent(filter)}`;
      expect((await ask("GET", to)).status, filter).toBe(400);
    }
    expect(await whatIsIn(store)).toEqual(before);
  });

  test("of another company finds, changes and learns nothing, on any address", async () => {
    const store = await open();
    const { maya, team, robin } = await anInstallation(store);
    const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const theirs = await aDirectory(store, { key: tidewater.key, robin });
    const before = await whatIsIn(store);
    for (const [method, to, body] of routes(maya.personId, team.id).filter(
      ([, path]) => path.split("/").length > 2,
    )) {
      const said = await theirs.ask(method, to, body);
      expect(said.status, `${method} ${to}`).toBe(404);
      expect(JSON.stringify(said.body)).not.toContain("Maya");
    }
    for (const kind of ["Users", "Groups"])
      for (const filter of [`id eq "${maya.personId}"`, `id eq "${team.id}"`]) {
        const found = await theirs.ask("GET", `/${kind}?filter=${encodeURIComponent(filter)}`);
        expect(found.body).toMatchObject({ totalResults: 0, Resources: [] });
      }
    expect(await whatIsIn(store)).toEqual(before);
    const made = await theirs.ask("POST", "/Groups", {
      displayName: "Shop",
      members: [{ value: maya.personId }],
    });
    expect(made.status).toBe(400);
    expect(await whatIsIn(store)).toEqual(before);
  });

  test("is let in nowhere by a token that has ended, and changes nothing of an archived company", async () => {
    const store = await open();
    const { harbour, robin, maya, team, directory } = await anInstallation(store);
    const { key, name } = harbour.company;
    const call = { store, actor: robin, now: NOON, key };
    const all = routes(maya.personId, team.id);
    const [{ id: tokenId } = { id: "" }] = await store.read
      .select()
      .from(store.read.tables.scimToken);
    await revokeToken({ ...call, tokenId });
    const ended = await whatIsIn(store);
    for (const [method, to, body] of all)
      expect((await directory.ask(method, to, body)).status, `${method} ${to}`).toBe(401);
    expect(await whatIsIn(store)).toEqual(ended);

    const another = await aDirectory(store, { key, robin });
    await archiveCompany({ ...call, typedName: name });
    const archived = await whatIsIn(store);
    for (const [method, to, body] of all)
      expect((await another.ask(method, to, body)).status, `${method} ${to}`).toBe(403);
    expect(await whatIsIn(store)).toEqual(archived);
  });

  test("whose requests came in before the company was archived is refused as well", async () => {
    const store = await open();
    const { harbour, robin, maya, team, directory } = await anInstallation(store);
    const { key, name } = harbour.company;
    for (const [method, to, body] of routes(maya.personId, team.id)) {
      // Those without a body are done in one write.
      if (body === undefined) continue;
      // The body arrives after the company has been archived.
      const late = directory.ask(method, to, body, {}, () =>
        archiveCompany({ store, actor: robin, now: NOON, key, typedName: name }).then(() => {}),
      );
      const { status } = await late;
      expect(status, `${method} ${to}`).toBe(403);
      const after = (await peopleIn(store)).find(({ personId }) => personId === maya.personId);
      expect(after?.leftAt).toBeNull();
      const { company } = store.read.tables;
      await store.write((tx) => tx.update(company).set({ archivedAt: null }));
    }
  });

  test("that writes the same version at once does so once, and a flood of the same is one change", async () => {
    const store = await open();
    const { directory } = await anInstallation(store);
    const { ask, patch } = directory;
    const { body: kim } = await ask("POST", "/Users", KIM);
    const at = `/Users/${kim.id}`;
    const racing = await Promise.all(
      ["Kim A", "Kim B", "Kim C", "Kim D"].map((displayName) =>
        ask("PUT", at, { ...KIM, displayName }, { "If-Match": kim.meta.version }),
      ),
    );
    expect(racing.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    const won = racing.find(({ status }) => status === 200)!.body.displayName;
    expect((await ask("GET", at)).body.displayName).toBe(won);
    const count = async () => (await whatIsIn(store)).rows[0]!.length;
    const before = await count();
    const flood = await Promise.all(
      Array.from({ length: 20 }, () => patch(at, { op: "replace", value: { active: false } })),
    );
    expect(new Set(flood.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await count()).toBe(before + 1);
    for (const tag of ["", "*", `"x", ${"W/x,".repeat(500)}`, "\u00e9"])
      expect([200, 412]).toContain((await ask("PUT", at, KIM, { "If-Match": tag })).status);
  });
});
