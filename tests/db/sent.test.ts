import { expect, test } from "vitest";
import { formId, type NewId } from "~/kit/http/form-id";
import { Refusal } from "~/kit/http/refusal";
import { newId } from "~db/ids";
import { isSent } from "~db/sent";
import type { Tables } from "~db/schema/tables";
import type { Store } from "~db/store";
import {
  anEnrolled,
  aTeam,
  inDays,
  programmeFrom,
  trained,
  type Enrolled,
  type Team,
} from "../support/clearance/a-team";
import { writePlan } from "~/clearance/services/supervision/write-plan.server";
import { channelOf } from "../support/clearance/supervised";
import { aRuleCall } from "../support/an-assignment";
import { eachEngine } from "../support/harness/engines";
import { NOON } from "../support/makers";
import * as uses from "../support/own-forms";

interface Room {
  store: Store;
  team: Team;
  /** Trained, and waits for the trainer. */
  maya: Enrolled;
}

interface Form {
  /** What it creates one of. */
  row: keyof Tables;
  /** How many entries the ledger gets, where it is not one. */
  entries?: number;
  /** What must have happened before it can be sent. */
  first?: (room: Room) => Promise<unknown>;
  send: (room: Room, id: NewId) => Promise<unknown>;
}

const REASON = "A complaint.";
const about = ({ store, team, maya }: Room) => ({
  store,
  actor: team.priya,
  now: NOON,
  personId: maya.personId,
});

const suspend = (room: Room, id: NewId, action: "suspend" | "reinstate" = "suspend") =>
  uses.decideSuspension({ ...about(room), id, action, reason: REASON });
const takeOut = (room: Room, id: NewId, reason = REASON) =>
  uses.takeOut({ ...about(room), id, enrolmentId: room.maya.enrolmentId, reason });

const judge = ({ store, team, maya }: Room, id: NewId, verdict: "competent" | "not-yet") => {
  const said = { enrolmentId: maya.enrolmentId, verdict, comment: "Name the problem first." };
  return uses.signOff({ store, actor: team.dana, now: NOON, id, ...said });
};

/** Clears Maya in a programme whose first live replies are looked at. */
async function supervise({ store, team, maya }: Room) {
  await programmeFrom(store, team, { supervised: { first: 2, monthly: 1 } });
  const sign = { store, enrolmentId: maya.enrolmentId, comment: "" };
  await uses.signOff({ ...sign, actor: team.dana, now: inDays(0, 10), verdict: "competent" });
  await uses.signOff({ ...sign, actor: team.priya, now: inDays(0, 11), verdict: "authorised" });
}

const FORMS: { [name: string]: Form } = {
  "a suspension": { row: "suspension", send: suspend },
  "a reinstatement": {
    row: "suspension",
    first: (room) => suspend(room, newId(NOON)),
    send: (room, id) => suspend(room, id, "reinstate"),
  },
  "a sign-off": { row: "signOff", send: (room, id) => judge(room, id, "competent") },
  "a sign-off that may be undone": {
    row: "pendingSignOff",
    entries: 0,
    send: ({ store, team, maya }, id) => {
      const said = { enrolmentId: maya.enrolmentId, verdict: "competent", comment: "" } as const;
      return uses.beginSignOff({ store, actor: team.dana, now: NOON, id, ...said });
    },
  },
  "being ready again": {
    row: "signOffRequest",
    first: (room) => judge(room, newId(NOON), "not-yet"),
    send: ({ store, maya }, id) =>
      uses.requestSignOff({
        store,
        actor: maya,
        now: inDays(0, 1),
        id,
        enrolmentId: maya.enrolmentId,
      }),
  },
  "working hours": {
    row: "workingHours",
    entries: 0,
    send: (room, id) =>
      uses.setHours({
        ...about(room),
        id,
        validFrom: "2026-11-21",
        week: [[[540, 1020]], [], [], [], [], [], []],
      }),
  },
  "credits for a programme": {
    row: "moduleCredit",
    send: (room, id) =>
      uses.creditModule({
        ...about(room),
        id,
        target: `programme:${room.team.programme.programme}`,
        wanted: {
          kind: "exemption",
          completedOn: null,
          validUntil: "2027-11-21",
          evidence: "A certificate.",
        },
        reason: REASON,
      }),
  },
  "a rule": {
    row: "assignment",
    send: async ({ store, team }, id) => uses.makeRule({ ...(await aRuleCall(store, team)), id }),
  },
  "taking out": { row: "enrolmentChange", send: takeOut },
  "putting back": {
    row: "enrolmentChange",
    first: (room) => takeOut(room, newId(NOON)),
    send: (room, id) =>
      uses.putBack({
        ...about(room),
        now: inDays(0, 1),
        id,
        enrolmentId: room.maya.enrolmentId,
        reason: "",
        dueOn: null,
      }),
  },
  "another due date": {
    row: "enrolmentChange",
    send: ({ store, team, maya }, id) =>
      uses.extend({
        store,
        actor: team.priya,
        now: NOON,
        id,
        selection: { personIds: [maya.personId] },
        programmeKey: "reply",
        dueOn: "2026-12-24",
        reason: REASON,
      }),
  },
  "an incident": {
    row: "incident",
    entries: 0,
    send: ({ store, maya }, id) => {
      const words = { text: "A late cake.", done: "Nothing.", better: "An answer that day." };
      const post = { network: "Instagram", ...words };
      return uses.reportIncident({ store, actor: maya, now: NOON, id, post, sure: false });
    },
  },
  "an if–then plan": {
    row: "intention",
    entries: 0,
    send: async ({ store, maya }, id) => {
      const { enrolmentId } = maya;
      const plan = { enrolmentId, when: "somebody is abusive", then: "I’ll call Priya" };
      await writePlan({ store, actor: maya, now: NOON, id, ...plan });
      return { ok: true };
    },
  },
  "a live reply": {
    row: "liveReply",
    entries: 0,
    first: supervise,
    send: async ({ store, team, maya }, id) => {
      const channelId = await channelOf(store, team);
      const { enrolmentId } = maya;
      const words = { asked: "Where’s my table?", text: "On its way. /Maya", url: "" };
      const now = inDays(1);
      return uses.logLiveReply({ store, actor: maya, now, id, enrolmentId, channelId, ...words });
    },
  },
  "a delegation": {
    row: "delegation",
    send: ({ store, team }, id) =>
      uses.delegate({
        store,
        actor: team.priya,
        now: NOON,
        id,
        companyId: null,
        toPersonId: team.ben.personId,
        startsOn: "2026-11-21",
        endsOn: "2026-11-30",
      }),
  },
  "extra time": {
    row: "allowance",
    send: ({ store, team, maya }, id) =>
      uses.grantAllowance({
        store,
        actor: team.dana,
        now: NOON,
        id,
        key: team.company.key,
        personId: maya.personId,
        kind: "extra-time",
        activityId: null,
        amount: 25,
        reason: REASON,
      }),
  },
};

