import { expect, test } from "vitest";
import { chosenPeople } from "~/assignment/services/bulk/chosen-people.server";
import { showRules } from "~/assignment/services/show-rules.server";
import { boardRows } from "~/clearance/services/board/board-rows.server";
import { exportLedger } from "~/clearance/services/ledger/export-ledger.server";
import { leaveCompany } from "~/clearance/services/people/leave-company.server";
import { showSignOffs } from "~/clearance/services/sign-offs/show-sign-offs.server";
import type { Manager } from "~/people/rules/actor";
import { findManagersFor } from "~/people/queries/engagements";
import { findReachOf } from "~/people/queries/teams";
import { colleaguesOf } from "~/people/services/delegation/delegate.server";
import { decidersAbout, decidersNow } from "~/notices/services/deciders.server";
import { showNotices } from "~/notices/services/show-notices.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import type { Store } from "~db/store";
import { anEnrolled, aTeam, inDays, trained } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aManager, NOON } from "../../support/makers";
import { aMailbox, allNotices, runNotices } from "../../support/notices";
import { beginSignOff, decideSuspension, makeRule, signOff } from "../../support/own-forms";
import { inTeam, narrowed } from "../../support/clearance/teams-manager";

const names = async (store: Store, actor: Manager, now = NOON) =>
  (await boardRows(store, { company: actor, now })).rows.map(({ person }) => person.name).sort();

/** Ben manages the quay alone, Priya everyone. Maya is at the quay, Noor in the shop, Uma at both. */
async function twoTeams(store: Store) {
  const team = await aTeam(store);
  const maya = await anEnrolled(store, team, "Maya Okafor");
  const noor = await anEnrolled(store, team, "Noor Haddad");
  const uma = await anEnrolled(store, team, "Uma Reyes");
  await inTeam(store, "quay", [maya, uma]);
  await inTeam(store, "shop", [noor, uma]);
  const ben = await narrowed(store, team.ben, ["quay"]);
  return { ...team, ben, maya, noor, uma };
}

