import { describe, expect, test } from "vitest";
import { showLedger } from "~/clearance/services/ledger/show-ledger.server";
import { confirmLink, showLink } from "~/gate/services/chat/accounts/link.server";
import {
  showOwnAccounts,
  unlinkOwnAccount,
} from "~/gate/services/chat/accounts/own-accounts.server";
import { slackSignature } from "~/gate/services/chat/signed.server";
import {
  endIntegration,
  enterSecret,
  showChats,
  unlinkAccount,
} from "~/gate/services/chat/settings/integrations.server";
import { Refusal } from "~/kit/http/refusal";
import type { Employee } from "~/people/rules/actor";
import type { Store } from "~db/store";
import { aTeam, anEnrolled, inDays, trained } from "../../../support/clearance/a-team";
import { eachEngine } from "../../../support/harness/engines";
import { aManager, aCompany, anEmployee, NOON } from "../../../support/makers";
import { signOff } from "../../../support/own-forms";
import { aChat, SEALING, SECRETS, theDoors, tokenIn } from "./a-chat";

const MINUTE = 60_000;
const later = (milliseconds: number) => new Date(NOON.getTime() + milliseconds);

async function aHarbour(store: Store) {
  const team = await aTeam(store);
  const maya = await anEnrolled(store, team);
  await trained(store, team, maya);
  const sign = { store, enrolmentId: maya.enrolmentId, comment: "" };
  await signOff({ ...sign, actor: team.dana, now: inDays(-3), verdict: "competent" });
  await signOff({ ...sign, actor: team.priya, now: inDays(-2), verdict: "authorised" });
  const integration = await aChat(store, team.priya);
  return { ...team, maya, integration, doors: theDoors(store) };
}

async function link(store: Store, actor: Employee, token: string, now = NOON) {
  return await confirmLink({ store, actor, now, sealing: SEALING, token });
}

describe("a signature of Slack’s", () => {
  test("is as in Slack’s own example", () => {
    const body =
      "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    expect(slackSignature(SECRETS.slack, "1531420618", Buffer.from(body))).toBe(
      "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
    );
  });
});

