import { expect, test } from "vitest";
import type { Store } from "~db/store";
import { aDirectory } from "../a-directory";
import { aTeam } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anAdmin, anEmployee } from "../../support/makers";

async function anInstallation(store: Store) {
  const harbour = await aTeam(store);
  const robin = await anAdmin(store);
  const { company } = harbour;
  const people = [];
  for (const name of ["Maya Okafor", "Tomas Reyes", "Uma Iyer"])
    people.push((await anEmployee(store, company, name)).personId);
  return { harbour, people, directory: await aDirectory(store, { key: company.key, robin }) };
}

const named = (...ids: string[]) => ids.map((value) => ({ value }));

eachEngine("a directory’s groups", (open) => {
  test("are teams, whose people come and go as Entra ID and Okta send them", async () => {
    const store = await open();
    const { people, directory } = await anInstallation(store);
    const { ask, patch } = directory;
    const [maya = "", tomas = "", uma = ""] = people;
    const made = await ask("POST", "/Groups", {
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"],
      externalId: "8aa1a0c0",
      displayName: "Shop floor",
      meta: { resourceType: "Group" },
    });
    expect(made).toMatchObject({ status: 201, body: { displayName: "Shop floor", members: [] } });
    const at = `/Groups/${made.body.id}`;
    const inIt = async () => (await ask("GET", at)).body.members.map(({ value }) => value).sort();
    await patch(at, { op: "Add", path: "members", value: named(maya, tomas) });
    expect(await inIt()).toEqual([maya, tomas].sort());
    await patch(at, { op: "Remove", path: "members", value: named(maya) });
    expect(await inIt()).toEqual([tomas]);
    await patch(
      at,
      { op: "remove", path: `members[value eq "${tomas}"]` },
      { op: "add", path: "members", value: named(uma) },
    );
    expect(await inIt()).toEqual([uma]);
    await patch(at, { op: "replace", value: { id: made.body.id, displayName: "Shop" } });
    const whole = { displayName: "Shop", members: named(maya, uma) };
    const put = await ask("PUT", at, whole);
    expect(put.body).toMatchObject({ displayName: "Shop", externalId: "8aa1a0c0" });
    expect(await inIt()).toEqual([maya, uma].sort());
    // The same again is no change.
    expect((await ask("PUT", at, whole)).body.meta.version).toBe(put.body.meta.version);
    await patch(at, { op: "remove", path: "members" });
    expect(await inIt()).toEqual([]);

    const filter = encodeURIComponent('displayName eq "Shop"');
    const found = await ask("GET", `/Groups?excludedAttributes=members&filter=${filter}`);
    expect(found.body).toMatchObject({ totalResults: 1 });
    expect(found.body.Resources[0]).not.toHaveProperty("members");
    expect((await ask("DELETE", at)).status).toBe(204);
    expect((await ask("GET", at)).status).toBe(404);
    const again = await ask("POST", "/Groups", { displayName: "Shop", members: named(tomas) });
    expect(again.body.members.map(({ value }) => value)).toEqual([tomas]);

    const { ledgerEntry } = store.read.tables;
    const entries = await store.read.select().from(ledgerEntry);
    expect(entries.map(({ kind }) => kind).filter((kind) => kind.includes("team"))).toEqual(
      Array(4).fill("directory-team-changed"),
    );
    expect(entries.at(-1)).toMatchObject({ kind: "directory-members-changed", personId: null });
  });

  test("enrol whom the company’s rules for a team name", async () => {
    const store = await open();
    const { harbour, people, directory } = await anInstallation(store);
    const { ask, patch } = directory;
    const { body: shop } = await ask("POST", "/Groups", { displayName: "Shop" });
    const { company, programme, priya } = harbour;
    const { assignment } = store.read.tables;
    await store.write((tx) =>
      tx.insert(assignment).values({
        id: "rule",
        companyId: company.id,
        programmeId: programme.programme,
        teamId: shop.id,
        createdBy: priya.personId,
        createdAt: directory.clock.now,
      }),
    );
    const { channel, assignmentChannel } = store.read.tables;
    const [first] = await store.read.select().from(channel);
    const rule = { assignmentId: "rule", channelId: first!.id, companyId: company.id };
    await store.write((tx) => tx.insert(assignmentChannel).values(rule));
    await patch(`/Groups/${shop.id}`, { op: "add", path: "members", value: named(people[0]!) });
    const { enrolment } = store.read.tables;
    const enrolled = await store.read.select().from(enrolment);
    expect(enrolled.map(({ personId }) => personId)).toEqual([people[0]]);
  });

  test("take nobody of another company, keep their managers, and change all or nothing", async () => {
    const store = await open();
    const { harbour, people, directory } = await anInstallation(store);
    const { ask, patch } = directory;
    const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const noor = await anEmployee(store, tidewater, "Noor Haddad");
    const [maya = "", tomas = ""] = people;
    const { body: shop } = await ask("POST", "/Groups", { displayName: "Shop" });
    const at = `/Groups/${shop.id}`;
    const { teamMember } = store.read.tables;
    const manager = { personId: maya, companyId: harbour.company.id, isManager: true };
    await store.write((tx) => tx.insert(teamMember).values({ ...manager, teamId: shop.id }));
    const both = named(tomas, noor.personId);
    const refused = await patch(at, { op: "add", path: "members", value: both });
    expect(refused.body).toMatchObject({ status: "400", scimType: "invalidValue" });
    const many = named(...Array.from({ length: 501 }, (_, number) => `p${number}`));
    expect((await patch(at, { op: "add", path: "members", value: many })).status).toBe(413);
    await ask("PUT", at, { displayName: "Shop", members: [] });
    await patch(at, { op: "add", path: "members", value: named(maya) });
    const rows = await store.read.select().from(teamMember);
    expect(rows.map(({ personId, isManager }) => [personId, isManager])).toEqual([[maya, true]]);

    await ask("POST", "/Groups", { displayName: "Bakery" });
    const name = { op: "replace", path: "displayName", value: "Bakery" };
    expect((await patch(at, name)).body).toMatchObject({ scimType: "uniqueness" });
    expect((await ask("POST", "/Groups", { displayName: "Bakery" })).status).toBe(409);
    const old = { "If-Match": 'W/"other"' };
    expect((await ask("DELETE", at, undefined, old)).status).toBe(412);
  });
});
