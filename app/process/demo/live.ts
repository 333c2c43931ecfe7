import type { Employee } from "~/people/rules/actor";
import { addDays, localDateOf } from "~/kit/time/moment";
import { acknowledgePolicy } from "~/clearance/services/policy/acknowledge-policy.server";
import { personStandings } from "~/clearance/services/standing/standings.server";
import { signOff } from "~/clearance/services/sign-offs/sign-off.server";
import type { CurrentModule } from "~/curriculum/services/curriculum.server";
import { enrol } from "~/assignment/services/enrol.server";
import { currentPolicies } from "~/company/queries/company";
import { northlight } from "~db/demo/northlight";
import type { Character, Track } from "~db/demo/story";
import { newId } from "~db/ids";
import { daysBefore, type Cast } from "./cast";
import { PRACTICE_DAYS_AGO } from "./content-history";
import { readLessons, sitQuiz, wait, type Learner } from "./learn";
import { practiseAll } from "./practise";
import { playScenarios } from "./scenario";

/** Half past nine in the morning, UTC, of the last day on which it has struck: when the demo's people begin their day. */
export function lastMorning(now: Date): Date {
  const morning = new Date(now);
  morning.setUTCHours(9, 30, 0, 0);
  return morning <= now ? morning : daysBefore(morning, 1);
}

/** Lives one track of a character, through the services, with the clock of its own days. */
export async function live(
  cast: Cast,
  employee: Employee,
  track: Track,
  { team, writes }: Pick<Character, "team" | "writes">,
) {
  const { store, now, curriculum } = cast;
  const enrolledAt = daysBefore(now, track.enrolledDaysAgo);
  await enrol({
    store,
    now: enrolledAt,
    person: employee,
    programmeKey: track.programme,
    channelKeys: track.channels,
    dueOn: track.dueInDays ? addDays(localDateOf(now, employee.timeZone), track.dueInDays) : null,
    enrolledBy: cast.manager.personId,
  });
  const programme = [...curriculum.programmes.values()].find((one) => one.key === track.programme);
  if (!programme) throw new Error(`The demo needs the programme ${track.programme}.`);
  const { modules } = programme;
  const practises = enrolledAt >= daysBefore(now, PRACTICE_DAYS_AGO) ? writes : undefined;
  const { random } = cast;
  const learner = { store, actor: employee, team, now: enrolledAt, random, practises };
  const { stage } = track;

  switch (stage.kind) {
    case "enrolled":
      return;
    case "learning": {
      await learn(cast, learner, modules.slice(0, stage.modules));
      const next = modules[stage.modules];
      if (next && stage.lessons) await readLessons(learner, next, stage.lessons);
      if (next && stage.failedQuiz) await sitQuiz(learner, next, 4);
      return;
    }
    case "awaiting-trainer":
      await complete(cast, learner, modules, stage.daysAgo);
      return;
    case "trainer-not-yet":
      await complete(cast, learner, modules, stage.daysAgo + 1);
      await judge(cast, learner, track, stage.daysAgo, "not-yet", stage.comment);
      return;
    case "awaiting-manager":
      await complete(cast, learner, modules, stage.daysAgo + 1);
      await judge(cast, learner, track, stage.daysAgo, "competent", stage.comment);
      return;
    case "cleared":
      await clear(cast, learner, modules, track, stage.daysAgo, stage.comment);
      return;
    case "renewing": {
      await clear(cast, learner, modules, track, stage.clearedDaysAgo);
      learner.now = daysBefore(now, 3);
      for (const module of modules.slice(0, stage.quizzes)) {
        await sitQuiz(learner, module, 0);
        // What was added before they began to renew is new to them.
        if (writes) await practiseWhole(cast, learner, module, writes);
      }
      return;
    }
    default:
      return stage satisfies never;
  }
}

/** Works through modules, one a working day, skipping what another programme has already brought. */
async function learn(cast: Cast, learner: Learner, modules: readonly CurrentModule[]) {
  for (const module of modules) {
    if (await moduleDone(cast, learner, module)) continue;
    nextWorkingMorning(learner);
    await readLessons(learner, module);
    if (cast.random() < 0.2) {
      await sitQuiz(learner, module, 4);
      wait(learner, 60);
    }
    await sitQuiz(learner, module, cast.random() < 0.5 ? 1 : 0);
    if (learner.practises) await practiseWhole(cast, learner, module, learner.practises);
  }
}

