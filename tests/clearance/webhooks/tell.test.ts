import { Ajv2020 } from "ajv/dist/2020";
import { expect, test } from "vitest";
import { archiveCompany } from "~/authoring/services/companies/archive-company.server";
import { erasePerson } from "~/clearance/services/people/erase-person.server";
import { leaveCompany } from "~/clearance/services/people/leave-company.server";
import { SCHEMAS } from "~/gate/rules/reference/schemas";
import { endWebhook } from "~/gate/services/webhooks/manage.server";
import { tellWebhooks } from "~/gate/services/webhooks/tell.server";
import type { Store } from "~db/store";
import { anEnrolled, aTeam, inDays } from "../../support/clearance/a-team";
import { cleared } from "../../support/clearance/supervised";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anAdmin, NOON } from "../../support/makers";
import { decideSuspension } from "../../support/own-forms";
import { aWebhook, deliveriesIn } from "./a-webhook";

const url = "http://127.0.0.1:9/";

interface Body {
  type: string;
  timestamp: string;
  data: Record<string, unknown>;
}

/** What was queued since the last look, after a run. */
function watching(store: Store) {
  let known = 0;
  return async (now: Date): Promise<Body[]> => {
    await tellWebhooks({ store, now });
    const rows = (await deliveriesIn(store)).slice(known);
    known += rows.length;
    return rows.map(({ body }) => JSON.parse(body) as Body);
  };
}

const types = (bodies: readonly Body[]) => bodies.map(({ type }) => type);

async function aTold(store: Store) {
  const team = await aTeam(store);
  const webhook = await aWebhook(store, team.priya, { url });
  const look = watching(store);
  expect(await look(NOON)).toEqual([]);
  return { team, webhook, look };
}

const WHY = { reason: "Three angry replies.", incident: "", remedialModuleId: null };

