import { expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { addNewPerson } from "~/assignment/services/add-person.server";
import { erasePerson } from "~/clearance/services/people/erase-person.server";
import { leaveCompany } from "~/clearance/services/people/leave-company.server";
import { invitationEnd } from "~/people/rules/invitation";
import { createInvitationKeys } from "~/people/services/invitation-keys.server";
import { domainOf } from "~/people/rules/domain";
import { emailField } from "~/kit/http/email-field";
import { acceptInvitation, showInvitation } from "~/roster/services/invitations/accept.server";
import { invitePeople } from "~/roster/services/invitations/invite-people.server";
import { withdrawInvitation } from "~/roster/services/invitations/withdraw.server";
import { askForAddress, confirmAddress } from "~/roster/services/details/address.server";
import { enterInvitationCode } from "~/roster/services/join/enter-code.server";
import { joinByDomain } from "~/roster/services/join/join-by-domain.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anAdmin, anEmployee, NOON, peopleIn } from "../../support/makers";
import { aDirectory } from "../../directory/a-directory";

const keys = createInvitationKeys("a secret for tests, long enough for anyone");
const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

async function anInstallation(store: Store) {
  const harbour = await aCompany(store);
  const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater" });
  const robin = await anAdmin(store);
  const mia = await anEmployee(store, harbour, "Mia Larsen");
  const noor = await anEmployee(store, tidewater, "Noor Haddad");
  const { invitation } = store.read.tables;
  /** Invites somebody; the id of their invitation, and its code. */
  const invited = async (company: typeof harbour, personId: string, now = NOON) => {
    await invitePeople({ store, actor: robin, now, company, personIds: [personId] });
    const rows = await store.read
      .select()
      .from(invitation)
      .where(eq(invitation.personId, personId));
    const { id, codeStart } = rows.find(
      (one) => one.endedAt === null && one.companyId === company.id,
    )!;
    return { id, token: keys.tokenFor(id), code: `${codeStart}${keys.codeRest(id)}` };
  };
  const accept = (token: string, now = after(1)) => acceptInvitation({ store, keys, now, token });
  return { store, harbour, tidewater, robin, mia, noor, invited, accept };
}

const invitationsIn = (store: Store) => store.read.select().from(store.read.tables.invitation);

eachEngine("an invitation that isn’t somebody’s to use", (open) => {
  test("is none where it is forged, cut, swapped, of another secret or no invitation’s", async () => {
    const { store, harbour, tidewater, mia, noor, invited, accept } = await anInstallation(
      await open(),
    );
    const [hers, other] = [
      await invited(harbour, mia.personId),
      await invited(tidewater, noor.personId),
    ];
    const before = await invitationsIn(store);
    const [id = "", signature = ""] = hers.token.split(".");
    const forged = [
      "",
      ".",
      id,
      `${id}.`,
      `${other.id}.${signature}`,
      `${id}.${other.token.split(".")[1]}`,
      `${id}.${signature.slice(0, -2)}`,
      `${hers.token}.`,
      `${hers.token}.${signature}`,
      `${id.toUpperCase()}.${signature}`,
      `${id}.${"A".repeat(100_000)}`,
      createInvitationKeys("another secret, as long as the first one").tokenFor(id),
      keys.tokenFor(newId(NOON)),
      keys.tokenFor(mia.personId),
    ];
    for (const token of forged) {
      expect(await accept(token), token.slice(0, 90)).toMatchObject({ ok: false, why: "unknown" });
      const shown = await showInvitation({ store, keys, now: after(1), token });
      expect(shown).toEqual({ ok: false, why: "unknown", company: null });
    }
    expect(await invitationsIn(store)).toEqual(before);
    const hat = { role: "employee", companyKey: harbour.key };
    expect(await accept(hers.token)).toMatchObject({ ok: true, personId: mia.personId, hat });
  });

  test("is good until its end and not at it, and neither once it was used, withdrawn or its person left or was erased", async () => {
    const { store, harbour, tidewater, robin, mia, noor, invited, accept } = await anInstallation(
      await open(),
    );
    const call = { store, actor: robin, key: harbour.key };
    const priya = await aManager(store, harbour);
    const first = await invited(harbour, mia.personId);
    expect(await accept(first.token, invitationEnd(NOON))).toMatchObject({ why: "expired" });
    await withdrawInvitation({ ...call, now: after(2), personId: mia.personId });
    expect(await accept(first.token, after(3))).toMatchObject({ why: "withdrawn" });
    const second = await invited(harbour, mia.personId, after(70));
    const withdrawing = withdrawInvitation({ ...call, now: after(71), personId: mia.personId });
    const [taken] = await Promise.all([accept(second.token, after(71)), withdrawing]);
    // Whichever was first: it is one of the two, and good for nothing afterwards.
    const [last] = (await invitationsIn(store)).filter(({ id }) => id === second.id);
    expect(last?.ended).toBe(taken.ok ? "used" : "withdrawn");
    expect((await accept(second.token, after(72))).ok).toBe(false);

    // Who has joined somewhere else by the same address comes in as what the invitation is for.
    const { name, givenName, email } = noor;
    const person = { name, givenName, email, role: "employee" as const, company: harbour };
    await addNewPerson({ store, now: NOON, person });
    const hers = await invited(tidewater, noor.personId);
    const theirs = await invited(harbour, noor.personId);
    await leaveCompany({ store, actor: priya, now: after(5), personId: noor.personId });
    expect(await accept(theirs.token, after(6))).toMatchObject({ ok: false, why: "left" });
    const hat = { role: "employee", companyKey: tidewater.key };
    expect(await accept(hers.token, after(6))).toMatchObject({ ok: true, hat });

    const leo = await anEmployee(store, harbour, "Leo Brandt");
    const his = await invited(harbour, leo.personId);
    await leaveCompany({ store, actor: priya, now: after(7), personId: leo.personId });
    await erasePerson({
      store,
      now: after(8),
      company: harbour,
      personId: leo.personId,
      reason: "asked",
    });
    expect((await accept(his.token, after(9))).ok).toBe(false);
  });

  test("is withdrawn with the address it was sent to, by whichever way that changes", async () => {
    const { store, harbour, robin, mia, noor, invited, accept } = await anInstallation(
      await open(),
    );
    const hers = await invited(harbour, mia.personId);
    const call = { store, actor: robin, now: after(2), key: harbour.key };
    const asked = await askForAddress({
      ...call,
      personId: mia.personId,
      email: "right@harbour.example",
    });
    if (!asked.ok) throw new Error(asked.reason);
    expect((await confirmAddress({ store, now: after(3), token: asked.token })).ok).toBe(true);
    expect(await accept(hers.token, after(4))).toMatchObject({ ok: false, why: "withdrawn" });
    const again = await invited(harbour, mia.personId, after(70));
    const directory = await aDirectory(store, { key: harbour.key, robin });
    const name = { op: "replace", path: "displayName", value: "Mia Lund" };
    expect((await directory.patch(`/Users/${mia.personId}`, name)).status).toBe(200);
    expect(await showInvitation({ store, keys, now: after(71), token: again.token })).toMatchObject(
      {
        ok: true,
        name: "Mia Lund",
      },
    );
    const moved = { op: "replace", path: "emails", value: [{ value: "newer@harbour.example" }] };
    expect((await directory.patch(`/Users/${mia.personId}`, moved)).status).toBe(200);
    expect(await accept(again.token, after(72))).toMatchObject({ ok: false, why: "withdrawn" });
    // Nobody else's.
    const before = await peopleIn(store);
    expect(before.some(({ personId }) => personId === noor.personId)).toBe(true);
  });

  test("isn’t found by guessing codes, which soon ends for who guesses, and for nobody else", async () => {
    const { store, harbour, mia, invited } = await anInstallation(await open());
    const { code, token } = await invited(harbour, mia.personId);
    const asker = (id: string) => ({
      address: "203.0.113.7",
      browser: { known: true as const, id },
    });
    const enter = (typed: string, browser: string) =>
      enterInvitationCode({ store, keys, typed, asker: asker(browser), now: after(1) });
    const wrong = `${code.slice(0, 6)}${code.slice(6) === "AAAAAA" ? "BBBBBB" : "AAAAAA"}`;
    const guesses = [];
    for (let at = 0; at < 31; at += 1) guesses.push(await enter(wrong, "one browser"));
    expect(guesses.some((one) => !one.ok && one.why === "limited")).toBe(true);
    expect(guesses.some(({ ok }) => ok)).toBe(false);
    expect(await enter(code, "one browser")).toMatchObject({ ok: false, why: "limited" });
    expect(await enter(` ${code.toLowerCase()} `, "another")).toEqual({ ok: true, token });
    for (const typed of ["", "\u0000", "A".repeat(100_000), "ΑΒΓΔΕΖΗΘΙΚΛΜ", "%%%%%%%%%%%%"])
      expect(await enter(typed, "a third")).toMatchObject({ ok: false, why: "wrong" });
  });
});

eachEngine("joining by a domain", (open) => {
  test("isn’t for look-alikes: other scripts, subdomains, domains below or above, what only begins or ends so", async () => {
    const store = await open();
    const harbour = await aCompany(store);
    const { companyDomain } = store.read.tables;
    const domain = {
      id: newId(NOON),
      companyId: harbour.id,
      token: "t",
      createdAt: NOON,
      join: true,
    };
    await store.write(async (tx) => {
      await tx
        .insert(companyDomain)
        .values({ ...domain, domain: "harbour.example", verifiedAt: NOON });
      await tx
        .insert(companyDomain)
        .values({ ...domain, id: newId(NOON), domain: "unproved.example", verifiedAt: null });
    });
    const join = (email: string) => joinByDomain({ store, now: NOON, email, name: "Eve" });
    for (const email of [
      "eve@hаrbour.example",
      `eve@${new URL("http://hаrbour.example").hostname}`,
      "eve@shop.harbour.example",
      "eve@example",
      "eve@harbour.example.evil.test",
      "eve@evil-harbour.example",
      "eve@harbour.example@evil.test",
      "harbour.example",
      "eve@harbour.example\u0000.evil.test",
      "eve@evil.test#@harbour.examples",
      "eve@unproved.example",
      "eve@",
    ])
      expect(await join(email), email).toEqual({ ok: false, why: "closed" });
    expect(await peopleIn(store)).toEqual([]);
    // What can be typed as an address has no room for tricks with its end or its letters.
    for (const typed of [
      "eve@harbour.example.",
      "a b@harbour.example",
      "eve@harbour.example\u0000",
    ])
      expect(emailField.safeParse(typed).success, typed).toBe(false);
    expect(domainOf("eve@HARBOUR.example")).toBe("harbour.example");
    // Another script is another domain, and is seen to be one; another full stop is a full stop.
    const script = emailField.parse("eve@hаrbour.example");
    expect(script).toBe("eve@xn--hrbour-3nf.example");
    expect(await join(script)).toEqual({ ok: false, why: "closed" });
    expect(emailField.parse("eve@harbour。example")).toBe("eve@harbour.example");
    // An address of one’s own with a plus is an address there, which somebody proved to read.
    expect((await join("eve+team@harbour.example")).ok).toBe(true);
    const both = await Promise.all([join("two@harbour.example"), join("two@harbour.example")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
