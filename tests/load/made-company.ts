import { eq } from "drizzle-orm";
import type { Week } from "~/clearance/rules/coverage/hours";
import { ownCompany } from "../support/own";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { nameSortKey } from "~/kit/text/name-order";
import { addDays, addMonths, localDateOf } from "~/kit/time/moment";
import { currentPolicies } from "~/company/queries/company";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { addPractice } from "./made-practice";
import { Sheaf } from "./sheaf";

const DAY = 86_400_000;

/**
 * Adds employees to the company, half of them cleared, some expiring, the rest in training, each with the lessons, attempts
 * and sign-offs behind it, and nine of ten with their hours. Returns nothing: the board shows them.
 */
export async function addMadePeople(
  store: Store,
  {
    companyId,
    signers,
    count,
    from = 0,
    now,
  }: {
    companyId: string;
    signers: { trainer: string; manager: string };
    count: number;
    /** The number of the first of them. */
    from?: number;
    now: Date;
  },
) {
  const { programmes } = await currentCurriculum(store);
  const programme = [...programmes.values()].find((one) => one.key === "reply");
  const policy = (await currentPolicies(store.read, ownCompany(companyId))).at(-1);
  if (!programme || !policy) throw new Error("The made company needs content and a policy.");
  const channels = await store.read
    .select({ id: store.read.tables.channel.id })
    .from(store.read.tables.channel);
  const activities = programme.modules.flatMap((module) => module.activities);
  const { question, questionRevision } = store.read.tables;
  const questions = await store.read
    .select({ id: questionRevision.id, activityId: question.activityId })
    .from(questionRevision)
    .innerJoin(question, eq(question.id, questionRevision.questionId));
  const sheaf = new Sheaf();

  for (let number = from; number < from + count; number += 1) {
    const cleared = number % 2 === 0;
    const daysAgo = cleared ? 20 + ((number * 7) % 340) : 10;
    const at = new Date(now.getTime() - daysAgo * DAY);
    const personId = newId(at);
    const owned = { companyId, personId };
    const name = `${GIVEN[number % GIVEN.length]} ${FAMILY[Math.floor(number / GIVEN.length) % FAMILY.length]} ${number}`;
    sheaf.add("person", {
      id: personId,
      name,
      sortName: nameSortKey(name),
      givenName: name.split(" ")[0]!,
      email: `made-${number}@example.test`,
      emailVerified: true,
      createdAt: at,
      updatedAt: at,
    });
    sheaf.add("membership", { id: personId, ...owned, role: "employee", createdAt: at });
    sheaf.add("personChange", { personId, companyId, number: 1_000_000 + number });
    if (number % 10 < 9)
      sheaf.add("workingHours", {
        id: newId(at),
        ...owned,
        validFrom: localDateOf(at, "Europe/London"),
        week: WEEKS[number % WEEKS.length]!,
        setBy: personId,
        setAt: at,
      });
    const enrolmentId = newId(at);
    sheaf.add("enrolment", {
      id: enrolmentId,
      ...owned,
      programmeId: programme.id,
      enrolledAt: at,
      dueOn: null,
    });
    for (const channel of channels)
      sheaf.add("enrolmentChannel", { enrolmentId, channelId: channel.id, companyId });
    sheaf.add("acknowledgement", {
      id: newId(at),
      ...owned,
      policyVersionId: policy.id,
      typedName: name,
      policyHash: policy.hash,
      acknowledgedAt: at,
    });
    for (const activity of cleared
      ? activities
      : activities.slice(0, (number % activities.length) + 1)) {
      const activityId = activity.id;
      const { revisionId } = activity;
      if (activity.body.kind === "lesson") {
        sheaf.add("completion", {
          id: newId(at),
          ...owned,
          activityId,
          revisionId,
          completedAt: at,
        });
        continue;
      }
      if (activity.body.kind === "practice") {
        addPractice(
          sheaf,
          { ...owned, activityId, revisionId },
          activity.body,
          signers.trainer,
          at,
        );
        continue;
      }
      if (activity.body.kind === "scenario") {
        const playId = newId(at);
        const begun = { ...owned, activityId, revisionId, number: 1, playbookNumber: 1 };
        sheaf.add("scenarioPlay", { id: playId, ...begun, startedAt: at });
        const ended = { ending: "made", good: true, points: 5, endedAt: at };
        sheaf.add("scenarioEnd", { playId, ...owned, ...ended });
        continue;
      }
      const attemptId = newId(at);
      sheaf.add("attempt", {
        id: attemptId,
        ...owned,
        activityId,
        revisionId,
        number: 1,
        asked: [],
        startedAt: at,
      });
      sheaf.add("grade", {
        id: newId(at),
        attemptId,
        number: 1,
        ...owned,
        activityId,
        revisionId,
        points: 9,
        maxPoints: 10,
        basisPoints: 9000,
        passed: true,
        byQuestion: questions
          .filter((one) => one.activityId === activityId)
          .slice(0, 10)
          .map(({ id: questionRevisionId }, place) => {
            const correct = (place + number) % 10 > 0;
            const points = correct ? 1 : 0;
            return { questionRevisionId, answered: true, correct, points, maxPoints: 1 };
          }),
        gradedAt: at,
      });
    }
    if (!cleared) continue;
    const signed = (kind: "trainer" | "manager") => {
      const id = newId(at);
      sheaf.add("signOff", {
        id,
        ...owned,
        enrolmentId,
        kind,
        verdict: kind === "trainer" ? "competent" : "authorised",
        comment: "",
        signedBy: signers[kind],
        signedAt: at,
      });
      return id;
    };
    signed("trainer");
    const validFrom = localDateOf(at, "Europe/London");
    const clearanceId = newId(at);
    sheaf.add("clearance", {
      id: clearanceId,
      ...owned,
      enrolmentId,
      programmeId: programme.id,
      level: "reply",
      validFrom,
      validUntil: addDays(addMonths(validFrom, 12), -1),
      signOffId: signed("manager"),
      grantedAt: at,
    });
    for (const channel of channels)
      sheaf.add("clearanceChannel", { clearanceId, channelId: channel.id, companyId });
  }
  await store.write((tx) => sheaf.bind(tx));
}

