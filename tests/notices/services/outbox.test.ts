import { describe, expect, test } from "vitest";
import { noticePeople } from "~/notices/services/notice-people.server";
import { clearOutbox } from "~/notices/services/mail/clear-outbox.server";
import { sendOutbox } from "~/notices/services/mail/send-outbox.server";
import { showOutbox } from "~/notices/services/mail/show-outbox.server";
import { tryAgain } from "~/notices/services/mail/try-again.server";
import { MailRefused } from "~/kit/mail/mailer.server";
import type { Admin } from "~/people/rules/actor";
import { personStandings } from "~/clearance/services/standing/standings.server";
import type { Store } from "~db/store";
import { ownCompany } from "../../support/own";
import { aTeam, anEnrolled, inDays, trained } from "../../support/clearance/a-team";
import { eachEngine, onSqlite } from "../../support/harness/engines";
import { aMailbox, allMails, allNotices, runNotices, SENDER } from "../../support/notices";
import { signOff } from "../../support/own-forms";

const ADMIN = { role: "admin" } as Admin;

class Crash extends Error {}

/** A store whose process dies at its nth write: before it lands, or just after. */
function dyingAt(store: Store, nth: number, landed: boolean): Store {
  let writes = 0;
  return {
    ...store,
    read: store.read,
    async write(work) {
      writes += 1;
      if (writes === nth && !landed) throw new Crash();
      const result = await store.write(work);
      if (writes === nth) throw new Crash();
      return result;
    },
  } as Store;
}

async function untilCrash(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return false;
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    return true;
  }
}

eachEngine("a crash", (open) => {
  test.each([false, true])(
    "at any write (landed: %s) loses no mail, and doubles none but with the same Message-ID",
    async (landed) => {
      for (let nth = 1; ; nth += 1) {
        const store = await open();
        const team = await aTeam(store);
        const maya = await anEnrolled(store, team, "Maya Okafor", inDays(0));
        await anEnrolled(store, team, "Noor Haddad", inDays(0));
        await trained(store, team, maya, inDays(0));
        const { mailer, got } = aMailbox();
        const dying = dyingAt(store, nth, landed);
        const crashed = await untilCrash(() => runNotices(dying, mailer, inDays(0, 1)));
        // After the quarter of an hour for which a mail was taken.
        await runNotices(store, mailer, inDays(0, 20));
        await runNotices(store, mailer, inDays(0, 40));
        expect(new Set(got.map(({ messageId }) => messageId)).size).toBe(2);
        expect(got.length).toBeLessThanOrEqual(3);
        expect((await allMails(store)).map(({ outcome }) => outcome)).toEqual(["sent", "sent"]);
        expect(await allNotices(store)).toHaveLength(2);
        if (!crashed) break;
      }
    },
    60_000,
  );
});

eachEngine("a mail server", (open) => {
  async function waiting() {
    const store = await open();
    const team = await aTeam(store);
    await anEnrolled(store, team, "Maya Okafor", inDays(0));
    await noticePeople({ store, now: inDays(0) });
    return store;
  }

  test("that is away is asked again after longer and longer waits, and gets the mail once it is back", async () => {
    const store = await waiting();
    const { mailer, got } = aMailbox();
    mailer.failing = new Error("421 too busy");
    await runNotices(store, mailer, inDays(0));
    await runNotices(store, mailer, inDays(0, 0.9));
    const [mail] = await allMails(store);
    expect(mail).toMatchObject({ tries: 1, dueAt: inDays(0, 1), lastError: "421 too busy" });
    await runNotices(store, mailer, inDays(0, 1));
    expect((await allMails(store))[0]).toMatchObject({ tries: 2, dueAt: inDays(0, 5) });
    mailer.failing = null;
    await runNotices(store, mailer, inDays(0, 5));
    expect(got).toHaveLength(1);
    expect((await allMails(store))[0]).toMatchObject({ outcome: "sent", tries: 3, dueAt: null });
  });

  test("that refuses a mail for good gets it no more; the admin sees it and can try again", async () => {
    const store = await waiting();
    const { mailer, got } = aMailbox();
    mailer.failing = new MailRefused("550 no such person");
    await runNotices(store, mailer, inDays(0));
    mailer.failing = null;
    await runNotices(store, mailer, inDays(0, 300));
    expect(got).toEqual([]);
    const outbox = await showOutbox({ store, actor: ADMIN });
    expect(outbox).toMatchObject({ dead: 1, waiting: 0, sent: 0 });
    expect(outbox.deadMails).toMatchObject([
      { name: "Maya Okafor", lastError: "550 no such person" },
    ]);
    const mailId = outbox.deadMails[0]!.id;
    await tryAgain({ store, actor: ADMIN, now: inDays(0, 310), mailId });
    await runNotices(store, mailer, inDays(0, 310));
    expect(got).toHaveLength(1);
    await expect(
      tryAgain({ store, actor: ADMIN, now: inDays(0, 311), mailId }),
    ).rejects.toMatchObject({ status: 404 });
  });

  test("that stays away for a day and a night is given up after eight tries", async () => {
    const store = await waiting();
    const { mailer } = aMailbox();
    mailer.failing = new Error("timeout");
    for (let minutes = 0; minutes < 3 * 24 * 60; minutes += 30)
      await sendOutbox({ store, mail: mailer, sender: SENDER, now: inDays(0, minutes) });
    expect((await allMails(store))[0]).toMatchObject({ outcome: "dead", tries: 8, dueAt: null });
  });
});

