import { expect, test } from "vitest";
import { archiveCompany } from "~/authoring/services/companies/archive-company.server";
import { showOwnLiveReplies } from "~/clearance/services/supervision/show-own-live-replies.server";
import { markLeft } from "~/people/queries/memberships";
import type { Store } from "~db/store";
import {
  aTeam,
  anEnrolled,
  aPolicyVersion,
  bumpContent,
  inDays,
  trained,
} from "../../support/clearance/a-team";
import {
  aSupervisingTeam,
  cleared as clearedNow,
  channelOf,
} from "../../support/clearance/supervised";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anAdmin, anEmployee, NOON } from "../../support/makers";
import { decideSuspension, logLiveReply, reviewLiveReply, signOff } from "../../support/own-forms";
import { anApi, aToken } from "./an-api";

async function aGate(store: Store) {
  const team = await aTeam(store);
  const maya = await anEnrolled(store, team);
  await trained(store, team, maya);
  const sign = { store, enrolmentId: maya.enrolmentId, comment: "" };
  await signOff({ ...sign, actor: team.dana, now: inDays(-3), verdict: "competent" });
  await signOff({ ...sign, actor: team.priya, now: inDays(-2), verdict: "authorised" });
  return { team, maya, api: anApi(store, await aToken(store, team.priya)) };
}

const codes = ({ body }: { body: { reasons: { code: string }[] } }) =>
  body.reasons.map(({ code }) => code);

