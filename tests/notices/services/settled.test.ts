import { expect, test } from "vitest";
import type { Actor } from "~/people/rules/actor";
import { acknowledgePolicy } from "~/clearance/services/policy/acknowledge-policy.server";
import { leaveCompany } from "~/clearance/services/people/leave-company.server";
import { noticePeople } from "~/notices/services/notice-people.server";
import { seeNotices } from "~/notices/services/see-notices.server";
import { showNotices } from "~/notices/services/show-notices.server";
import { unseenNotices } from "~/notices/services/unseen-notices.server";
import { takeBack } from "~/people/services/delegation/delegate.server";
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
import { eachEngine } from "../../support/harness/engines";
import { aManager } from "../../support/makers";
import { aMailbox, allMails, runNotices } from "../../support/notices";
import { decideSuspension, delegate, signOff } from "../../support/own-forms";

const MINUTE = 1;

/** What somebody's bell and their page of notices say. */
async function toldTo(store: Store, actor: Actor, now: Date) {
  const { days, unseen } = await showNotices({ store, actor, now });
  const bell = await unseenNotices(store, actor, now);
  expect(unseen).toBe(bell);
  const list = days.flatMap(({ notices }) => notices);
  expect(list.filter(({ isNew }) => isNew)).toHaveLength(bell);
  return { bell, list: list.map(({ title, settled, link }) => ({ title, settled, link })) };
}

function judge(store: Store, { dana }: Team, { enrolmentId }: Enrolled, now: Date) {
  return signOff({ store, actor: dana, now, enrolmentId, verdict: "competent", comment: "" });
}

function authorise(store: Store, actor: Team["priya"], { enrolmentId }: Enrolled, now: Date) {
  return signOff({ store, actor, now, enrolmentId, verdict: "authorised", comment: "" });
}

/** Maya has done everything, and her trainer was told. */
async function waiting(store: Store) {
  const team = await aTeam(store);
  await noticePeople({ store, now: inDays(0) });
  const maya = await anEnrolled(store, team, "Maya Okafor", inDays(0));
  await trained(store, team, maya, inDays(0));
  await noticePeople({ store, now: inDays(0, MINUTE) });
  return { team, maya };
}

eachEngine("a notice that somebody waits", (open) => {
  test("is settled for everyone who was told, once one of them has decided", async () => {
    const store = await open();
    const { team, maya } = await waiting(store);
    expect(await toldTo(store, team.dana, inDays(0, 2))).toMatchObject({
      bell: 1,
      list: [{ title: "Maya Okafor is waiting for your sign-off", settled: null }],
    });
    await judge(store, team, maya, inDays(0, 3));
    await noticePeople({ store, now: inDays(0, 4) });
    expect(await toldTo(store, team.dana, inDays(0, 5))).toMatchObject({
      bell: 0,
      list: [{ settled: "Dana Kessler signed them off as competent on 21 November 2026." }],
    });

    // Two managers have it before them, each in a tab of their own.
    for (const actor of [team.priya, team.ben])
      expect((await toldTo(store, actor, inDays(0, 6))).bell).toBe(1);
    await authorise(store, team.ben, maya, inDays(0, 7));
    for (const actor of [team.priya, team.ben])
      expect(await toldTo(store, actor, inDays(0, 7))).toMatchObject({
        bell: 0,
        list: [
          {
            settled: "Ben Ode authorised them on 21 November 2026.",
            link: { path: `/clearance/people/${maya.personId}` },
          },
        ],
      });
  });

  test("is settled when they leave, and says so", async () => {
    const store = await open();
    const { team, maya } = await waiting(store);
    const { personId } = maya;
    await leaveCompany({ store, actor: team.priya, now: inDays(0, 2), personId });
    expect(await toldTo(store, team.dana, inDays(0, 3))).toMatchObject({
      bell: 0,
      list: [{ settled: "Maya Okafor has left the company." }],
    });
  });

  test("is the stand-in’s while its reader is away, and open again once they are back", async () => {
    const store = await open();
    const { team, maya } = await waiting(store);
    const rob = await aManager(store, team.company, "Rob Ellis");
    await judge(store, team, maya, inDays(0, 2));
    const { mailer, subjectsTo } = aMailbox();
    await noticePeople({ store, now: inDays(0, 3) });
    const days = { startsOn: "2026-11-21", endsOn: "2026-11-30" };
    const asked = { store, actor: team.priya, companyId: null, toPersonId: rob.personId, ...days };
    await delegate({ ...asked, now: inDays(0, 4) });
    await runNotices(store, mailer, inDays(0, 5));
    expect(await toldTo(store, team.priya, inDays(0, 6))).toMatchObject({
      bell: 0,
      list: [{ settled: "Someone else is deciding this now." }],
    });
    expect((await toldTo(store, rob, inDays(0, 6))).bell).toBe(1);
    // Nor does a mail about it go to someone who is away.
    expect(subjectsTo(team.priya.email)).toEqual([]);
    expect(subjectsTo(rob.email)).toEqual(["Maya Okafor is waiting for your sign-off"]);

    const [delegation] = await store.read.select().from(store.read.tables.delegation);
    const { id: delegationId } = delegation!;
    await takeBack({ store, actor: team.priya, now: inDays(0, 7), delegationId });
    expect(await toldTo(store, team.priya, inDays(0, 8))).toMatchObject({
      bell: 1,
      list: [{ settled: null }],
    });
  });

  test("goes in no mail once somebody has decided", async () => {
    const store = await open();
    const { team, maya } = await waiting(store);
    await judge(store, team, maya, inDays(0, 2));
    await noticePeople({ store, now: inDays(0, 3) });
    await authorise(store, team.ben, maya, inDays(0, 4));
    const { mailer, subjectsTo } = aMailbox();
    await runNotices(store, mailer, inDays(0, 5));
    for (const { email } of [team.dana, team.priya, team.ben])
      expect(subjectsTo(email)).toEqual([]);
    const dropped = (await allMails(store)).filter(({ outcome }) => outcome === "dropped");
    expect(new Set(dropped.map(({ personId }) => personId))).toEqual(
      new Set([team.dana, team.priya, team.ben, maya].map(({ personId }) => personId)),
    );
  });
});