eachEngine("asking from Slack", (open) => {
  test("is refused where a request is unsigned, tampered with, or signed with another secret", async () => {
    const { integration, doors } = await aHarbour(await open());
    const refused = [
      await doors.askSlack({ integration, headers: { "X-Slack-Signature": null } }),
      await doors.askSlack({ integration, headers: { "X-Slack-Signature": "v0=00" } }),
      await doors.askSlack({ integration, body: "team_id=T1&user_id=U1&text=" }),
      await doors.askSlack({ integration, secret: "8f742231b10e8888abcd99yyyzzz85a6" }),
      await doors.askSlack({ integration, headers: { "X-Slack-Request-Timestamp": null } }),
      await doors.askSlack({ integration, headers: { "X-Slack-Request-Timestamp": "1e9" } }),
      await doors.askSlack({ integration: "none" }),
    ];
    for (const said of refused) {
      expect([said.status, said.body.code]).toEqual([401, "not-signed"]);
      // The sender isn’t told what was wrong.
      expect(said.body).toEqual(refused[0]!.body);
    }
    const why = doors.events.map(({ event, details }) => [event, details]);
    expect(why).toEqual([
      ...Array.from({ length: 6 }, () => ["chat.refused", { why: "signature" }]),
      ["chat.refused", { why: "unknown" }],
    ]);
    expect((await doors.askSlack({ integration })).status).toBe(200);
  });

  test("is refused five minutes too late or too early, and the second time", async () => {
    const { integration, doors } = await aHarbour(await open());
    const at = async (milliseconds: number) =>
      (await doors.askSlack({ integration, sentAt: later(milliseconds) })).status;
    expect(await at(-301_000)).toBe(401);
    expect(await at(301_000)).toBe(401);
    expect(await at(-300_000)).toBe(200);
    expect(await at(300_000)).toBe(200);
    expect(await at(0)).toBe(200);
    expect(await at(0)).toBe(401);
    doors.clock.now = later(299_000);
    expect(await at(0)).toBe(401);
    doors.clock.now = later(600_000);
    // Forgotten by then what was seen, for it is too old.
    expect(await at(300_000)).toBe(401);
    expect(doors.events.at(-2)?.details).toEqual({ why: "again" });
  });

  test("gets a link where it isn’t known who asks, and tells nothing", async () => {
    const store = await open();
    const { integration, doors, maya } = await aHarbour(store);
    const said = await doors.askSlack({ integration, text: "instagram reply" });
    expect(said.body.response_type).toBe("ephemeral");
    expect(said.body.text).toContain("Firsthand doesn’t know yet who you are here.");
    expect(said.body.text).not.toContain("Instagram");
    const token = tokenIn(said);
    const shown = { store, sealing: SEALING, token };
    expect(await showLink({ ...shown, actor: maya, now: NOON })).toEqual({
      workspaceName: "harbour",
      accountName: "roadrunner",
    });
    const other = await anEmployee(
      store,
      await aCompany(store, { key: "tidewater" }),
      "Omar Haddad",
    );
    expect(await showLink({ ...shown, actor: other, now: NOON })).toBeNull();
    expect(await link(store, other, token)).toBe("unknown");
    expect(await link(store, maya, `${token}x`)).toBe("unknown");
    expect(await link(store, maya, token, later(15 * MINUTE))).toBe("unknown");
    expect(await link(store, maya, token, later(15 * MINUTE - 1))).toBe("linked");
    expect(await link(store, maya, token)).toBe("unknown");
  });

  test("answers who is linked: everything, a channel, or one thing, with the reasons", async () => {
    const store = await open();
    const { integration, doors, maya } = await aHarbour(store);
    await link(store, maya, tokenIn(await doors.askSlack({ integration })));
    const ask = async (text: string, at = 1) => {
      doors.clock.now = later(1000 * at);
      return (await doors.askSlack({ integration, text })).body;
    };
    const all = await ask("", 1);
    expect(all.response_type).toBe("ephemeral");
    expect(all.text).toMatch(/• \*Instagram\* .*: Reply to a customer\n• \*X\* /);
    expect((await ask("instagram reply", 2)).text).toMatch(
      /^\*Yes, you can reply .* Instagram\*\n/,
    );
    const no = (await ask("post instagram", 3)).text;
    expect(no).toMatch(/^\*No, you can’t write new posts .* Instagram\*\n/);
    expect(no).toContain("https://learn.example/may-i?channel=instagram&level=post");
    expect((await ask("x", 4)).text).not.toContain("*Instagram*");
    expect((await ask("myspace reply", 5)).text).toContain("*No, ");
    expect((await ask("<!channel> & more", 6)).text).not.toContain("<!channel>");
    // Somebody else in the same workspace, and the same id in another, are other people.
    doors.clock.now = later(7000);
    const strangers = [{ user: "U1" }, { workspace: "T1" }];
    for (const who of strangers)
      expect(tokenIn(await doors.askSlack({ integration, ...who }))).not.toBe("");
  });

  test("speaks the person’s language, and the company’s to others, as the company addresses them", async () => {
    const store = await open();
    const { integration, doors, maya } = await aHarbour(store);
    const { tables } = store.read;
    await store.write(async (tx) => {
      await tx.update(tables.company).set({ language: "de", address: "formal" });
    });
    const first = await doors.askSlack({ integration });
    expect(first.body.text).toContain("Firsthand weiß noch nicht, wer Sie hier sind.");
    await link(store, maya, tokenIn(first));
    doors.clock.now = later(1000);
    const said = await doors.askSlack({ integration });
    expect(said.body.text).toMatch(/^\*Was Sie heute für .* dürfen\*/);
    await store.write(async (tx) => {
      await tx.update(tables.person).set({ language: "fr" });
    });
    doors.clock.now = later(2000);
    const french = await doors.askSlack({ integration });
    expect(french.body.text).toContain("Ce que vous avez le droit de faire");
  });

  test("ends for an account by its person or a manager, and for nobody else", async () => {
    const store = await open();
    const { integration, doors, maya, priya, company } = await aHarbour(store);
    const linked = async () => {
      doors.clock.now = new Date(doors.clock.now.getTime() + 1000);
      return tokenIn(await doors.askSlack({ integration })) === "";
    };
    await link(store, maya, tokenIn(await doors.askSlack({ integration })));
    expect(await linked()).toBe(true);
    const [{ id: accountId } = { id: "" }] = await showOwnAccounts({
      store,
      actor: maya,
      now: NOON,
    });
    const ben = await anEmployee(store, company, "Ben Ode");
    const other = await aManager(store, await aCompany(store, { key: "tidewater" }), "Omar");
    const call = { store, now: NOON, accountId };
    await expect(unlinkOwnAccount({ ...call, actor: ben })).rejects.toBeInstanceOf(Refusal);
    await expect(unlinkAccount({ ...call, actor: other })).rejects.toBeInstanceOf(Refusal);
    expect(await linked()).toBe(true);
    await unlinkOwnAccount({ ...call, actor: maya });
    expect(await linked()).toBe(false);
    await link(
      store,
      maya,
      tokenIn(await doors.askSlack({ integration, user: "U2CERLKJA", more: { n: "2" } })),
    );
    const { integrations } = await showChats({ store, actor: priya, now: NOON });
    const again = integrations[0]!.accounts[0]!;
    expect(again).toMatchObject({ person: maya.name, accountName: "roadrunner" });
    await unlinkAccount({ store, now: NOON, actor: priya, accountId: again.id });
    expect(await linked()).toBe(false);
  });

  test("ends with its integration, also for links that were given before", async () => {
    const store = await open();
    const { integration, doors, maya, priya } = await aHarbour(store);
    const first = tokenIn(await doors.askSlack({ integration }));
    const second = tokenIn(await doors.askSlack({ integration, user: "U3" }));
    await link(store, maya, first);
    await endIntegration({ store, actor: priya, now: NOON, integrationId: integration });
    doors.clock.now = later(1000);
    expect((await doors.askSlack({ integration })).status).toBe(401);
    expect(await link(store, maya, second)).toBe("unknown");
    expect(await showOwnAccounts({ store, actor: maya, now: NOON })).toEqual([]);
    const rows = await store.read.select().from(store.read.tables.chatIntegration);
    expect(rows).toMatchObject([{ secret: null, endedAt: NOON }]);
    const again = endIntegration({ store, actor: priya, now: NOON, integrationId: integration });
    await expect(again).rejects.toBeInstanceOf(Refusal);
  });

  test("is told from an account that is somebody’s already", async () => {
    const store = await open();
    const { integration, doors, maya, company } = await aHarbour(store);
    const first = tokenIn(await doors.askSlack({ integration }));
    const second = tokenIn(await doors.askSlack({ integration, more: { n: "2" } }));
    const ben = await anEmployee(store, company, "Ben Ode");
    expect(await link(store, maya, first)).toBe("linked");
    expect(await link(store, ben, second)).toBe("taken");
  });

  test("keeps its secret sealed, opens it for no other integration, and logs neither", async () => {
    const store = await open();
    const { integration, doors, priya } = await aHarbour(store);
    await doors.askSlack({ integration });
    await doors.askSlack({ integration, body: "x" });
    const { chatIntegration } = store.read.tables;
    const rows = await store.read.select().from(chatIntegration);
    expect(JSON.stringify(rows)).not.toContain(SECRETS.slack);
    expect(JSON.stringify(await showChats({ store, actor: priya, now: NOON }))).not.toContain(
      rows[0]!.secret,
    );
    expect(doors.lines.join("")).not.toContain(SECRETS.slack);
    const other = await aChat(store, priya, { secret: "another-secret-of-slack" });
    const [one] = rows;
    await store.write(async (tx) => {
      await tx.update(tx.tables.chatIntegration).set({ secret: one!.secret });
    });
    doors.clock.now = later(1000);
    expect((await doors.askSlack({ integration: other })).status).toBe(401);
    expect((await doors.askSlack({ integration })).status).toBe(200);
  });

  test("is answered after another secret was entered only where it is signed with that", async () => {
    const store = await open();
    const { integration, doors, priya } = await aHarbour(store);
    const call = { store, actor: priya, now: NOON, sealing: SEALING, integrationId: integration };
    await enterSecret({ ...call, secret: "another-secret-of-slack" });
    expect((await doors.askSlack({ integration })).status).toBe(401);
    const said = await doors.askSlack({ integration, secret: "another-secret-of-slack" });
    expect(said.status).toBe(200);
    const foreign = await aManager(store, await aCompany(store, { key: "tidewater" }), "Omar");
    const theirs = enterSecret({ ...call, actor: foreign, secret: "a-secret-of-their-own" });
    await expect(theirs).rejects.toBeInstanceOf(Refusal);
  });

  test("is in the ledger, without what an account is called", async () => {
    const store = await open();
    const { integration, doors, maya, priya } = await aHarbour(store);
    await link(store, maya, tokenIn(await doors.askSlack({ integration })));
    await endIntegration({ store, actor: priya, now: NOON, integrationId: integration });
    const query = { before: null, name: "", kind: null };
    const { entries } = await showLedger({ store, actor: priya, query, pageSize: 4 });
    expect(entries.map(({ kind, what }) => `${kind}: ${what}`)).toEqual([
      "chat-ended: Ended “Harbour” (Slack), with 1 linked account",
      "chat-linked: Linked a chat account",
      "chat-secret-entered: Entered the secret of “Harbour” (Slack)",
      "chat-made: Set up “Harbour” for questions from Slack",
    ]);
    expect(JSON.stringify(entries)).not.toContain("roadrunner");
  });
});
