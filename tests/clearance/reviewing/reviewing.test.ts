import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { endReviewer } from "~/gate/services/reviewing/set-up.server";
import { showReviewing } from "~/gate/services/reviewing/show-reviewing.server";
import type { Store } from "~db/store";
import { aHootsuite, type Hootsuite } from "../../support/clearance/a-hootsuite";
import { aReviewingTeam } from "../../support/clearance/a-reviewing-team";
import { inDays } from "../../support/clearance/a-team";
import { toldOfFailing } from "../../support/clearance/told-of-failing";
import { eachEngine, onSqlite } from "../../support/harness/engines";
import { decideSuspension } from "../../support/own-forms";

let hootsuite: Hootsuite;
beforeEach(async () => {
  hootsuite = await aHootsuite();
});
afterEach(() => hootsuite.close());

async function entriesOf(store: Store) {
  const { ledgerEntry } = store.read.tables;
  return await store.read
    .select()
    .from(ledgerEntry)
    .where(eq(ledgerEntry.kind, "message-reviewed"));
}

eachEngine("a message that waits in Hootsuite", (open) => {
  test("is approved once where its author is cleared, and its text is kept nowhere", async () => {
    const store = await open();
    const { review, rows, maya, later } = await aReviewingTeam(store, hootsuite);
    const message = hootsuite.write();
    expect(await review()).toBe(1);
    expect(message.state).toBe("SCHEDULED");
    later(2);
    expect(await review()).toBe(0);
    expect(hootsuite.tries()).toBe(1);
    expect(await rows()).toMatchObject([
      { state: "approved", personId: maya.personId, step: 1, why: null, lookAt: null },
    ]);
    const entries = await entriesOf(store);
    expect(entries).toMatchObject([{ personId: maya.personId }]);
    const all = JSON.stringify([entries, await rows()]);
    expect(all).not.toContain("Tea");
    const { reviewer } = store.read.tables;
    expect(JSON.stringify(await store.read.select().from(reviewer))).not.toContain(
      hootsuite.client.clientSecret,
    );
  });

  test("is rejected with the reason where its author isn’t", async () => {
    const { review, rows, noor } = await aReviewingTeam(await open(), hootsuite);
    const message = hootsuite.write({ by: "2" });
    expect(await review()).toBe(1);
    expect(message.state).toBe("REJECTED");
    expect(hootsuite.reasons).toEqual([
      expect.stringMatching(
        /^Noor Haddad isn’t cleared to post on X now\. .+ What’s missing: https:\/\/learn\.example\/may-i\?channel=x&level=post$/,
      ),
    ]);
    expect(await rows()).toMatchObject([
      { state: "rejected", why: "gate", personId: noor.personId },
    ]);
  });

  test("is rejected where the clearance ends before the day it’s published", async () => {
    const { review, clock, later } = await aReviewingTeam(await open(), hootsuite);
    clock.now = new Date("2027-11-10T12:00:00Z");
    const message = hootsuite.write({ scheduledSendTime: "2027-11-30T12:00:00Z" });
    await review();
    expect(message.state).toBe("REJECTED");
    expect(hootsuite.reasons[0]).toContain("before this would be published");
    later(1);
    const atOnce = hootsuite.write({ scheduledSendTime: null });
    await review();
    expect(atOnce.state).toBe("SCHEDULED");
  });

  test("is approved once where two processes find it", async () => {
    const { review } = await aReviewingTeam(await open(), hootsuite);
    const message = hootsuite.write();
    await Promise.all([review(), review()]);
    expect(message.state).toBe("SCHEDULED");
    expect(hootsuite.tries()).toBe(1);
  });
});