eachEngine("a manager of teams", (open) => {
  test("sees the people of those alone, also who is in another team too; without a team, nobody", async () => {
    const store = await open();
    const { priya, ben, company } = await twoTeams(store);
    expect(await names(store, priya)).toEqual(["Maya Okafor", "Noor Haddad", "Uma Reyes"]);
    expect(await names(store, ben)).toEqual(["Maya Okafor", "Uma Reyes"]);
    const both = await narrowed(store, ben, ["quay", "shop"]);
    expect(await names(store, both)).toEqual(["Maya Okafor", "Noor Haddad", "Uma Reyes"]);
    const none = await narrowed(store, ben, []);
    expect(await names(store, none)).toEqual([]);
    expect(await findReachOf(store.read, company, none.personId)).toMatchObject({ teams: [] });
    // Who is kept for the whole company is not what a narrowed one left behind.
    expect(await names(store, priya)).toHaveLength(3);
  });

  test("decides for those alone: of anyone else there is nothing to find or to change", async () => {
    const store = await open();
    const all = await twoTeams(store);
    const { ben, priya, maya, noor } = all;
    await handedOn(store, all, [maya, noor]);
    const waiting = await showSignOffs({ store, actor: ben, now: NOON });
    expect(waiting.waiting.map(({ person }) => person.name)).toEqual(["Maya Okafor"]);
    expect(waiting.total).toBe(1);

    const before = await allRows(store);
    const yes = { store, now: NOON, verdict: "authorised" as const, comment: "" };
    const of = { store, actor: ben, now: NOON, personId: noor.personId };
    const gone = { status: 404 };
    const reason = "A complaint.";
    await expect(
      signOff({ ...yes, actor: ben, enrolmentId: noor.enrolmentId }),
    ).rejects.toMatchObject(gone);
    await expect(
      beginSignOff({ ...yes, actor: ben, enrolmentId: noor.enrolmentId }),
    ).rejects.toMatchObject(gone);
    await expect(decideSuspension({ ...of, action: "suspend", reason })).rejects.toMatchObject(
      gone,
    );
    await expect(leaveCompany(of)).rejects.toMatchObject(gone);
    const selection = { personIds: [maya.personId, noor.personId] };
    await expect(chosenPeople(store, { company: ben, now: NOON, selection })).rejects.toMatchObject(
      gone,
    );
    expect(await allRows(store)).toEqual(before);

    const signed = await signOff({ ...yes, actor: ben, enrolmentId: maya.enrolmentId });
    expect(signed).toEqual({ ok: true });
    const hers = await signOff({ ...yes, actor: priya, enrolmentId: noor.enrolmentId });
    expect(hers).toEqual({ ok: true });
  });

  test("is told by the app and by mail of their people, and no more of who was theirs once", async () => {
    const store = await open();
    const all = await twoTeams(store);
    const { ben, priya, maya, noor } = all;
    await handedOn(store, all, [maya, noor]);
    const { mailer, got } = aMailbox();
    await runNotices(store, mailer, NOON);
    const told = async (personId: string) =>
      (await allNotices(store))
        .filter((notice) => notice.personId === personId)
        .map(({ aboutPersonId }) => aboutPersonId)
        .sort();
    expect(await told(ben.personId)).toEqual([maya.personId]);
    expect(await told(priya.personId)).toEqual([maya.personId, noor.personId].sort());
    // The twenty-third is a Monday.
    await runNotices(store, mailer, inDays(2));
    const mails = got.filter(({ to }) => to === ben.email);
    expect(mails.length).toBeGreaterThan(1);
    for (const { subject, text } of mails) expect(subject + text).not.toContain("Noor");
    expect(mails.at(-1)!.text).toContain("Maya Okafor");

    const shown = async (actor: Manager) =>
      (await showNotices({ store, actor, now: NOON })).days.flatMap(({ notices }) => notices);
    expect(await shown(ben)).toHaveLength(1);
    expect(await shown(await narrowed(store, ben, ["shop"]))).toEqual([]);
  });

  test("decides about their teams’ people beside the managers of all, never about themselves", async () => {
    const store = await open();
    const all = await twoTeams(store);
    const { company, ben, priya, maya, noor, uma } = all;
    const ids = async (personId: string) =>
      (await findManagersFor(store.read, company, personId)).map(({ id }) => id).sort();
    const both = [ben.personId, priya.personId].sort();
    expect(await ids(maya.personId)).toEqual(both);
    expect(await ids(uma.personId)).toEqual(both);
    expect(await ids(noor.personId)).toEqual([priya.personId]);
    expect(await ids(ben.personId)).toEqual([priya.personId]);

    const deciders = await decidersNow(store.read, await companyRules(store, company), NOON);
    expect(decidersAbout(deciders, "managers", maya.personId).sort()).toEqual(both);
    expect(decidersAbout(deciders, "managers", noor.personId)).toEqual([priya.personId]);
    await store.write((tx) => tx.update(tx.tables.team).set({ closedAt: NOON }));
    expect(await ids(maya.personId)).toEqual([priya.personId]);
  });

  test("stands in only for managers whose people are theirs too", async () => {
    const store = await open();
    const { company, ben, priya } = await twoTeams(store);
    const rob = await narrowed(store, await aManager(store, company, "Rob Ellis"), [
      "quay",
      "shop",
    ]);
    const standIns = async (actor: Manager) =>
      (await colleaguesOf(store.read, actor, NOON)).map(({ name }) => name).sort();
    expect(await standIns(priya)).toEqual([]);
    expect(await standIns(ben)).toEqual(["Priya Nair", "Rob Ellis"]);
    expect(await standIns(rob)).toEqual(["Priya Nair"]);
  });

  test("makes rules for their teams, sees those alone, and none for everyone", async () => {
    const store = await open();
    const { ben, priya } = await twoTeams(store);
    const [channel] = await store.read.select().from(store.read.tables.channel);
    const due = { dueOn: null, dueDays: null };
    const rule = { store, now: NOON, programmeKey: "reply", channelIds: [channel!.id], due };
    for (const teamId of ["shop", null])
      await expect(makeRule({ ...rule, actor: ben, teamId })).rejects.toMatchObject({
        status: 404,
      });
    expect(await makeRule({ ...rule, actor: ben, teamId: "quay" })).toMatchObject({ ok: true });
    expect(await makeRule({ ...rule, actor: priya, teamId: null })).toMatchObject({ ok: true });
    const shown = await showRules({ store, actor: ben, now: NOON });
    expect(shown.inForce.map(({ team }) => team)).toEqual(["quay"]);
    expect(shown.teams.map(({ name }) => name)).toEqual(["quay"]);
  });

  test("reads the ledger’s entries about their people, on the page’s terms and in its file", async () => {
    const store = await open();
    const all = await twoTeams(store);
    await handedOn(store, all, [all.maya, all.noor]);
    const written = async (actor: Manager) => {
      let text = "";
      for await (const part of exportLedger(store.read, actor, "jsonl")) text += part;
      return text;
    };
    expect(await written(all.priya)).toContain(all.noor.personId);
    const own = await written(all.ben);
    expect(own).toContain(all.maya.personId);
    expect(own).not.toContain(all.noor.personId);
  });
});

/** Has people trained, and signed off by the trainer: it is a manager's turn. */
async function handedOn(
  store: Store,
  team: Awaited<ReturnType<typeof twoTeams>>,
  people: readonly Awaited<ReturnType<typeof anEnrolled>>[],
) {
  for (const one of people) {
    await trained(store, { ...team, ben: team.priya }, one);
    const { enrolmentId } = one;
    const said = { verdict: "competent" as const, comment: "" };
    await signOff({ store, actor: team.dana, now: inDays(-1), enrolmentId, ...said });
  }
}

async function allRows(store: Store) {
  const {
    ledgerEntry,
    membership,
    pendingSignOff,
    signOff: signed,
    suspension,
  } = store.read.tables;
  return await Promise.all(
    [ledgerEntry, membership, pendingSignOff, signed, suspension].map((table) =>
      store.read.select().from(table),
    ),
  );
}
