import { own } from "~/ledger/rules/own";
import type { BoardRow } from "~/clearance/rules/board/board";
import type { Employee } from "~/people/rules/actor";
import { acknowledgePolicy } from "~/clearance/services/policy/acknowledge-policy.server";
import { boardRows } from "~/clearance/services/board/board-rows.server";
import { leaveCompany } from "~/clearance/services/people/leave-company.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import {
  anEnrolled,
  aPolicyVersion,
  bumpContent,
  finishLesson,
  inDays,
  sitQuiz,
  type Team,
} from "./a-team";
import { wish } from "../notices";
import { decideSuspension, requestSignOff, signOff } from "../own-forms";

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What is remembered of a company while it lives on, whatever becomes of the process. */
export interface Life {
  team: Team;
  random: () => number;
  people: Map<string, Employee & { joinedOn: number; zeal: number; enrolmentId: string }>;
  policyId: string;
  policies: number;
  revisions: number;
  done: Record<string, number>;
}

export function begun(team: Team, seed: number): Life {
  const random = seeded(seed);
  const { policyId } = team;
  return { team, random, people: new Map(), policyId, policies: 1, revisions: 1, done: {} };
}

/** Somebody joins, and is enrolled. One in five does what is asked late or never. */
export async function join(store: Store, life: Life, day: number) {
  const number = life.people.size;
  const person = await anEnrolled(store, life.team, `Person ${number}`, inDays(day));
  const zeal = number % 5 === 0 ? 0.02 : 0.2 + 0.6 * life.random();
  life.people.set(person.personId, own({ ...person, joinedOn: day, zeal }));
  // Most want few mails; notices are made for all of them alike.
  if (number % 8 !== 0)
    await wish(store, person.personId, {
      modes: { training: "off", results: "off", expiring: "off", duty: "daily" },
    });
}

/** A new version of the policy, or a new revision of the lesson, from this day on. */
export async function publish(store: Store, life: Life, what: "policy" | "lesson", day: number) {
  const { team } = life;
  if (what === "policy") {
    life.policies += 1;
    life.policyId = await aPolicyVersion(store, team.company.id, life.policies, day);
  } else {
    life.revisions += 1;
    const number = life.revisions;
    await store.write(async (tx) => {
      await tx.insert(tx.tables.activityRevision).values({
        id: newId(inDays(day)),
        activityId: team.programme.lesson,
        number,
        hash: String(number),
        impact: number % 2 === 0 ? "relearn" : "notice",
        change: "Newer.",
        publishedAt: inDays(day),
        body: {
          kind: "lesson",
          title: "When a customer is angry in public",
          lead: "One person needs it.",
          minutes: 6,
          objectives: [],
          source: `## Acknowledge first, ${number}`,
        },
      });
    });
  }
  await bumpContent(store);
}

/** People with something to do do it or not; people who decide, decide. What went on is counted by its name. */
export async function live(store: Store, life: Life, now: Date) {
  const { company } = life.team;
  const { rows } = await boardRows(store, { company, now });
  for (const row of rows) {
    const did = await actOn(store, life, row, now);
    if (did) life.done[did] = (life.done[did] ?? 0) + 1;
  }
}

async function actOn(store: Store, life: Life, row: BoardRow, now: Date): Promise<string | null> {
  const { team, random } = life;
  const person = life.people.get(row.person.id);
  const [programme] = row.programmes;
  if (!person || !programme) return null;
  const { personId, enrolmentId } = person;
  const manager = random() < 0.5 ? team.priya : team.ben;
  const chance = random();
  const hold = (action: "suspend" | "revoke" | "reinstate") =>
    decideSuspension({ store, actor: manager, now, personId, action, reason: "A complaint." });
  if (chance < 0.0006) {
    await leaveCompany({ store, actor: manager, now, personId });
    return "left";
  }
  if (chance < 0.0016 && programme.state !== "paused") {
    await hold("suspend");
    return "suspended";
  }
  if (chance < 0.002 && programme.state === "cleared") {
    await hold("revoke");
    return "revoked";
  }
  const { nextStep } = programme;
  const willing = random() < person.zeal;
  const sign = { store, now, enrolmentId };
  switch (nextStep?.kind) {
    case "activity":
      if (!willing) return null;
      if (nextStep.activity === "lesson") await finishLesson(store, team, person, now);
      else await sitQuiz(store, team, person, now, random() < 0.85 ? 9000 : 5000);
      return nextStep.activity;
    case "policy": {
      if (!willing) return null;
      const policyVersionId = life.policyId;
      const typed = { typedName: person.name, ipAddress: null };
      await acknowledgePolicy({ store, actor: person, now, policyVersionId, ...typed });
      return "acknowledged";
    }
    case "ask-again":
      if (!willing) return null;
      await requestSignOff({ store, actor: person, now, enrolmentId });
      return "asked again";
    case "trainer": {
      const well = random() < 0.93;
      await signOff({
        ...sign,
        actor: team.dana,
        verdict: well ? "competent" : "not-yet",
        comment: well ? "" : "Once more.",
      });
      return well ? "competent" : "not yet";
    }
    case "manager":
      await signOff({ ...sign, actor: manager, verdict: "authorised", comment: "" });
      return "authorised";
    case "lift-suspension":
      if (random() > 0.2) return null;
      await hold("reinstate");
      return "reinstated";
    case undefined:
      return null;
    default:
      return nextStep satisfies never;
  }
}