onSqlite("whose a message is", (open) => {
  test.each([
    ["nobody’s there", "9", "author"],
    ["of a member with no employee’s address", "3", "author"],
    ["of a member who was deactivated", "4", "author"],
  ])("%s: no", async (_, by, why) => {
    const { review, rows } = await aReviewingTeam(await open(), hootsuite);
    hootsuite.members.set("3", { email: "stranger@example.com" });
    hootsuite.members.set("4", {
      ...(hootsuite.members.get("1") as object as { email: string }),
      isActive: false,
    });
    const message = hootsuite.write({ by });
    await review();
    expect(message.state).toBe("REJECTED");
    expect(hootsuite.reasons[0]).toContain("A manager can add you");
    expect(await rows()).toMatchObject([{ state: "rejected", why, personId: null }]);
  });

  test("two accounts with the same address: no", async () => {
    const { review, rows } = await aReviewingTeam(await open(), hootsuite);
    hootsuite.members.set("5", hootsuite.members.get("1")!);
    hootsuite.write({ lastUpdatedByMember: { id: "5" } });
    await review();
    expect(await rows()).toMatchObject([{ state: "rejected", why: "same-address" }]);
    expect(hootsuite.tries()).toBe(0);
  });

  test("changed last by somebody who isn’t cleared: no, and nothing about them", async () => {
    const { review, rows } = await aReviewingTeam(await open(), hootsuite);
    hootsuite.write({ lastUpdatedByMember: { id: "2" } });
    await review();
    expect(await rows()).toMatchObject([{ state: "rejected", why: "changed" }]);
    expect(hootsuite.reasons[0]).toContain("changed this last");
    expect(hootsuite.reasons[0]).not.toContain("Noor");
  });

  test.each([
    [{ socialProfile: { id: "115185510" } }, "untied"],
    [{ reviewers: [{ id: "7", type: "MEMBER" }] }, "turn"],
    [{ sequenceNumber: null }, "unreadable"],
    [{ lastUpdatedByMember: null }, "unreadable"],
    [{ socialProfile: null }, "unreadable"],
  ])("left waiting where it can’t be told: %j", async (changes, why) => {
    const { review, rows } = await aReviewingTeam(await open(), hootsuite);
    const message = hootsuite.write(changes);
    expect(await review()).toBe(0);
    expect(message.state).toBe("PENDING_APPROVAL");
    expect(hootsuite.tries() + hootsuite.tries("reject")).toBe(0);
    expect(await rows()).toMatchObject([{ state: "waiting", why }]);
  });

  test("left waiting where its author may not be read", async () => {
    const { review, rows, failures } = await aReviewingTeam(await open(), hootsuite);
    hootsuite.members.set("6", 403);
    const message = hootsuite.write({ by: "6" });
    await review();
    expect(message.state).toBe("PENDING_APPROVAL");
    expect(failures).toHaveLength(1);
    expect(await rows()).toMatchObject([{ state: "waiting", why: "again" }]);
  });

  test("decided once its account is tied", async () => {
    const { review, tie, managing, rows } = await aReviewingTeam(await open(), hootsuite);
    const message = hootsuite.write({ socialProfile: { id: "115185510" } });
    await review();
    const shown = await showReviewing({ ...managing(), origin: "https://learn.example" });
    expect(shown.reviews).toMatchObject([{ why: "untied", person: null, channel: "" }]);
    expect(await tie("instagram", "115185510")).toEqual({ ok: true });
    await review();
    expect(message.state).toBe("SCHEDULED");
    expect(await rows()).toMatchObject([{ state: "approved" }]);
  });
});

