import { describe, expect, test } from "vitest";
import { enrol } from "~/assignment/services/enrol.server";
import { noticePeople } from "~/notices/services/notice-people.server";
import { markLeft } from "~/people/queries/memberships";
import type { Store } from "~db/store";
import {
  aPolicyVersion,
  aTeam,
  anEnrolled,
  bumpContent,
  inDays,
  trained,
  type Enrolled,
  type Team,
} from "../../support/clearance/a-team";
import { ownPerson } from "../../support/own";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anEmployee } from "../../support/makers";
import { aMailbox, allMails, allNotices, runNotices, wish } from "../../support/notices";
import { decideSuspension, requestSignOff, signOff } from "../../support/own-forms";

function judge(
  store: Store,
  { dana }: Team,
  { enrolmentId }: Enrolled,
  now: Date,
  verdict: "competent" | "not-yet" = "competent",
) {
  const said = { verdict, comment: "Too long." } as const;
  return signOff({ store, actor: dana, now, enrolmentId, ...said });
}

function authorise(store: Store, { priya }: Team, { enrolmentId }: Enrolled, now: Date) {
  const words = { verdict: "authorised", comment: "" } as const;
  return signOff({ store, actor: priya, now, enrolmentId, ...words });
}

async function kindsTo(store: Store, personId: string) {
  const rows = await allNotices(store);
  return rows.filter((row) => row.personId === personId).map(({ kind }) => kind);
}

