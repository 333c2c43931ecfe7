import fc from "fast-check";
import { expect, test } from "vitest";
import { addHours } from "~/clearance/queries/hours";
import type { Week } from "~/clearance/rules/coverage/hours";
import type { LiveVerdict, SuspensionAction } from "~/clearance/rules/kinds";
import { showExpiring } from "~/clearance/services/board/show-expiring.server";
import { addDays, localDateOf } from "~/kit/time/moment";
import { markLeft } from "~/people/queries/memberships";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import {
  acknowledge,
  addChannels,
  anEnrolled,
  aPolicyVersion,
  aTeam,
  bumpContent,
  finishLesson,
  programmeFrom,
  reviseLesson,
  sitQuiz,
  type Enrolled,
  type Team,
} from "../support/clearance/a-team";
import {
  asKept,
  byTheFunction,
  countsAnew,
  countsKept,
  coverageByTheFunction,
  coverageKept,
  endingsByTheFunction,
  gateByTheFunction,
  gateReads,
} from "../support/clearance/by-the-function";
import { logAndReview } from "../support/clearance/supervised";
import { ownPerson } from "../support/own";
import { eachEngine } from "../support/harness/engines";
import { runs } from "../support/harness/runs";
import { aCompany, aManager, aTrainer, NOON } from "../support/makers";
import { decideSuspension, requestSignOff, signOff } from "../support/own-forms";

type Act =
  | { kind: "lesson" | "acknowledge" | "competent" | "authorise" | "ask" | "policy" }
  | { kind: "quiz"; basisPoints: number }
  | { kind: "revise"; impact: "wording" | "relearn" }
  | { kind: "hold"; action: SuspensionAction }
  | { kind: "leave"; inMinutes: number }
  | { kind: "live"; verdict: LiveVerdict }
  | { kind: "hours"; from: number; week: Week }
  | { kind: "wait"; days: number };

/** On weekdays, from nine to five. */
const OFFICE: Week = [1, 2, 3, 4, 5, 6, 7].map((day) => (day <= 5 ? [[540, 1020]] : []));

