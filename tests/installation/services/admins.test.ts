import { expect, test } from "vitest";
import { INVITATION_MS } from "~/installation/rules/invitation";
import { inviteAdmin } from "~/installation/services/admins/invite-admin.server";
import { removeAdmin } from "~/installation/services/admins/remove-admin.server";
import { showLink } from "~/installation/services/admins/show-link.server";
import { useLink as takeLink } from "~/installation/services/admins/use-link.server";
import { addNewPerson } from "~/assignment/services/add-person.server";
import type { Store } from "~db/store";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anAdmin, anEmployee, aTrainer, NOON, peopleIn } from "../../support/makers";

const EMAIL = "robin@northlight.example";
const later = (ms: number) => new Date(NOON.getTime() + ms);

async function aLink(store: Store, email = EMAIL, now = NOON) {
  const invited = await inviteAdmin({ store, now, email });
  if (!invited.ok) throw new Error("The address was refused.");
  return invited;
}

eachEngine("the link that makes an admin", (open) => {
  test("is shown as often as one likes, makes its admin once, and is then used", async () => {
    const store = await open();
    const { token, signsIn } = await aLink(store);
    expect(signsIn).toBe(false);
    const good = { state: "good", email: EMAIL, admin: null, known: null };
    for (const _ of [1, 2]) expect(await showLink({ store, now: NOON, token })).toEqual(good);
    expect(await peopleIn(store)).toEqual([]);

    const used = await takeLink({ store, now: NOON, token, name: "Robin Vale" });
    const [robin, ...others] = await peopleIn(store);
    expect(others).toEqual([]);
    expect(used).toEqual({ ok: true, personId: robin!.id });
    expect(robin).toMatchObject({ name: "Robin Vale", givenName: "Robin", email: EMAIL });
    expect(robin!.role).toBe("admin");

    const again = await takeLink({ store, now: NOON, token, name: "Somebody Else" });
    expect(again).toEqual({ ok: false, why: "used" });
    expect(await showLink({ store, now: NOON, token })).toEqual({ state: "used" });
    expect(await showLink({ store, now: later(INVITATION_MS), token })).toEqual({ state: "used" });
    expect(await peopleIn(store)).toHaveLength(1);
  });

  test("is not in the database", async () => {
    const store = await open();
    const { token } = await aLink(store);
    const { adminInvitation } = store.read.tables;
    const rows = await store.read.select().from(adminInvitation);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(token.length).toBeGreaterThanOrEqual(43);
  });

  test("works for an hour, and one that nobody printed never does", async () => {
    const store = await open();
    const { token } = await aLink(store);
    const last = later(INVITATION_MS - 1);
    expect(await showLink({ store, now: last, token })).toMatchObject({ state: "good" });
    const now = later(INVITATION_MS);
    expect(await showLink({ store, now, token })).toEqual({ state: "expired" });
    const name = "Robin Vale";
    expect(await takeLink({ store, now, token, name })).toEqual({ ok: false, why: "expired" });
    const forged = { store, now: NOON, token: `${token}x`, name };
    expect(await takeLink(forged)).toEqual({ ok: false, why: "unknown" });
    expect(await peopleIn(store)).toEqual([]);
  });

  test("lets one in where two press at once", async () => {
    const store = await open();
    const { token } = await aLink(store);
    const both = await Promise.all(
      ["Robin Vale", "Robyn Vale"].map((name) => takeLink({ store, now: NOON, token, name })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, why: "used" });
    expect(await peopleIn(store)).toHaveLength(1);
  });

  test("ends with the next one for the same address, and with no other's", async () => {
    const store = await open();
    const first = await aLink(store);
    const other = await aLink(store, "sam@northlight.example");
    const second = await aLink(store);
    const stateOf = async ({ token }: { token: string }) =>
      (await showLink({ store, now: NOON, token })).state;
    expect(await Promise.all([first, other, second].map(stateOf))).toEqual([
      "unknown",
      "good",
      "good",
    ]);
  });

  test("is refused for an address of somebody of a company, also where they got it meanwhile", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    expect(await inviteAdmin({ store, now: NOON, email: maya.email })).toEqual({ ok: false });

    const { token } = await aLink(store);
    const noor = { name: "Noor", givenName: "Noor", email: EMAIL, role: "employee" as const };
    const company = await aCompany(store, { key: "tidewater" });
    await addNewPerson({ store, now: NOON, person: { ...noor, company } });
    const used = await takeLink({ store, now: NOON, token, name: "Robin Vale" });
    expect(used).toEqual({ ok: false, why: "taken" });
    expect((await peopleIn(store)).filter(({ role }) => role === "admin")).toEqual([]);
  });

  test("makes a trainer an admin too, under the name they have", async () => {
    const store = await open();
    const dana = await aTrainer(store, []);
    const invited = await inviteAdmin({ store, now: NOON, email: dana.email });
    if (!invited.ok) throw new Error("The address was refused.");
    const { token, signsIn } = invited;
    expect(signsIn).toBe(false);
    const link = await showLink({ store, now: NOON, token });
    expect(link).toMatchObject({ state: "good", admin: null, known: dana.name });
    const used = await takeLink({ store, now: NOON, token, name: "" });
    expect(used).toEqual({ ok: true, personId: dana.personId });
    const roles = (await peopleIn(store)).map(({ name, role }) => [name, role]);
    expect(roles.sort()).toEqual([
      [dana.name, "admin"],
      [dana.name, "trainer"],
    ]);
  });

  test("signs in the admin who has the address already, under the name they have", async () => {
    const store = await open();
    const robin = await anAdmin(store);
    const { token, signsIn } = await aLink(store, robin.email);
    expect(signsIn).toBe(true);
    expect(await showLink({ store, now: NOON, token })).toMatchObject({ admin: robin.name });
    const used = await takeLink({ store, now: NOON, token, name: "" });
    expect(used).toEqual({ ok: true, personId: robin.personId });
    expect((await peopleIn(store)).map(({ name }) => name)).toEqual([robin.name]);
  });
});