eachEngine("the gate", (open) => {
  test("says yes to somebody cleared, until when and as what, and keeps that nowhere", async () => {
    const { maya, api } = await aGate(await open());
    const said = await api.may(maya.email);
    expect(said).toMatchObject({
      status: 200,
      body: {
        allowed: true,
        level: "reply",
        conditions: [],
        reasons: [],
        validUntil: "2027-11-18",
        checkedAt: NOON.toISOString(),
      },
    });
    expect(said.headers.get("Cache-Control")).toBe("no-store");
    expect(said.headers.get("Content-Type")).toContain("application/json");
    expect((await api.may(` ${maya.email.toUpperCase()} `)).body.allowed).toBe(true);
    expect((await api.may(maya.email, "x", "share")).body.allowed).toBe(true);
  });

  test("says no with the reason to more than was granted, and what they may do instead", async () => {
    const { maya, api } = await aGate(await open());
    const said = await api.may(maya.email, "instagram", "post");
    expect(said.body).toMatchObject({ allowed: false, level: "reply", validUntil: null });
    expect(codes(said)).toEqual(["no-clearance"]);
    expect(said.body.reasons[0]!.message).toBe("None of their training covers this.");
  });

  test("says no, and why, to what there isn’t: never an error", async () => {
    const store = await open();
    const { team, maya, api } = await aGate(store);
    const far = await aCompany(store, { key: "tidewater" });
    const theirs = await anEmployee(store, far, "Far Maya");
    for (const person of [
      theirs.email,
      team.priya.email,
      "nobody@example.test",
      "no address",
      "",
      "\0",
      "a".repeat(3000),
      "' or 1=1 --",
    ]) {
      const said = await api.may(person);
      expect([said.status, said.body.allowed, codes(said)]).toEqual([
        200,
        false,
        ["unknown-person"],
      ]);
    }
    for (const channel of ["tiktok", "", "\0", "INSTAGRAM"])
      expect(codes(await api.may(maya.email, channel))).toEqual(["unknown-channel"]);
    for (const action of ["delete", "", "REPLY", "__proto__"]) {
      const said = await api.may(maya.email, "x", action);
      expect([said.status, said.body.allowed, codes(said)]).toEqual([
        200,
        false,
        ["unknown-action"],
      ]);
    }
  });

  test("says no to leavers at once, and to people paused, suspended, expired, or on the way", async () => {
    const store = await open();
    const { team, maya, api } = await aGate(store);
    const learning = await anEnrolled(store, team, "Lea Learning");
    expect(codes(await api.may(learning.email))).toEqual(["steps-left"]);

    api.clock.now = inDays(400);
    expect(codes(await api.may(maya.email))).toContain("expired");
    api.clock.now = NOON;

    await aPolicyVersion(store, team.company.id, 2, -20);
    await bumpContent(store);
    const unsigned = await api.may(maya.email);
    expect(unsigned.body.allowed).toBe(false);
    expect(unsigned.body.reasons).toEqual([
      { code: "policy-unsigned", message: "They haven’t signed policy version 2026.2." },
    ]);

    const suspended = { store, actor: team.priya, personId: maya.personId, now: NOON };
    const why = { reason: "Insulted a customer", incident: "https://social.example/1" };
    await decideSuspension({ ...suspended, action: "suspend", ...why, remedialModuleId: null });
    const stopped = await api.may(maya.email);
    expect(codes(stopped)).toContain("suspended");
    expect(JSON.stringify(stopped.body)).not.toMatch(/Insulted|social\.example|Priya/);

    await store.write((tx) => markLeft(tx, maya, { at: NOON }));
    const gone = await api.may(maya.email);
    expect([gone.status, gone.body.allowed]).toEqual([200, false]);
    expect(codes(gone)).toContain("left");
  });

  test("tells how far somebody supervised is", async () => {
    const store = await open();
    const team = await aSupervisingTeam(store);
    const maya = await clearedNow(store, team);
    const api = anApi(store, await aToken(store, team.priya));
    api.clock.now = inDays(1);
    expect((await api.may(maya.email)).body).toMatchObject({
      allowed: true,
      conditions: [{ code: "supervised", message: "Supervised, 0 of 2" }],
    });
    await logLiveReply({
      store,
      actor: maya,
      now: inDays(1),
      enrolmentId: maya.enrolmentId,
      channelId: await channelOf(store, team),
      asked: "Where’s my table?",
      text: "Sorry! It’s on its way. /Maya",
      url: "",
    });
    const { replies } = await showOwnLiveReplies({ store, actor: maya, now: inDays(1) });
    const liveReplyId = replies[0]!.id;
    const good = { liveReplyId, verdict: "good", finding: "" } as const;
    await reviewLiveReply({ store, actor: team.dana, now: inDays(1), ...good });
    const [condition] = (await api.may(maya.email)).body.conditions;
    expect(condition?.message).toBe("Supervised, 1 of 2");
  });

  test("of an archived company says no", async () => {
    const store = await open();
    const { team, maya, api } = await aGate(store);
    const robin = await anAdmin(store);
    const { key, name } = team.company;
    await archiveCompany({ store, actor: robin, now: NOON, key, typedName: name });
    const said = await api.may(maya.email);
    expect([said.status, said.body.allowed]).toEqual([200, false]);
    expect(codes(said)).toContain("archived");
  });

  test("answers a hundred at once, each as it is answered alone, and in their order", async () => {
    const store = await open();
    const { team, maya, api } = await aGate(store);
    const lea = await anEnrolled(store, team, "Lea Learning");
    const people = [maya.email, lea.email, "nobody@example.test", "nonsense", team.ben.email];
    const questions = Array.from({ length: 100 }, (_, at) => ({
      person: people[at % people.length]!,
      channel: ["instagram", "x", "tiktok"][at % 3]!,
      action: ["share", "reply", "post", "crisis", "dance"][(at >> 1) % 5]!,
    }));
    const { status, body } = await api.mayAll(questions);
    expect(status).toBe(200);
    expect(body.answers).toHaveLength(100);
    for (const [at, answer] of body.answers.entries()) {
      const { person, channel, action } = questions[at]!;
      const alone = await api.may(person, channel, action);
      expect(answer).toEqual({ ...questions[at], ...alone.body });
    }
    expect(body.answers.filter(({ allowed }) => allowed).length).toBeGreaterThan(5);
  });

  test("refuses what it can’t read as a problem, which is no yes", async () => {
    const { maya, api } = await aGate(await open());
    const one = { person: maya.email, channel: "x", action: "reply" };
    const many = { method: "POST", body: { questions: Array.from({ length: 101 }, () => one) } };
    const address = `/gate?person=${maya.email}&channel=x`;
    const refused = [
      [await api.ask("/gate"), 400, "bad-request"],
      [await api.ask(address), 400, "bad-request"],
      [await api.ask(`${address}&action=reply&action=share`), 400, "bad-request"],
      [await api.ask("/gate", many), 400, "too-many-questions"],
      [await api.ask("/gate", { method: "POST", body: { questions: [] } }), 400, "bad-request"],
      [
        await api.ask("/gate", { method: "POST", body: { questions: [{ ...one, person: 1 }] } }),
        400,
        "bad-request",
      ],
      [await api.ask("/gate", { method: "POST", body: [one] }), 400, "bad-request"],
      [await api.ask("/gate", { method: "POST", body: "{" }), 400, "bad-request"],
      [
        await api.ask("/gate", { method: "POST", body: '{"questions":["\\u0000"]}' }),
        400,
        "bad-request",
      ],
      [
        await api.ask("/gate", {
          method: "POST",
          body: "x",
          headers: { "Content-Type": "text/plain" },
        }),
        415,
        "wrong-type",
      ],
      [await api.ask("/gate", { method: "PUT", body: {} }), 405, "no-such-method"],
      [await api.ask("/nothing"), 404, "no-such-address"],
    ] as const;
    for (const [{ status, headers, body }, expected, code] of refused) {
      expect([status, body.code]).toEqual([expected, code]);
      expect(headers.get("Content-Type")).toBe("application/problem+json");
      expect(headers.get("Cache-Control")).toBe("no-store");
      expect(body).toMatchObject({ type: "about:blank", status: expected });
      expect(body.title).toBeTruthy();
      expect(body.detail).toBeTruthy();
      expect(body).not.toHaveProperty("allowed");
    }
  });
});

eachEngine("a token of the API", (open) => {
  test("opens only with its scope, and only while it holds", async () => {
    const store = await open();
    const { team, maya, api } = await aGate(store);
    const to = `/gate?person=${maya.email}&channel=x&action=reply`;
    for (const shown of [null, "", "wrong", `fhapi_${"x".repeat(43)}`]) {
      const said = await api.ask(to, { shown });
      expect([said.status, said.body.code]).toEqual([401, "no-token"]);
      expect(said.headers.get("WWW-Authenticate")).toBe("Bearer");
    }
    expect(api.events).toEqual(Array.from({ length: 4 }, () => "api.token-refused"));
    const readsOnly = await aToken(store, team.priya, { scopes: ["people", "clearances"] });
    expect((await api.ask(to, { shown: readsOnly })).body.code).toBe("no-scope");
    const other = await aManager(store, await aCompany(store, { key: "tidewater" }), "Omar");
    const theirs = await aToken(store, other);
    const said = await api.ask(to, { shown: theirs });
    expect([said.status, said.body.allowed]).toEqual([200, false]);
  });
});