/** What people work: in shops, by day, early, late, at weekends, and every other way of four days. */
const WEEKS: Week[] = [
  [1, 1, 1, 1, 1, 0, 0].map((on) => (on ? [[540, 1020]] : [])),
  [1, 1, 1, 1, 1, 0, 0].map((on) => (on ? [[360, 840]] : [])),
  [1, 1, 1, 1, 1, 0, 0].map((on) => (on ? [[840, 1320]] : [])),
  [0, 0, 0, 1, 1, 1, 1].map((on) => (on ? [[600, 1080]] : [])),
  [1, 1, 0, 1, 1, 0, 0].map((on) =>
    on
      ? [
          [480, 720],
          [780, 1080],
        ]
      : [],
  ),
];

const GIVEN = [
  "Ada",
  "Ben",
  "Chidi",
  "Dora",
  "Emre",
  "Fay",
  "Gus",
  "Hind",
  "Ivo",
  "Jun",
  "Kim",
  "Lea",
  "Mo",
  "Nell",
  "Oli",
  "Pia",
  "Ravi",
  "Sue",
  "Tom",
  "Una",
];
const FAMILY = [
  "Abel",
  "Boer",
  "Cruz",
  "Dunn",
  "Egan",
  "Faro",
  "Gill",
  "Hale",
  "Irvin",
  "Jones",
  "Khan",
  "Lane",
  "Moss",
  "Nash",
  "Ochs",
  "Pope",
  "Quinn",
  "Ross",
  "Shaw",
  "Tate",
];
