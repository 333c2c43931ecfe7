import { expect, test } from "vitest";
import { authoriseClearance, judgeCompetence } from "~/services/clearance/sign-off.server";
import { showActivity } from "~/services/learning/show-activity.server";
import { showHome } from "~/services/learning/show-home.server";
import { showModule } from "~/services/learning/show-module.server";
import type { Store } from "~db/store";
import { anEnrolled, aTeam, inDays, sitQuiz, trained, type Enrolled } from "../support/a-team";
import { eachEngine } from "../support/engines";

async function aHolder(store: Store) {
  const team = await aTeam(store);
  const maya = await anEnrolled(store, team);
  await trained(store, team, maya);
  const sign = { store, enrolmentId: maya.enrolmentId, comment: "" };
  const companyKey = team.company.key;
  const trainers = { ...sign, actor: team.dana, now: inDays(-2), companyKey };
  await judgeCompetence({ ...trainers, verdict: "competent" });
  await authoriseClearance({
    ...{ ...sign, actor: team.priya, now: inDays(-1), verdict: "authorised" },
  });
  return { team, maya };
}

/** What each of the pages says is done of the module's lesson and quiz. */
async function ticks(store: Store, actor: Enrolled, now: Date) {
  const call = { store, actor, now, moduleKey: "reply" };
  const module = await showModule(call);
  const lesson = await showActivity({ ...call, activityKey: "angry-in-public" });
  const quiz = await showActivity({ ...call, activityKey: "quiz" });
  const { programmes } = await showHome({ store, actor, now });
  return {
    home: programmes[0]?.rows.find((row) => row.kind === "module")?.state,
    module: module.parts.map((part) => part.done),
    again: module.parts.map((part) => part.again),
    lesson: lesson.parts.map((part) => part.done),
    quiz: quiz.parts.map((part) => part.done),
    counts: quiz.kind === "quiz" && quiz.counts,
  };
}

const ALL_DONE = {
  home: "done",
  module: [true, true],
  again: [false, false],
  lesson: [true, true],
  quiz: [true, true],
  counts: true,
};
const QUIZ_AGAIN = {
  home: "on",
  module: [true, false],
  again: [false, true],
  lesson: [true, false],
  quiz: [true, false],
  counts: false,
};

eachEngine("a quiz that a renewal asks for again", (open) => {
  test("is open on the module, on the outline and at home, until it is passed in the window", async () => {
    const store = await open();
    const { team, maya } = await aHolder(store);
    expect(await ticks(store, maya, inDays(300))).toEqual(ALL_DONE);
    expect(await ticks(store, maya, inDays(320))).toEqual(QUIZ_AGAIN);
    await sitQuiz(store, team, maya, inDays(321), 9000);
    expect(await ticks(store, maya, inDays(322))).toEqual(ALL_DONE);
  });
});