/** All that there is to practise in a module. */
async function practiseWhole(
  cast: Cast,
  learner: Learner,
  module: CurrentModule,
  writes: NonNullable<Character["writes"]>,
) {
  await practiseAll(cast, learner, module, writes);
  await playScenarios(learner, module, writes.falters);
}

/** On to the next day that is not at the weekend, at some time between nine and noon. */
function nextWorkingMorning(learner: Learner) {
  const next = new Date(learner.now);
  next.setUTCHours(9, Math.floor(learner.random() * 180), 0, 0);
  do next.setUTCDate(next.getUTCDate() + 1);
  while (next.getUTCDay() === 0 || next.getUTCDay() === 6);
  learner.now = next;
}

async function moduleDone(cast: Cast, learner: Learner, module: CurrentModule): Promise<boolean> {
  const { actor, now } = learner;
  const found = await personStandings(cast.store, {
    company: actor,
    personId: actor.personId,
    now,
  });
  return (found?.standings ?? []).some((standing) =>
    standing.modules.some((one) => one.key === module.key && one.done),
  );
}

/** Everything an employee can do themselves, the last of it some days ago. */
async function complete(
  cast: Cast,
  learner: Learner,
  modules: readonly CurrentModule[],
  daysAgo: number,
) {
  await learn(cast, learner, modules);
  const end = daysBefore(cast.now, daysAgo);
  if (learner.now > end)
    throw new Error(`${learner.actor.name} needs more days for their training.`);
  learner.now = new Date(end.getTime() - 2 * 3_600_000);
  await signPolicy(cast, learner);
}

async function clear(
  cast: Cast,
  learner: Learner,
  modules: readonly CurrentModule[],
  track: Track,
  daysAgo: number,
  comment = northlight.usualComment,
) {
  await complete(cast, learner, modules, daysAgo + 1);
  await judge(cast, learner, track, daysAgo + 1, "competent", comment);
  const { store, manager } = cast;
  const now = daysBefore(cast.now, daysAgo);
  const enrolmentId = await enrolmentOf(cast, learner, track, now);
  const signed = await signOff({
    store,
    actor: manager,
    now,
    id: newId(now),
    enrolmentId,
    verdict: "authorised",
    comment: "",
  });
  if (!signed.ok)
    throw new Error(`${learner.actor.name} could not be authorised: ${signed.reason.code}`);
}

async function judge(
  cast: Cast,
  learner: Learner,
  track: Track,
  daysAgo: number,
  verdict: "competent" | "not-yet",
  comment: string,
) {
  const now = daysBefore(cast.now, daysAgo);
  const enrolmentId = await enrolmentOf(cast, learner, track, now);
  const { store, trainer } = cast;
  const signed = await signOff({
    store,
    actor: trainer,
    now,
    id: newId(now),
    enrolmentId,
    verdict,
    comment,
  });
  if (!signed.ok)
    throw new Error(`${learner.actor.name} could not be signed off: ${signed.reason.code}`);
}

async function enrolmentOf(
  { store }: Cast,
  { actor }: Learner,
  track: Track,
  now: Date,
): Promise<string> {
  const found = await personStandings(store, {
    company: actor,
    personId: actor.personId,
    now,
  });
  const standing = found?.standings.find((one) => one.programme.key === track.programme);
  if (!standing) throw new Error(`${actor.name} is not enrolled in ${track.programme}.`);
  return standing.enrolmentId;
}

/** Acknowledges the version in force on the learner's day. */
export async function signPolicy({ store }: Cast, { actor, now }: Learner) {
  const versions = await currentPolicies(store.read, actor);
  const current = versions.findLast((version) => version.publishedAt <= now);
  if (!current) return;
  await acknowledgePolicy({
    store,
    actor,
    now,
    policyVersionId: current.id,
    typedName: actor.name,
    ipAddress: null,
  });
}