eachEngine("removing an admin", (open) => {
  test("ends their sessions and links, and never the last one", async () => {
    const store = await open();
    const [robin, sam] = [await anAdmin(store, "Robin Vale"), await anAdmin(store, "Sam Ode")];
    const { token } = await aLink(store, robin.email);
    await store.write(async (tx) => {
      const { session } = tx.tables;
      for (const { personId } of [robin, sam]) {
        const times = { createdAt: NOON, updatedAt: NOON, expiresAt: later(60_000) };
        await tx.insert(session).values({ id: personId, token: personId, personId, ...times });
      }
    });
    const now = later(1_000);
    const removed = await removeAdmin({ store, now, email: robin.email });
    expect(removed).toEqual({ ok: true, name: "Robin Vale" });
    const { session } = store.read.tables;
    const sessions = await store.read.select().from(session);
    expect(sessions.map(({ personId }) => personId)).toEqual([sam.personId]);
    expect(await showLink({ store, now, token })).toEqual({ state: "unknown" });

    for (const email of [robin.email, "nobody@northlight.example"])
      expect(await removeAdmin({ store, now, email })).toEqual({ ok: false, why: "nobody" });
    expect(await removeAdmin({ store, now, email: sam.email })).toEqual({ ok: false, why: "last" });
  });

  test("is undone by another link: they come back as themselves", async () => {
    const store = await open();
    const [robin] = [await anAdmin(store, "Robin Vale"), await anAdmin(store, "Sam Ode")];
    await removeAdmin({ store, now: NOON, email: robin.email });
    const { token, signsIn } = await aLink(store, robin.email, later(1_000));
    expect(signsIn).toBe(false);
    const used = await takeLink({ store, now: later(2_000), token, name: "Robin Vale" });
    expect(used).toEqual({ ok: true, personId: robin.personId });
  });
});