describe("two at once", () => {
  onSqlite("two processes", (open) => {
    test("tell and mail each notice once", async () => {
      const store = await open();
      const team = await aTeam(store);
      for (const name of ["Maya Okafor", "Noor Haddad", "Uma Shah"])
        await anEnrolled(store, team, name, inDays(0));
      const { mailer, got } = aMailbox();
      const run = () => runNotices(store, mailer, inDays(0));
      await Promise.all([run(), run(), run()]);
      await run();
      expect(got).toHaveLength(3);
      expect(await allNotices(store)).toHaveLength(3);
    });
  });
});

onSqlite("a year of a small company, day by day", (open) => {
  test("tells everyone everything once, nothing by night, and is quiet while nothing happens", async () => {
    const store = await open();
    const team = await aTeam(store);
    const { mailer, got, subjectsTo } = aMailbox();
    const maya = await anEnrolled(store, team, "Maya Okafor", inDays(0));
    const noor = await anEnrolled(store, team, "Noor Haddad", inDays(0));
    const { enrolmentId } = maya;
    for (let day = 0; day <= 400; day += 1) {
      if (day === 1) await trained(store, team, maya, inDays(1));
      if (day === 2)
        await signOff({
          store,
          actor: team.dana,
          now: inDays(2),
          enrolmentId,
          verdict: "competent",
          comment: "",
        });
      if (day === 3)
        await signOff({
          store,
          actor: team.priya,
          now: inDays(3),
          enrolmentId,
          verdict: "authorised",
          comment: "",
        });
      // Before seven in the morning, at noon and after eight in the evening, in summer and in winter.
      for (const minutes of [-7 * 60, 0, 9 * 60]) {
        const before = got.length;
        await runNotices(store, mailer, inDays(day, minutes));
        if (minutes !== 0) expect(got.length, `day ${day}, ${minutes}`).toBe(before);
      }
    }
    const { companyId, personId } = maya;
    const now = inDays(400);
    const standing = (await personStandings(store, {
      company: ownCompany(companyId),
      personId,
      now,
    }))!.standings[0]!;
    expect(standing.state).toBe("expired");
    const about = (words: string) => subjectsTo(maya.email).filter((text) => text.includes(words));
    expect(about("Your clearance ends after")).toHaveLength(3);
    expect(about("Your clearance ended after")).toHaveLength(5);
    expect(about("You’re cleared to")).toHaveLength(1);
    expect(subjectsTo(noor.email)).toHaveLength(1);
    // The sign-off, a summary on each of 53 Mondays, and a last one that says what has ended.
    expect(subjectsTo(team.priya.email)).toHaveLength(55);
    expect(new Set(got.map(({ messageId }) => messageId)).size).toBe(got.length);
  });
});

eachEngine("a mail that has ended", (open) => {
  test("is kept for ninety days, and its notice for good; one that waits is kept as long as it waits", async () => {
    const store = await open();
    const team = await aTeam(store);
    await anEnrolled(store, team, "Maya Okafor", inDays(0));
    const { mailer } = aMailbox();
    await runNotices(store, mailer, inDays(0));
    await anEnrolled(store, team, "Noor Haddad", inDays(1));
    await noticePeople({ store, now: inDays(1) });
    expect(await clearOutbox({ store, now: inDays(90) })).toBe(0);
    expect(await clearOutbox({ store, now: inDays(90, 1) })).toBe(1);
    expect((await allMails(store)).map(({ outcome }) => outcome)).toEqual([null]);
    expect(await allNotices(store)).toHaveLength(2);
    // Nobody is told again of what they were told.
    await noticePeople({ store, now: inDays(90, 2) });
    const assigned = (await allNotices(store)).filter(({ kind }) => kind === "assigned");
    expect(assigned).toHaveLength(2);
  });
});