eachEngine("an employee’s notice", (open) => {
  test("of training is settled once it is done, and what came since stays new", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team, "Maya Okafor", inDays(0));
    await noticePeople({ store, now: inDays(0) });
    expect((await toldTo(store, maya, inDays(0, 1))).bell).toBe(1);
    await trained(store, team, maya, inDays(0, 2));
    expect(await toldTo(store, maya, inDays(0, 3))).toMatchObject({
      bell: 0,
      list: [{ settled: "You have nothing left to do here." }],
    });
    await judge(store, team, maya, inDays(0, 4));
    await noticePeople({ store, now: inDays(0, 5) });
    expect(await toldTo(store, maya, inDays(0, 6))).toMatchObject({
      bell: 1,
      list: [
        { title: "Dana Kessler says you’re ready", settled: null },
        { settled: "A newer notice replaces this one." },
      ],
    });
    await seeNotices({ store, actor: maya, now: inDays(0, 7), upTo: inDays(0, 7) });
    expect((await toldTo(store, maya, inDays(0, 8))).bell).toBe(0);
  });

  test("of a pause or of a policy is settled once it is lifted or signed", async () => {
    const store = await open();
    const { team, maya } = await waiting(store);
    await judge(store, team, maya, inDays(0, 2));
    await authorise(store, team.priya, maya, inDays(0, 3));
    const { personId } = maya;
    const decided = { store, actor: team.priya, personId, reason: "A complaint." } as const;
    await decideSuspension({ ...decided, now: inDays(0, 4), action: "suspend" });
    await noticePeople({ store, now: inDays(0, 5) });
    const paused = async (now: Date) =>
      (await toldTo(store, maya, now)).list.find(({ title }) => /paused/.test(title));
    expect(await paused(inDays(0, 6))).toMatchObject({ settled: null });
    await decideSuspension({ ...decided, now: inDays(0, 7), action: "reinstate" });
    expect(await paused(inDays(0, 8))).toMatchObject({
      settled: "This no longer pauses your clearance.",
      link: { path: "/learn/clearance" },
    });

    const policyVersionId = await aPolicyVersion(store, team.company.id, 2, 1);
    await bumpContent(store);
    await noticePeople({ store, now: inDays(1) });
    const policy = async (now: Date) =>
      (await toldTo(store, maya, now)).list.find(({ title }) => /^Policy/.test(title));
    expect(await policy(inDays(1, 1))).toMatchObject({ settled: null });
    const typed = { typedName: maya.name, ipAddress: null };
    await acknowledgePolicy({ store, actor: maya, now: inDays(1, 2), policyVersionId, ...typed });
    expect(await policy(inDays(1, 3))).toMatchObject({
      settled: "You have nothing left to do here.",
    });
  });
});
