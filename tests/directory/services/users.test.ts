import { expect, test } from "vitest";
import { addNewPerson } from "~/assignment/services/add-person.server";
import {
  archiveCompany,
  restoreCompany,
} from "~/authoring/services/companies/archive-company.server";
import { revokeToken } from "~/directory/services/tokens/tokens.server";
import { erasePerson } from "~/clearance/services/people/erase-person.server";
import type { Store } from "~db/store";
import { aDirectory } from "../a-directory";
import { aTeam } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anAdmin, anEmployee, NOON, peopleIn } from "../../support/makers";

async function anInstallation(store: Store) {
  const harbour = await aTeam(store);
  const robin = await anAdmin(store);
  const { key } = harbour.company;
  return { harbour, robin, directory: await aDirectory(store, { key, robin }) };
}

/** As Entra ID sends somebody new, by its default mapping. */
const ENTRA = {
  schemas: [
    "urn:ietf:params:scim:schemas:core:2.0:User",
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
  ],
  externalId: "adele-0a21f0f2",
  userName: "Adele.Vance@harbour.example",
  active: true,
  displayName: "Adele Vance",
  emails: [{ primary: true, type: "work", value: "Adele@harbour.example" }],
  meta: { resourceType: "User" },
  name: { formatted: "Adele Vance", familyName: "Vance", givenName: "Adele" },
  title: "Retail Manager",
  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { department: "Retail" },
};

/** As Okta does. */
const OKTA = {
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
  userName: "kim@harbour.example",
  name: { givenName: "Kim", familyName: "Sung" },
  emails: [{ primary: true, value: "kim@harbour.example", type: "work" }],
  displayName: "Kim Sung",
  locale: "en-US",
  externalId: "00ujl29u0le5T6Aj10h7",
  groups: [],
  password: "1mz050nq",
  active: true,
};

async function aSession(store: Store, personId: string) {
  const { session } = store.read.tables;
  const times = { createdAt: NOON, updatedAt: NOON, expiresAt: new Date(NOON.getTime() + 1e7) };
  await store.write((tx) =>
    tx.insert(session).values({ id: personId, token: personId, personId, ...times }),
  );
}

async function sessionsIn(store: Store) {
  const { session } = store.read.tables;
  return (await store.read.select().from(session)).map(({ personId }) => personId);
}

async function ledgerIn(store: Store) {
  const { ledgerEntry } = store.read.tables;
  const entries = await store.read.select().from(ledgerEntry);
  return entries.map(({ kind, actorId, facts }) => ({
    kind,
    actorId,
    through: (JSON.parse(facts) as { through?: string }).through,
  }));
}