eachEngine("telling people", (open) => {
  test("each step tells the people affected, by mail and in the app, and nobody else", async () => {
    const store = await open();
    const team = await aTeam(store);
    const { got, mailer, subjectsTo } = aMailbox();
    const maya = await anEnrolled(store, team, "Maya Okafor", inDays(0));
    await runNotices(store, mailer, inDays(0));
    expect(subjectsTo(maya.email)).toEqual([expect.stringContaining("You have training to do")]);

    await trained(store, team, maya, inDays(0, 10));
    await runNotices(store, mailer, inDays(0, 11));
    expect(subjectsTo(team.dana.email)).toEqual(["Maya Okafor is waiting for your sign-off"]);

    await judge(store, team, maya, inDays(0, 20), "not-yet");
    await runNotices(store, mailer, inDays(0, 21));
    const now = inDays(0, 30);
    await requestSignOff({ store, actor: maya, now, enrolmentId: maya.enrolmentId });
    await runNotices(store, mailer, inDays(0, 31));
    expect(subjectsTo(team.dana.email)).toHaveLength(2);

    await judge(store, team, maya, inDays(0, 40));
    await runNotices(store, mailer, inDays(0, 41));
    expect(subjectsTo(team.priya.email)).toEqual(["Maya Okafor is waiting for your sign-off"]);
    expect(subjectsTo(team.ben.email)).toEqual(["Maya Okafor is waiting for your sign-off"]);

    await authorise(store, team, maya, inDays(0, 50));
    await runNotices(store, mailer, inDays(0, 51));
    expect(await kindsTo(store, maya.personId)).toEqual([
      "assigned",
      "feedback",
      "feedback",
      "cleared",
    ]);
    expect(subjectsTo(maya.email)).toHaveLength(4);
    expect(got).toHaveLength(4 + 2 + 2);
  });

  test("running the job twice, or a hundred times, is running it once", async () => {
    const store = await open();
    const team = await aTeam(store);
    await anEnrolled(store, team, "Maya Okafor", inDays(0));
    const { got, mailer } = aMailbox();
    for (let times = 0; times < 20; times += 1) await runNotices(store, mailer, inDays(0, times));
    expect(got).toHaveLength(1);
    expect(await allNotices(store)).toHaveLength(1);
  });

  test("what was so in a company before its people were told is taken as told, without a mail", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    const { got, mailer } = aMailbox();
    await runNotices(store, mailer, inDays(3));
    expect(got).toEqual([]);
    const [told] = await allNotices(store);
    expect(told).toMatchObject({ kind: "assigned", seenAt: inDays(3), outboxId: null });

    await trained(store, team, maya, inDays(3, 5));
    await runNotices(store, mailer, inDays(3, 6));
    expect(got.map(({ to }) => to)).toEqual([team.dana.email]);
  });

  test("a pause is told once for all programmes; a reinstatement before the mail goes keeps it back", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team, "Maya Okafor", inDays(0));
    const { mailer, subjectsTo } = aMailbox();
    await runNotices(store, mailer, inDays(0));
    const decide = (action: "suspend" | "reinstate", now: Date) =>
      decideSuspension({
        store,
        actor: team.priya,
        now,
        personId: maya.personId,
        action,
        reason: "A secret about a customer.",
      });
    await decide("suspend", inDays(0, 5));
    await runNotices(store, mailer, inDays(0, 6));
    expect(subjectsTo(maya.email).at(-1)).toBe("Your training is on hold");

    await decide("reinstate", inDays(0, 10));
    // At eleven in the evening, so that the mail waits for the morning.
    await decide("suspend", inDays(0, 11 * 60));
    await runNotices(store, mailer, inDays(0, 11 * 60 + 1));
    await decide("reinstate", inDays(0, 11 * 60 + 5));
    await runNotices(store, mailer, inDays(1));
    expect(subjectsTo(maya.email)).toHaveLength(2);
    expect((await allMails(store)).map(({ outcome }) => outcome).sort()).toEqual([
      "dropped",
      "sent",
      "sent",
    ]);
  });

  test("no mail repeats what a manager or a trainer wrote", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team, "Maya Okafor", inDays(0));
    await trained(store, team, maya, inDays(0));
    await judge(store, team, maya, inDays(0, 5), "not-yet");
    const { got, mailer } = aMailbox();
    await runNotices(store, mailer, inDays(0, 6));
    expect(got.length).toBeGreaterThan(0);
    for (const { text, html } of got) expect(`${text}${html}`).not.toContain("Too long");
    expect(JSON.stringify(await allNotices(store))).not.toContain("Too long");
  });

  test("people who signed the last policy are told about a new one", async () => {
    const store = await open();
    const team = await aTeam(store);
    const { mailer, subjectsTo } = aMailbox();
    const maya = await anEnrolled(store, team, "Maya Okafor", inDays(0));
    const noor = await anEnrolled(store, team, "Noor Haddad", inDays(0));
    await trained(store, team, maya, inDays(0));
    await runNotices(store, mailer, inDays(0));
    await aPolicyVersion(store, team.company.id, 2, 1);
    await bumpContent(store);
    await runNotices(store, mailer, inDays(1));
    await runNotices(store, mailer, inDays(2));
    expect(subjectsTo(maya.email)).toEqual(["Policy 2026.2 is new"]);
    expect(subjectsTo(noor.email)).toHaveLength(1);
  });

  test("who has left is told nothing, and a mail that waits for them does not go", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team, "Maya Okafor", inDays(0));
    const { got, mailer } = aMailbox();
    await runNotices(store, mailer, inDays(0, 11 * 60));
    const { companyId, personId } = maya;
    await store.write((tx) =>
      markLeft(tx, ownPerson(companyId, personId), { at: inDays(0, 11 * 60 + 5) }),
    );
    await runNotices(store, mailer, inDays(1));
    expect(got).toEqual([]);
  });

  test("another company's managers and trainers hear nothing", async () => {
    const store = await open();
    const team = await aTeam(store);
    const other = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const theo = await aManager(store, other, "Theo Hart");
    const maya = await anEnrolled(store, team, "Maya Okafor", inDays(0));
    await trained(store, team, maya, inDays(0));
    await judge(store, team, maya, inDays(0, 1));
    const { mailer, subjectsTo } = aMailbox();
    await runNotices(store, mailer, inDays(0, 2));
    expect(subjectsTo(team.priya.email)).toHaveLength(1);
    expect(subjectsTo(theo.email)).toEqual([]);
    expect(await kindsTo(store, theo.personId)).toEqual([]);
  });
});