eachEngine("a form that creates something", (open) => {
  async function aRoom(form?: Form): Promise<Room> {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    await trained(store, team, maya);
    const room = { store, team, maya };
    await form?.first?.(room);
    return room;
  }
  const counted = async ({ store }: Room, { row }: Form) => {
    const { ledgerEntry } = store.read.tables;
    const rows = await store.read.select().from(store.read.tables[row] as typeof ledgerEntry);
    const entries = await store.read.select().from(ledgerEntry);
    return { rows: rows.length, entries: entries.length };
  };

  test.each(Object.entries(FORMS))(
    "%s: sent twice at once, and again, it is made once",
    async (_, form) => {
      const room = await aRoom(form);
      const before = await counted(room, form);
      const id = newId(NOON);
      const [one, other] = await Promise.all([form.send(room, id), form.send(room, id)]);
      expect(one).toEqual(other);
      expect(one).not.toMatchObject({ ok: false });
      const after = await counted(room, form);
      expect(after.rows).toBe(before.rows + 1);
      expect(after.entries).toBe(before.entries + (form.entries ?? 1));
      expect(await form.send(room, id)).toEqual(one);
      expect(await counted(room, form)).toEqual(after);
    },
  );

  test("is refused where its id is another’s, or something else’s of its own", async () => {
    const room = await aRoom();
    const id = newId(NOON);
    await suspend(room, id);
    const taken = { status: 409 };
    await expect(suspend(room, id, "reinstate")).rejects.toMatchObject(taken);
    const { store, team, maya } = room;
    const ben = { ...room, team: { ...team, priya: team.ben } };
    await expect(suspend(ben, id)).rejects.toMatchObject(taken);
    const kim = await anEnrolled(store, team, "Kim Other");
    await expect(suspend({ ...room, maya: kim }, id)).rejects.toMatchObject(taken);
    expect(await store.read.select().from(store.read.tables.suspension)).toHaveLength(1);

    const elsewhere = { companyId: "another", personId: maya.personId };
    await expect(isSent(store.read, "suspension", id, elsewhere)).rejects.toMatchObject(taken);
    // The same id in another table is another row's.
    expect(await isSent(store.read, "signOff", id, elsewhere)).toBe(false);
  });
});

test("a form without an id, or with what is none, is a 400", () => {
  const id = newId(NOON);
  expect(formId.parse(id)).toBe(id);
  for (const wrong of ["", "1", `${id}-`, `x ${id}`, "<script>"])
    expect(() => formId.parse(wrong)).toThrow(Refusal);
});

test("the forms of one page have ids of their own, the same each time they are sent", () => {
  const id = newId(NOON);
  const [one, other] = [formId.parse(`${id} suspend`), formId.parse(`${id} revoke`)];
  expect(formId.parse(`${id} suspend`)).toBe(one);
  expect(new Set([id, one, other]).size).toBe(3);
  expect(formId.parse(one)).toBe(one);
});