eachEngine("what webhooks are told", (open) => {
  test("nothing of what was so before there was one, and then what changes", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await cleared(store, team);
    await aWebhook(store, team.priya, { url, now: inDays(1) });
    const look = watching(store);
    expect(await look(inDays(1))).toEqual([]);
    const { personId } = maya;
    const decided = { store, actor: team.priya, personId, ...WHY };
    await decideSuspension({ ...decided, now: inDays(1, 1), action: "suspend" });
    expect(types(await look(inDays(1, 2)))).toEqual(["clearance.paused"]);
    expect(await look(inDays(1, 3))).toEqual([]);
  });

  test("cleared, paused, lifted, expiring, expired: what is said keeps to its schema and names no reason", async () => {
    const store = await open();
    const { team, look } = await aTold(store);
    const maya = await cleared(store, team);
    const [clearedNow, ...more] = await look(inDays(0, 20));
    expect(more).toEqual([]);
    expect(clearedNow).toEqual({
      type: "clearance.cleared",
      timestamp: inDays(0, 20).toISOString(),
      data: {
        personId: maya.personId,
        person: maya.email,
        level: "reply",
        channels: ["instagram", "x"],
        validUntil: "2027-11-20",
        may: ["instagram", "x"].map((channel) => {
          return { channel, level: "reply", validUntil: "2027-11-20" };
        }),
      },
    });
    const decided = { store, actor: team.priya, personId: maya.personId, ...WHY };
    await decideSuspension({ ...decided, now: inDays(1), action: "suspend" });
    const [paused] = await look(inDays(1, 1));
    expect(paused).toMatchObject({
      type: "clearance.paused",
      data: { may: [{ channel: "instagram", level: null, validUntil: null }, { channel: "x" }] },
    });
    expect(JSON.stringify(paused)).not.toContain("angry");
    await decideSuspension({ ...decided, now: inDays(2), action: "reinstate" });
    expect(types(await look(inDays(2, 1)))).toEqual(["clearance.lifted"]);
    const expiring = await look(inDays(350));
    expect(types(expiring)).toEqual(["clearance.expiring"]);
    expect(await look(inDays(351))).toEqual([]);
    const expired = await look(inDays(365));
    expect(types(expired)).toEqual(["clearance.expired"]);
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const $ref = "#/components/schemas/ClearanceEvent";
    for (const body of [clearedNow, paused, ...expiring, ...expired]) {
      expect(ajv.validate({ components: { schemas: SCHEMAS }, $ref }, body)).toBe(true);
    }
  });

  test("revoked of whom was cleared alone, and nothing of whom never was", async () => {
    const store = await open();
    const { team, look } = await aTold(store);
    const maya = await cleared(store, team);
    const lea = await anEnrolled(store, team, "Lea Learning");
    await look(inDays(0, 20));
    for (const { personId } of [maya, lea])
      await decideSuspension({
        store,
        actor: team.priya,
        personId,
        now: inDays(1),
        action: "suspend",
        ...WHY,
      });
    expect(types(await look(inDays(1, 1)))).toEqual(["clearance.paused"]);
    const { personId } = maya;
    const decided = { store, actor: team.priya, personId, ...WHY };
    await decideSuspension({ ...decided, now: inDays(2), action: "revoke" });
    expect(types(await look(inDays(2, 1)))).toEqual(["clearance.revoked"]);
  });

  test("that somebody leaves, at the moment they do, and then nothing more: erasing takes with it what is kept", async () => {
    const store = await open();
    const { team, look } = await aTold(store);
    const maya = await cleared(store, team);
    const { personId } = maya;
    await look(inDays(0, 20));
    await leaveCompany({ store, actor: team.priya, now: inDays(1), personId });
    const left = await look(inDays(1, 1));
    expect(left).toEqual([
      {
        type: "person.left",
        timestamp: inDays(1, 1).toISOString(),
        data: { personId, person: maya.email },
      },
    ]);
    expect(await look(inDays(400))).toEqual([]);
    const { company } = team;
    await erasePerson({ store, now: inDays(401), company, personId, reason: "They asked." });
    await tellWebhooks({ store, now: inDays(402) });
    expect(await deliveriesIn(store)).toEqual([]);
    const { webhookTold } = store.read.tables;
    const kept = await store.read.select().from(webhookTold);
    expect(kept.filter((row) => row.personId === personId)).toEqual([]);
  });

  test("that nobody may speak for an archived company", async () => {
    const store = await open();
    const { team, look } = await aTold(store);
    await cleared(store, team);
    await look(inDays(0, 20));
    const robin = await anAdmin(store);
    const { key, name } = team.company;
    await archiveCompany({ store, actor: robin, now: inDays(1), key, typedName: name });
    expect(types(await look(inDays(1, 1)))).toEqual(["clearance.paused"]);
  });

  test("each webhook what it asked for, of its own company alone, under one id", async () => {
    const store = await open();
    const { team, webhook, look } = await aTold(store);
    const other = await aWebhook(store, team.priya, { url, events: ["clearance.revoked"] });
    const second = await aWebhook(store, team.priya, { url, events: ["clearance.cleared"] });
    const omar = await aManager(store, await aCompany(store, { key: "tidewater" }), "Omar");
    const theirs = await aWebhook(store, omar, { url });
    await look(inDays(0, 1));
    await cleared(store, team);
    await look(inDays(0, 20));
    const rows = await deliveriesIn(store);
    expect(rows.map(({ webhookId }) => webhookId).sort()).toEqual([webhook.id, second.id].sort());
    expect(rows.map(({ webhookId }) => webhookId)).not.toContain(other.id);
    expect(rows.map(({ webhookId }) => webhookId)).not.toContain(theirs.id);
    expect(new Set(rows.map(({ eventId }) => eventId)).size).toBe(1);
  });

  test("nothing of what happened while a company had none", async () => {
    const store = await open();
    const { team, webhook, look } = await aTold(store);
    await endWebhook({ store, actor: team.priya, now: NOON, webhookId: webhook.id });
    await cleared(store, team);
    await aWebhook(store, team.priya, { url, now: inDays(1) });
    expect(await look(inDays(1))).toEqual([]);
  });
});
