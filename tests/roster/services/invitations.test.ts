import { expect, test } from "vitest";
import type { OwnCompany } from "~/ledger/rules/own";
import {
  acceptInvitation,
  linkOfCode,
  showInvitation,
} from "~/roster/services/invitations/accept.server";
import { inviteNew } from "~/roster/services/invitations/invite-new.server";
import { invitePeople } from "~/roster/services/invitations/invite-people.server";
import { showInvitations } from "~/roster/services/invitations/show-invitations.server";
import { withdrawInvitation } from "~/roster/services/invitations/withdraw.server";
import { archiveCompany } from "~/authoring/services/companies/archive-company.server";
import type { Store } from "~db/store";
import { eachEngine } from "../../support/harness/engines";
import { aMailbox, runNotices, SENDER } from "../../support/notices";
import { aCompany, anAdmin, anEmployee, NOON } from "../../support/makers";

const keys = SENDER.invitations;
const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const DAY = 24 * 60;

async function harbourWithMia(store: Store) {
  const harbour = await aCompany(store);
  const robin = await anAdmin(store);
  const mia = await anEmployee(store, harbour);
  const box = aMailbox();
  const invite = (now: Date, company: OwnCompany = harbour) =>
    invitePeople({ store, actor: robin, now, company, personIds: [mia.personId] });
  /** The link and the code of the latest mail. */
  const mailed = async (now: Date) => {
    await runNotices(store, box.mailer, now);
    const text = box.got.at(-1)?.text ?? "";
    return {
      token: /\/invitation\/(\S+)/.exec(text)?.[1] ?? "",
      code: /([A-Z2-9]{3}(?:-[A-Z2-9]{3}){3})/.exec(text)?.[1] ?? "",
      mails: box.got.length,
    };
  };
  return { store, harbour, robin, mia, box, invite, mailed };
}

const kindsOf = async (store: Store) => {
  const rows = await store.read.select().from(store.read.tables.ledgerEntry);
  return rows.map(({ kind }) => kind);
};

eachEngine("an invitation", (open) => {
  test("is mailed with a link and a code that lead to the same, and lets one person in once", async () => {
    const { store, harbour, mia, invite, mailed, box } = await harbourWithMia(await open());
    const twice = await Promise.all([invite(NOON), invite(NOON)]);
    expect(twice.flatMap(({ invited }) => invited)).toEqual([mia.personId]);
    const { token, code, mails } = await mailed(NOON);
    expect(mails).toBe(1);
    expect(box.got[0]?.subject).toContain(harbour.name);
    expect(await linkOfCode({ store, keys, typed: ` ${code.toLowerCase()} ` })).toBe(token);
    const forged = code.slice(0, -1) + (code.endsWith("A") ? "B" : "A");
    expect(await linkOfCode({ store, keys, typed: forged })).toBeNull();
    expect(await showInvitation({ store, keys, now: NOON, token: `${token}x` })).toMatchObject({
      ok: false,
      why: "unknown",
    });
    const now = after(1);
    // Looking changes nothing.
    for (const _ of [1, 2])
      expect(await showInvitation({ store, keys, now, token })).toMatchObject({ ok: true });
    const both = await Promise.all([1, 2].map(() => acceptInvitation({ store, keys, now, token })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ why: "used" });
    const kinds = await kindsOf(store);
    expect(kinds.filter((kind) => kind === "invitation-accepted")).toHaveLength(1);
    expect((await invite(after(DAY))).left).toMatchObject([{ why: "joined" }]);
  });

  test("ends when it is withdrawn, replaced or old, and is not sent too often", async () => {
    const { store, robin, harbour, mia, invite, mailed } = await harbourWithMia(await open());
    await invite(NOON);
    const first = await mailed(NOON);
    expect((await invite(after(30))).left).toMatchObject([{ why: "soon" }]);
    await invite(after(61));
    const second = await mailed(after(61));
    const why = async (token: string, now: Date) => {
      const shown = await showInvitation({ store, keys, now, token });
      return shown.ok ? null : shown.why;
    };
    expect(await why(first.token, after(62))).toBe("replaced");
    expect(await why(second.token, after(62))).toBeNull();
    expect(await why(second.token, after(15 * DAY))).toBe("expired");
    const withdraw = {
      store,
      actor: robin,
      now: after(63),
      key: harbour.key,
      personId: mia.personId,
    };
    expect(await withdrawInvitation(withdraw)).toBe(true);
    expect(await withdrawInvitation(withdraw)).toBe(false);
    expect(await why(second.token, after(64))).toBe("withdrawn");
    for (const hours of [3, 5, 7]) await invite(after(hours * 60));
    expect((await invite(after(9 * 60))).left).toMatchObject([{ why: "often" }]);
    await archiveCompany({
      store,
      actor: robin,
      now: after(600),
      key: harbour.key,
      typedName: harbour.name,
    });
    expect(await why(first.token, after(601))).toBe("archived");
    await expect(invite(after(602))).rejects.toThrow();
  });

  test("of a new address adds its person once, and says when the mail could not be delivered", async () => {
    const { store, robin, harbour, box } = await harbourWithMia(await open());
    const key = harbour.key;
    const form = {
      name: "Noor Haddad",
      email: "noor@harbour.example",
      role: "employee" as const,
      teams: [],
    };
    const call = { store, actor: robin, now: NOON, key };
    const both = await Promise.all([
      inviteNew({ ...call, ...form }),
      inviteNew({ ...call, ...form }),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await inviteNew({ ...call, ...form, teams: ["no team"] })).toMatchObject({
      ok: false,
      field: "teams",
    });
    box.mailer.failing = new Error("connect ECONNREFUSED");
    await runNotices(store, box.mailer, NOON);
    const noor = async () => {
      const { people } = await showInvitations({ ...call, now: after(1), search: "", page: 1 });
      return people.filter(({ name }) => name === form.name);
    };
    expect(await noor()).toMatchObject([{ state: "invited", mail: "failing" }]);
  });
});