eachEngine("a directory’s people", (open) => {
  test("come, change, leave and come back as Entra ID sends them", async () => {
    const store = await open();
    const { robin, directory } = await anInstallation(store);
    const { ask, patch } = directory;
    const name = encodeURIComponent('userName eq "adele.vance@harbour.example"');
    const nobody = await ask("GET", `/Users?filter=${name}`);
    expect(nobody).toMatchObject({ status: 200, body: { totalResults: 0, Resources: [] } });

    const { status, body: adele } = await ask("POST", "/Users", ENTRA);
    expect(status).toBe(201);
    expect(adele).toMatchObject({
      userName: "Adele.Vance@harbour.example",
      externalId: "adele-0a21f0f2",
      active: true,
      emails: [{ value: "adele@harbour.example", type: "work", primary: true }],
    });
    expect((await ask("POST", "/Users", ENTRA)).body).toMatchObject({
      status: "409",
      scimType: "uniqueness",
    });
    expect((await ask("GET", `/Users?filter=${name}`)).body.Resources[0]).toEqual(adele);

    const at = `/Users/${adele.id}`;
    await aSession(store, adele.id);
    const changed = await patch(
      at,
      { op: "Replace", path: "displayName", value: "Adele Moreau" },
      { op: "Replace", path: "name.familyName", value: "Moreau" },
      { op: "Add", path: "title", value: "Shop manager" },
      { op: "Add", path: 'phoneNumbers[type eq "work"].value', value: "+44 1" },
    );
    expect(changed.body.name).toEqual({
      formatted: "Adele Moreau",
      givenName: "Adele",
      familyName: "Moreau",
    });
    expect(await sessionsIn(store)).toEqual([adele.id]);
    const moved = {
      op: "Replace",
      path: 'emails[type eq "work"].value',
      value: "am@harbour.example",
    };
    expect((await patch(at, moved)).body.emails[0]?.value).toBe("am@harbour.example");
    expect(directory.told).toMatchObject([
      { personId: adele.id, formerly: "adele@harbour.example" },
    ]);
    expect(await sessionsIn(store)).toEqual([]);

    await aSession(store, adele.id);
    const off = await patch(at, { op: "Replace", path: "active", value: "False" });
    expect(off).toMatchObject({ status: 200, body: { active: false } });
    expect(await sessionsIn(store)).toEqual([]);
    const [gone] = (await peopleIn(store)).filter(({ personId }) => personId === adele.id);
    expect(gone?.leftAt).toEqual(NOON);
    // Sent twice is done once.
    await patch(at, { op: "Replace", path: "active", value: "False" });
    expect((await patch(at, { op: "Replace", path: "active", value: "True" })).body.active).toBe(
      true,
    );
    const ledger = await ledgerIn(store);
    expect(ledger.map(({ kind }) => kind)).toEqual([
      "directory-token-made",
      "person-added",
      "directory-person-changed",
      "directory-person-changed",
      "person-left",
      "person-returned",
    ]);
    for (const entry of ledger.slice(1))
      expect(entry).toMatchObject({ actorId: robin.personId, through: "Entra ID" });
    expect(directory.events).toEqual([
      "directory.person-added",
      "directory.person-changed",
      "directory.person-changed",
      "directory.person-ended",
      "directory.person-restored",
    ]);
  });

  test("come, change and leave as Okta sends them: whole, and with a value without a path", async () => {
    const store = await open();
    const { directory } = await anInstallation(store);
    const { ask, patch } = directory;
    const { body: kim } = await ask("POST", "/Users", OKTA);
    const at = `/Users/${kim.id}`;
    const put = await ask("PUT", at, {
      ...OKTA,
      id: kim.id,
      name: { givenName: "Kim", familyName: "Song" },
      displayName: "Kim Song",
    });
    expect(put).toMatchObject({ status: 200, body: { displayName: "Kim Song", active: true } });
    expect((await patch(at, { op: "replace", value: { active: false } })).body.active).toBe(false);
    expect((await ask("GET", "/Users?startIndex=1&count=2")).body).toMatchObject({
      totalResults: 1,
      startIndex: 1,
      itemsPerPage: 1,
    });
    expect((await ask("PUT", at, { ...OKTA, active: true })).body.active).toBe(true);
  });

  test("who is deleted is not there any more, and is who they were when they are added again", async () => {
    const store = await open();
    const { directory } = await anInstallation(store);
    const { ask } = directory;
    const { body: kim } = await ask("POST", "/Users", OKTA);
    const at = `/Users/${kim.id}`;
    expect((await ask("DELETE", at)).status).toBe(204);
    expect((await ask("GET", at)).body).toMatchObject({ status: "404" });
    expect((await ask("DELETE", at)).status).toBe(404);
    const again = await ask("POST", "/Users", { ...OKTA, externalId: "another" });
    expect(again).toMatchObject({ status: 201, body: { id: kim.id, externalId: "another" } });
  });

  test("of another company or the agency can’t be taken in, seen, renamed or ended", async () => {
    const store = await open();
    const { harbour, robin, directory } = await anInstallation(store);
    const { ask, patch } = directory;
    const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const noor = await anEmployee(store, tidewater, "Noor Haddad");
    const theo = await aManager(store, tidewater, "Theo Lindt");
    for (const { email } of [noor, theo, robin, harbour.dana]) {
      const added = await ask("POST", "/Users", { userName: email, displayName: "Eve" });
      expect(added.body).toMatchObject({ status: "409", scimType: "uniqueness" });
      expect(added.body.detail).toBe("This user can't be used.");
    }
    const at = `/Users/${noor.personId}`;
    const off = { op: "replace", value: { active: false } };
    for (const { status } of [await ask("GET", at), await patch(at, off), await ask("DELETE", at)])
      expect(status).toBe(404);
    const { body: kim } = await ask("POST", "/Users", OKTA);
    const maya = await anEmployee(store, harbour.company);
    const twice = { ...ENTRA, userName: maya.email };
    expect((await ask("POST", "/Users", twice)).body.scimType).toBe("uniqueness");
    const taken = { op: "replace", path: "emails", value: [{ value: noor.email }] };
    expect((await patch(`/Users/${kim.id}`, taken)).status).toBe(409);

    // Somebody here put them into both: the directory keeps the membership, and the person keeps name, address and sessions.
    const { name, givenName, email } = noor;
    const person = { name, givenName, email, role: "employee" as const, company: harbour.company };
    await addNewPerson({ store, now: NOON, person });
    await aSession(store, noor.personId);
    const renamed = await ask("PUT", at, {
      userName: "n@h.example",
      displayName: "Eve",
      emails: [{ value: "eve@h.example" }],
    });
    expect(renamed.body).toMatchObject({ userName: "n@h.example", displayName: "Noor Haddad" });
    expect(renamed.body.emails[0]?.value).toBe(noor.email);
    expect((await patch(at, off)).body.active).toBe(false);
    expect(await sessionsIn(store)).toEqual([noor.personId]);
    const left = (await peopleIn(store)).filter(({ personId }) => personId === noor.personId);
    expect(left.map(({ companyId, leftAt }) => [companyId, leftAt !== null]).sort()).toEqual(
      [
        [harbour.company.id, true],
        [tidewater.id, false],
      ].sort(),
    );
  });

  test("change only in the version that was meant", async () => {
    const store = await open();
    const { directory } = await anInstallation(store);
    const { ask } = directory;
    const { body: kim } = await ask("POST", "/Users", OKTA);
    const at = `/Users/${kim.id}`;
    const { version } = kim.meta;
    const renamed = { ...OKTA, displayName: "Kim Song" };
    const same = await ask("GET", at, undefined, { "If-None-Match": version });
    expect(same.status).toBe(304);
    const put = await ask("PUT", at, renamed, { "If-Match": version });
    expect(put.body.meta.version).not.toBe(version);
    for (const [method, body] of [
      ["PUT", OKTA],
      ["DELETE", undefined],
    ] as const)
      expect((await ask(method, at, body, { "If-Match": version })).body).toMatchObject({
        status: "412",
      });
    expect((await ask("GET", at)).body.displayName).toBe("Kim Song");
  });

  test("two at once are one", async () => {
    const store = await open();
    const { directory } = await anInstallation(store);
    const both = await Promise.all([1, 2].map(() => directory.ask("POST", "/Users", OKTA)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test("nothing is done by a token that doesn’t hold, for an archived company, or of people who were erased", async () => {
    const store = await open();
    const { harbour, robin, directory } = await anInstallation(store);
    const { ask } = directory;
    const { company } = harbour;
    const { body: kim } = await ask("POST", "/Users", OKTA);
    await erasePerson({ store, now: NOON, company, personId: kim.id, reason: "asked" });
    expect((await ask("GET", "/Users")).body.totalResults).toBe(0);
    expect((await ask("GET", `/Users/${kim.id}`)).status).toBe(404);
    for (const header of [
      "",
      "Bearer x",
      `Bearer ${directory.token}x`,
      `Basic ${directory.token}`,
    ]) {
      const { status, body } = await ask("GET", "/Users", undefined, { Authorization: header });
      expect([status, body]).toMatchObject([401, { status: "401" }]);
    }
    const call = { store, actor: robin, now: NOON, key: company.key };
    await archiveCompany({ ...call, typedName: company.name });
    expect((await ask("POST", "/Users", ENTRA)).status).toBe(403);
    await restoreCompany(call);
    const { scimToken } = store.read.tables;
    const [token] = await store.read.select().from(scimToken);
    expect(JSON.stringify(token)).not.toContain(directory.token);
    await revokeToken({ ...call, tokenId: token!.id });
    expect((await ask("GET", "/Users")).status).toBe(401);
  });

  test("are found by what the filter says, and a filter that can’t be is refused", async () => {
    const store = await open();
    const { directory } = await anInstallation(store);
    const { ask } = directory;
    const { body: kim } = await ask("POST", "/Users", OKTA);
    const { body: adele } = await ask("POST", "/Users", ENTRA);
    const found = async (filter: string) => {
      const { status, body } = await ask("GET", `/Users?filter=${encodeURIComponent(filter)}`);
      return status === 200 ? body.Resources.map(({ id }) => id) : [status, body.scimType];
    };
    expect(await found(`id eq "${kim.id}"`)).toEqual([kim.id]);
    expect(await found('externalId eq "adele-0a21f0f2" and active eq true')).toEqual([adele.id]);
    expect(await found('emails[type eq "work"].value eq "kim@harbour.example"')).toEqual([kim.id]);
    expect(await found('EMAILS.VALUE EQ "KIM@harbour.example" or id eq "x"')).toEqual([kim.id]);
    expect(await found("active eq false")).toEqual([]);
    const bad = [400, "invalidFilter"];
    for (const filter of [
      "",
      "userName",
      "userName eq",
      'userName sw "k"',
      'password eq "x"',
      'not (userName eq "x")',
      "userName eq 4",
      "(".repeat(5000),
      Array(14).fill('(userName eq "x" or userName eq "y")').join(" and "),
      `userName eq "${"a".repeat(5000)}"`,
    ])
      expect(await found(filter), filter.slice(0, 40)).toEqual(bad);
    expect((await ask("GET", "/Users?startIndex=one")).status).toBe(400);
    const page = await ask("GET", "/Users?startIndex=2&count=1&attributes=userName");
    expect(page.body).toMatchObject({ totalResults: 2, itemsPerPage: 1, startIndex: 2 });
    expect(Object.keys(page.body.Resources[0]!).sort()).toEqual([
      "id",
      "meta",
      "schemas",
      "userName",
    ]);
  });

  test("what can’t be read changes nothing, and says what is wrong", async () => {
    const store = await open();
    const { directory } = await anInstallation(store);
    const { ask, patch } = directory;
    const { body: kim } = await ask("POST", "/Users", OKTA);
    const at = `/Users/${kim.id}`;
    const many = Array(10_000).fill({ op: "replace", path: "displayName", value: "x" }) as object[];
    const said = [
      await ask("POST", "/Users", "{"),
      await ask("POST", "/Users", "[".repeat(100_000) + "]".repeat(100_000)),
      await ask("POST", "/Users", { displayName: "No name" }),
      await ask("POST", "/Users", { userName: "no address" }),
      await ask("PATCH", at, { Operations: "none" }),
      await patch(at, { op: "delete", path: "active" }),
      await patch(at, { op: "replace", path: "active", value: "perhaps" }),
      await patch(at, { op: "replace", value: ["x"] }),
      await patch(at, { op: "replace", path: "displayName", value: { deep: 1 } }),
      await patch(at, { op: "replace", path: "userName", value: " " }),
      await patch(at, ...many),
      await ask("POST", at, OKTA),
    ];
    expect(said.map(({ status, body }) => [status, body.scimType])).toEqual([
      [400, "invalidSyntax"],
      [400, "invalidSyntax"],
      [400, "invalidValue"],
      [400, "invalidValue"],
      [400, "invalidSyntax"],
      [400, "invalidSyntax"],
      [400, "invalidValue"],
      [400, "invalidValue"],
      [400, "invalidValue"],
      [400, "invalidValue"],
      [413, "tooMany"],
      [405, undefined],
    ]);
    expect((await ask("GET", at)).body).toEqual(kim);
  });
});