onSqlite("a decision for a bad-tempered Hootsuite", (open) => {
  test.each([{ status: 503, after: true as const }, "lost-answer" as const, "nonsense" as const])(
    "that was done and not answered (%j) isn’t done twice",
    async (mood) => {
      const store = await open();
      const { review, rows, later } = await aReviewingTeam(store, hootsuite);
      const message = hootsuite.write();
      hootsuite.temper.mood = ({ method, path }) =>
        method === "POST" && path.endsWith("/approve") ? mood : "through";
      await review();
      expect(await rows()).toMatchObject([{ state: "approving" }]);
      // Not looked at before the answer can’t come any more.
      later(1);
      await review();
      expect(hootsuite.tries()).toBe(1);
      later(3);
      expect(await review()).toBe(1);
      expect(message.state).toBe("SCHEDULED");
      expect(hootsuite.tries()).toBe(1);
      expect(await rows()).toMatchObject([{ state: "approved" }]);
      const said = (await entriesOf(store)).map(
        (entry) => /outcome\W+([\w-]+)/.exec(JSON.stringify(entry))?.[1],
      );
      expect(said).toEqual(["in-doubt", "approved"]);
    },
  );

  test("that never arrived is decided anew: cleared no longer, it’s rejected", async () => {
    const team = await aReviewingTeam(await open(), hootsuite);
    const { review, later, maya, priya, clock } = team;
    const message = hootsuite.write();
    hootsuite.temper.mood = ({ path }) => (path.endsWith("/approve") ? "hang-up" : "through");
    await review();
    expect(message.state).toBe("PENDING_APPROVAL");
    await decideSuspension({
      store: team.managing().store,
      actor: priya,
      now: clock.now,
      personId: maya.personId,
      action: "suspend",
      reason: "Too fast.",
    });
    later(10);
    await review();
    expect(message.state).toBe("REJECTED");
    expect(hootsuite.reasons[0]).toContain("A manager has suspended their clearance.");
    expect(hootsuite.tries()).toBe(1);
  });

  test("approved at this step while others still have to isn’t approved again", async () => {
    const { review, rows, later } = await aReviewingTeam(await open(), hootsuite);
    const message = hootsuite.write();
    hootsuite.temper.mood = ({ path }) => {
      if (!path.endsWith("/approve")) return "through";
      hootsuite.note(message.id, "EXTERNAL_REVIEW_V1", "APPROVE");
      message.sequenceNumber = 2;
      message.reviewers = null;
      return "hang-up";
    };
    await review();
    later(5);
    await review();
    later(20);
    await review();
    expect(hootsuite.tries()).toBe(1);
    expect(await rows()).toMatchObject([{ state: "approved" }]);
    // Somebody changes it after all.
    hootsuite.edit(message, "2");
    later(20);
    await review();
    expect(message.state).toBe("REJECTED");
  });

  test("about a message that was changed since it was read is made anew from what it is then", async () => {
    const { review, rows, later } = await aReviewingTeam(await open(), hootsuite);
    const message = hootsuite.write();
    let isChanged = false;
    hootsuite.temper.mood = ({ path }) => {
      if (!isChanged && path.endsWith("/approve")) {
        isChanged = true;
        hootsuite.edit(message, "2");
      }
      return "through";
    };
    await review();
    expect(message.state).toBe("PENDING_APPROVAL");
    expect(await rows()).toMatchObject([{ state: "waiting", why: "again" }]);
    later(1);
    await review();
    expect(message.state).toBe("REJECTED");
    expect(await rows()).toMatchObject([{ state: "rejected", why: "changed", step: 2 }]);
  });

  test("waits for the gate’s last word: paused while Hootsuite was asked, it’s rejected", async () => {
    const team = await aReviewingTeam(await open(), hootsuite);
    const { store } = team.managing();
    const message = hootsuite.write();
    hootsuite.temper.mood = async ({ path }) => {
      if (path === "/v1/members/1") {
        const about = { personId: team.maya.personId, reason: "Too fast." };
        const call = { store, actor: team.priya, now: team.clock.now };
        await decideSuspension({ ...call, ...about, action: "suspend" });
      }
      return "through" as const;
    };
    await team.review();
    expect(message.state).toBe("REJECTED");
  });

  test("by a token that Hootsuite ended is made with a new one", async () => {
    const { review, later } = await aReviewingTeam(await open(), hootsuite);
    await review();
    const { got } = hootsuite.temper;
    hootsuite.temper.token = "another";
    const message = hootsuite.write();
    later(2);
    await review();
    expect(message.state).toBe("SCHEDULED");
    expect(hootsuite.temper.got).toBe(got + 1);
    // One that lasts an hour isn’t used after that.
    later(60);
    await review();
    expect(hootsuite.temper.got).toBe(got + 2);
  });

  test.each([
    [{ status: 429, headers: { "Retry-After": "600" } }, "busy", 9],
    [{ status: 500 }, "away", 0],
    ["hang-up" as const, "away", 0],
  ])("is put off while Hootsuite says %j", async (mood, fault, still) => {
    const { review, connection, later, failures } = await aReviewingTeam(await open(), hootsuite);
    const message = hootsuite.write();
    hootsuite.temper.mood = () => mood;
    await review();
    expect(await connection()).toMatchObject({ fault, failingSince: inDays(1) });
    expect(failures).toHaveLength(1);
    hootsuite.temper.mood = () => "through";
    if (still > 0) {
      later(still);
      await review();
      expect(message.state).toBe("PENDING_APPROVAL");
    }
    later(2);
    await review();
    expect(message.state).toBe("SCHEDULED");
    expect(await connection()).toMatchObject({ fault: null, failingSince: null, tries: 0 });
  });

  test("is told to the managers of the whole company after an hour, once, until it works again", async () => {
    const store = await open();
    const { review, priya, clock, later } = await aReviewingTeam(store, hootsuite);
    hootsuite.write();
    hootsuite.temper.mood = () => "hang-up";
    const told = () => toldOfFailing(store, priya, clock.now);
    for (const minutes of [0, 20, 20]) {
      later(minutes);
      await review();
    }
    expect(await told()).toEqual([]);
    for (const minutes of [20, 20]) {
      later(minutes);
      await review();
    }
    const title =
      "Firsthand hasn’t been able to review messages in Hootsuite since 22 Nov 2026, 12:00";
    expect(await told()).toEqual([{ title, settled: false }]);
    hootsuite.temper.mood = () => "through";
    later(20);
    await review();
    expect(await told()).toEqual([{ title, settled: true }]);
  });

  test("isn’t held up by one message that can’t be read", async () => {
    const { review, rows } = await aReviewingTeam(await open(), hootsuite);
    const bad = hootsuite.write({ createdByMember: 7 as never });
    const good = hootsuite.write();
    await review();
    expect(good.state).toBe("SCHEDULED");
    expect(bad.state).toBe("PENDING_APPROVAL");
    expect(await rows()).toHaveLength(2);
  });

  test("made by somebody in Hootsuite stays theirs", async () => {
    const { review, rows, later } = await aReviewingTeam(await open(), hootsuite);
    const message = hootsuite.write({ reviewers: [{ id: "7", type: "MEMBER" }] });
    await review();
    message.state = "SCHEDULED";
    later(20);
    await review();
    expect(await rows()).toMatchObject([{ state: "elsewhere", lookAt: null }]);
    expect(hootsuite.tries()).toBe(0);
  });

  test("ends with the connection, and another organisation’s accounts aren’t these", async () => {
    const { review, managing, connect, connection } = await aReviewingTeam(await open(), hootsuite);
    const before = (await connection()).door;
    await connect();
    expect((await connection()).door).toBe(before);
    await endReviewer(managing());
    const message = hootsuite.write();
    const asked = hootsuite.asked.length;
    await review();
    expect(message.state).toBe("PENDING_APPROVAL");
    expect(hootsuite.asked).toHaveLength(asked);
    await connect();
    expect((await connection()).door).not.toBe(before);
    await review();
    // Nothing is tied any more.
    expect(message.state).toBe("PENDING_APPROVAL");
  });
});