eachEngine("how people want to be told", (open) => {
  test("a daily digest gathers a day’s notices into one mail at eight", async () => {
    const store = await open();
    const team = await aTeam(store);
    await wish(store, team.dana.personId, { modes: { duty: "daily" } });
    const { mailer, got } = aMailbox();
    for (const [hour, name] of ["Maya Okafor", "Noor Haddad", "Uma Shah"].entries()) {
      const employee = await anEnrolled(store, team, name, inDays(-1));
      await wish(store, employee.personId, { modes: { training: "off" } });
      await trained(store, team, employee, inDays(0, hour * 60));
      await runNotices(store, mailer, inDays(0, hour * 60 + 1));
    }
    expect(got).toEqual([]);
    // Noon and twenty hours is eight in London.
    await runNotices(store, mailer, inDays(0, 20 * 60 - 1));
    expect(got).toEqual([]);
    await runNotices(store, mailer, inDays(0, 20 * 60));
    expect(got.map(({ to, subject }) => [to, subject])).toEqual([
      [team.dana.email, "Maya Okafor is waiting for your sign-off, and more notices"],
    ]);
    expect(got[0]!.unsubscribe).toBeNull();
    await runNotices(store, mailer, inDays(1, 21 * 60));
    expect(got).toHaveLength(1);
  });

  test("a mail waits for the end of the quiet hours of its reader’s zone", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team, "Maya Okafor", inDays(0));
    await wish(store, maya.personId, { timeZone: "Asia/Tokyo" });
    const { mailer, got } = aMailbox();
    // Noon in London is nine in the evening in Tokyo; seven there is ten in the evening here.
    await runNotices(store, mailer, inDays(0));
    await runNotices(store, mailer, inDays(0, 10 * 60 - 1));
    expect(got).toEqual([]);
    await runNotices(store, mailer, inDays(0, 10 * 60));
    expect(got).toHaveLength(1);
  });

  test("no mail of what was ended, though it was ended after the mail was made", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team, "Maya Okafor", inDays(0));
    const { mailer, got } = aMailbox();
    await runNotices(store, mailer, inDays(0, 11 * 60));
    await wish(store, maya.personId, { modes: { training: "off" } });
    await runNotices(store, mailer, inDays(1));
    expect(got).toEqual([]);
    expect(await kindsTo(store, maya.personId)).toEqual(["assigned"]);
  });

  test("managers get one summary on a Monday from eight, and none where nobody is enrolled", async () => {
    const store = await open();
    const team = await aTeam(store);
    const { mailer, got, subjectsTo } = aMailbox();
    await runNotices(store, mailer, inDays(0));
    // The twenty-first is a Saturday.
    await runNotices(store, mailer, inDays(2));
    expect(got).toEqual([]);

    const maya = await anEnrolled(store, team, "Maya Okafor", inDays(2));
    await trained(store, team, maya, inDays(2));
    await judge(store, team, maya, inDays(2, 1));
    await authorise(store, team, maya, inDays(2, 2));
    await wish(store, team.ben.personId, { modes: { summary: "off" } });
    await runNotices(store, mailer, inDays(9, -4 * 60 - 1));
    expect(subjectsTo(team.priya.email)).toEqual([]);
    for (const minutes of [-4 * 60, -3 * 60, 0])
      await runNotices(store, mailer, inDays(9, minutes));
    expect(subjectsTo(team.priya.email)).toEqual([
      "Who can speak for Harbour & Pine Bakery this week",
    ]);
    expect(got.at(-1)!.text).toContain("Instagram: 1 to reply");
    expect(subjectsTo(team.ben.email)).toEqual([]);
    await runNotices(store, mailer, inDays(16));
    expect(subjectsTo(team.priya.email)).toHaveLength(2);
  });
});

describe("who is looked at", () => {
  eachEngine("somebody enrolled later", (open) => {
    test("is told at the next run, whatever was kept in memory", async () => {
      const store = await open();
      const team = await aTeam(store);
      await noticePeople({ store, now: inDays(0) });
      const noor = await anEmployee(store, team.company, "Noor Haddad");
      await enrol({
        store,
        now: inDays(0, 1),
        person: noor,
        programmeKey: "reply",
        channelKeys: ["instagram"],
        dueOn: null,
        enrolledBy: team.priya.personId,
      });
      expect(await noticePeople({ store, now: inDays(0, 2) })).toBe(1);
    });
  });
});
