import { afterEach, beforeEach, expect, test } from "vitest";
import { endReviewer } from "~/gate/services/reviewing/set-up.server";
import { aHootsuite, type Hootsuite } from "../../support/clearance/a-hootsuite";
import { aReviewingTeam, anEvent } from "../../support/clearance/a-reviewing-team";
import { inDays } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";

let hootsuite: Hootsuite;
beforeEach(async () => {
  hootsuite = await aHootsuite();
});
afterEach(() => hootsuite.close());

eachEngine("the door for Hootsuite", (open) => {
  test("has what is said there read again, once, however often it’s said", async () => {
    const { review, rows, knock } = await aReviewingTeam(await open(), hootsuite);
    const far = hootsuite.write({ scheduledSendTime: inDays(60).toISOString() });
    await review();
    expect(await rows()).toEqual([]);
    const event = anEvent(far.id);
    for (const body of [[event, event], [event], [{ type: "com.hootsuite.ping.event.v1" }]]) {
      const answer = await knock(body);
      expect([answer.status, await answer.text()]).toEqual([200, ""]);
    }
    expect(await rows()).toMatchObject([{ state: "waiting", step: null }]);
    await review();
    expect(far.state).toBe("SCHEDULED");
    await knock([event]);
    await review();
    expect(hootsuite.tries()).toBe(1);
    expect(await rows()).toMatchObject([{ state: "approved" }]);
  });

  test("believes nothing: forged, of another organisation, or about a message that doesn’t wait", async () => {
    const { review, rows, knock, later } = await aReviewingTeam(await open(), hootsuite);
    const sent = hootsuite.write({ state: "SENT" });
    const body = [
      anEvent("666"),
      anEvent(sent.id),
      anEvent("1", { organization: "another" }),
      anEvent("2", { state: "APPROVED" }),
      anEvent("../me"),
      { type: "com.hootsuite.messages.event.v1" },
      7,
    ];
    expect((await knock(body)).status).toBe(200);
    expect((await rows()).map(({ message }) => message).sort()).toEqual([sent.id, "666"].sort());
    await review();
    later(70);
    await review();
    expect(hootsuite.tries() + hootsuite.tries("reject")).toBe(0);
    expect(await rows()).toEqual([]);
  });

  test("is closed to what it doesn’t know or can’t read", async () => {
    const { knock, rows, connection, managing } = await aReviewingTeam(await open(), hootsuite);
    const { door } = await connection();
    expect((await knock([anEvent("1")], { at: "none" })).status).toBe(404);
    expect((await knock([anEvent("1")], { at: "" })).status).toBe(404);
    expect((await knock("{")).status).toBe(400);
    expect((await knock({})).status).toBe(400);
    expect((await knock("", { method: "PUT" })).status).toBe(405);
    await endReviewer(managing());
    expect((await knock([anEvent("1")], { at: door })).status).toBe(404);
    expect(await rows()).toEqual([]);
  });
});
