import { describe, expect, test } from "vitest";
import { activityIn } from "~/gate/rules/chat/teams-message";
import { teamsSignature } from "~/gate/services/chat/signed.server";
import { aTeam } from "../../../support/clearance/a-team";
import { eachEngine } from "../../../support/harness/engines";
import { NOON } from "../../../support/makers";
import { aChat, theDoors } from "./a-chat";

describe("a message of Teams’", () => {
  test("is read without whom it mentions and without marks", () => {
    const text = "<p><at>Cleared</at>&nbsp;instagram <b>reply</b></p>";
    const body = Buffer.from(JSON.stringify({ timestamp: NOON.toISOString(), text }));
    expect(activityIn(body)).toEqual({
      text: expect.stringMatching(/^instagram\s+reply$/) as string,
      sentAt: NOON.getTime() / 1000,
    });
    for (const other of ["", "null", "[]", '{"text":"x"}'])
      expect(activityIn(Buffer.from(other))).toBeNull();
  });

  test("is signed with the bytes of its token", () => {
    // RFC 4231, test case 2.
    const key = Buffer.from("Jefe").toString("base64");
    const data = Buffer.from("what do ya want for nothing?");
    const hex = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    expect(teamsSignature(key, data)).toBe(`HMAC ${Buffer.from(hex, "hex").toString("base64")}`);
  });
});

eachEngine("asking from Teams", (open) => {
  test("leads to the answer, and says it to nobody: a channel reads along", async () => {
    const store = await open();
    const { priya } = await aTeam(store);
    const integration = await aChat(store, priya, { kind: "teams" });
    const doors = theDoors(store);
    expect(await doors.askTeams({ integration, text: "instagram reply" })).toEqual({
      status: 200,
      body: {
        type: "message",
        text: "[See what you may do](https://learn.example/may-i?channel=instagram&level=reply)",
      },
    });
    for (const text of ["", "<script> [x](javascript:1)"])
      expect((await doors.askTeams({ integration, text })).body.text).toBe(
        "[See what you may do](https://learn.example/may-i)",
      );
  });

  test("is refused unsigned, tampered with, too old, the second time, and at Slack’s address", async () => {
    const store = await open();
    const { priya } = await aTeam(store);
    const integration = await aChat(store, priya, { kind: "teams" });
    const doors = theDoors(store);
    const old = new Date(NOON.getTime() - 301_000);
    const statuses = [
      await doors.askTeams({ integration, headers: { Authorization: null } }),
      await doors.askTeams({ integration, secret: "YW5vdGhlciB0b2tlbg==" }),
      await doors.askTeams({ integration, body: "{}" }),
      await doors.askTeams({ integration, sentAt: old }),
      await doors.askTeams({ integration, more: { timestamp: "" } }),
      await doors.askSlack({ integration }),
      await doors.askTeams({ integration }),
      await doors.askTeams({ integration }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 200, 401]);
  });
});