const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Act>({ kind: "lesson" }, { kind: "acknowledge" }) },
  { weight: 6, arbitrary: fc.constantFrom<Act>({ kind: "competent" }, { kind: "authorise" }) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(9000, 4000)
      .map((basisPoints) => ({ kind: "quiz", basisPoints }) as const),
  },
  { weight: 1, arbitrary: fc.constantFrom<Act>({ kind: "ask" }, { kind: "policy" }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("wording", "relearn")
      .map((impact) => ({ kind: "revise", impact }) as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<SuspensionAction>("suspend", "reinstate", "revoke")
      .map((action) => ({ kind: "hold", action }) as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<LiveVerdict>("good", "good", "not-good")
      .map((verdict) => ({ kind: "live", verdict }) as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(-5, 90, 3000)
      .map((inMinutes) => ({ kind: "leave", inMinutes }) as const),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom(0, 3, 27, 28, 40, 200),
        fc.constantFrom<Week>(
          OFFICE,
          [1, 2, 3, 4, 5, 6, 7].map(() => [[600, 720]]),
          [1, 2, 3, 4, 5, 6, 7].map(() => []),
        ),
      )
      .map(([from, week]) => ({ kind: "hours", from, week }) as const),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(0, 1, 16, 40, 320).map((days) => ({ kind: "wait", days }) as const),
  },
);

async function act(store: Store, team: Team, who: Enrolled, what: Act, now: Date, step: number) {
  const { enrolmentId, personId, companyId } = who;
  switch (what.kind) {
    case "lesson":
      return finishLesson(store, team, who, now);
    case "quiz":
      return sitQuiz(store, team, who, now, what.basisPoints);
    case "acknowledge":
      return acknowledge(store, who, team.policyId, now);
    case "competent":
      return signOff({
        store,
        actor: team.dana,
        now,
        enrolmentId,
        comment: "Good.",
        verdict: step % 5 === 0 ? "not-yet" : "competent",
      });
    case "authorise":
      return signOff({
        store,
        actor: team.priya,
        now,
        enrolmentId,
        comment: "Good.",
        verdict: step % 7 === 0 ? "not-yet" : "authorised",
      });
    case "ask":
      return requestSignOff({ store, actor: who, now, enrolmentId });
    case "policy":
      team.policyId = await aPolicyVersion(store, companyId, 2 + step, daysTo(now));
      return bumpContent(store);
    case "revise":
      return reviseLesson(store, team, what.impact, now);
    case "hold":
      return decideSuspension({
        store,
        actor: team.ben,
        now,
        personId,
        reason: "Because.",
        action: what.action,
      });
    case "leave":
      return store.write((tx) =>
        markLeft(tx, ownPerson(companyId, personId), {
          at: new Date(now.getTime() + what.inMinutes * 60_000),
        }),
      );
    case "live":
      return logAndReview(store, team, who, { now, verdict: what.verdict });
    case "hours":
      return store.write((tx) =>
        addHours(tx, ownPerson(companyId, personId), {
          id: newId(now),
          validFrom: addDays(localDateOf(now, "UTC"), what.from),
          week: what.week,
          setBy: personId,
          setAt: now,
        }),
      );
    case "wait":
      return undefined;
    default:
      return what satisfies never;
  }
}

function daysTo(now: Date): number {
  return (now.getTime() - NOON.getTime()) / 86_400_000;
}

/** What was passed has to be learned again from an instant that is still to come once the clock is back an hour. */
const COMES_AGAIN: [Act, number][] = [
  [{ kind: "quiz", basisPoints: 9000 }, 1],
  [{ kind: "revise", impact: "wording" }, 0],
  [{ kind: "competent" }, 0],
  [{ kind: "lesson" }, 1],
  [{ kind: "revise", impact: "relearn" }, 0],
  [{ kind: "hours", from: 0, week: OFFICE }, 0],
];

/** Two good live replies are looked at before a clearance is full. */
const LOOKED_AT: [Act, number][] = [
  [{ kind: "lesson" }, 0],
  [{ kind: "quiz", basisPoints: 9000 }, 0],
  [{ kind: "acknowledge" }, 0],
  [{ kind: "competent" }, 0],
  [{ kind: "authorise" }, 0],
  [{ kind: "live", verdict: "not-good" }, 0],
  [{ kind: "live", verdict: "good" }, 0],
  [{ kind: "live", verdict: "good" }, 0],
];

/** Behind and before UTC, with and without summer time, and at other than whole hours. */
const ZONES = ["Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles", "Asia/Kathmandu"];

eachEngine("what is kept of the board", (open) => {
  test("is what the function makes of the facts, whatever happened and however much time went by", async () => {
    const store = await open();
    const team = await aTeam(store);
    await programmeFrom(store, team, { supervised: { first: 2, monthly: 1 } });
    let companies = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anAct, fc.nat({ max: 2 })), { minLength: 5, maxLength: 30 }),
        fc.constantFrom(...ZONES),
        async (acts, timeZone) => {
          companies += 1;
          const here = await anotherTeam(store, team, companies, timeZone);
          const people = [
            await anEnrolled(store, here, "Maya Okafor"),
            await anEnrolled(store, here, "Rui Santos"),
            await anEnrolled(store, here, "Dev Chandra"),
          ];
          let now = NOON;
          for (const [step, [what, whose]] of acts.entries()) {
            now = new Date(
              now.getTime() + (what.kind === "wait" ? what.days * 86_400_000 : 61_000),
            );
            await act(store, here, people[whose]!, what, now, step + 1);
            for (const at of [now, new Date(now.getTime() - 3_600_000)])
              await expectKept(store, here, at);
          }
        },
      ),
      {
        numRuns: runs(8),
        examples: [
          [COMES_AGAIN, "Europe/Berlin"],
          [LOOKED_AT, "Europe/Berlin"],
        ],
      },
    );
  });
});

/** What is kept of each, and what is counted of all, is what the function makes of the facts. */
async function expectKept(store: Store, { company, priya }: Team, at: Date) {
  const companyId = company.id;
  const gate = await gateByTheFunction(store, companyId, at);
  // Before anybody has looked at what changed, and after.
  expect(await gateReads(store, companyId, at)).toEqual(gate);
  expect(await asKept(store, companyId, at)).toEqual(await byTheFunction(store, companyId, at));
  expect(await gateReads(store, companyId, at)).toEqual(gate);
  expect(await countsKept(store, companyId)).toEqual(await countsAnew(store, companyId));
  const chosen = { channel: "instagram", day: addDays(localDateOf(at, "UTC"), 2) };
  expect(await coverageKept(store, companyId, { now: at, chosen })).toEqual(
    await coverageByTheFunction(store, companyId, { now: at, chosen }),
  );
  const { windows } = await showExpiring({ store, actor: priya, now: at });
  expect(windows).toEqual(await endingsByTheFunction(store, companyId, at));
}

/** The same programme and trainer, another company. */
async function anotherTeam(
  store: Store,
  team: Team,
  number: number,
  timeZone: string,
): Promise<Team> {
  const company = await aCompany(store, { key: `company-${number}`, timeZone });
  const policyId = await aPolicyVersion(store, company.id, 1, -30);
  await addChannels(store, company.id);
  return {
    ...team,
    company,
    dana: await aTrainer(store, [company]),
    policyId,
    priya: await aManager(store, company),
    ben: await aManager(store, company, "Ben Ode"),
  };
}
