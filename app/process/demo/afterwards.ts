import type { Week } from "~/clearance/rules/coverage/hours";
import { addDays, localDateOf } from "~/kit/time/moment";
import type { Employee, Manager } from "~/people/rules/actor";
import { makeRule } from "~/assignment/services/rules.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { creditModule } from "~/clearance/services/credits/credit-module.server";
import { delegate } from "~/people/services/delegation/delegate.server";
import { setHours } from "~/clearance/services/coverage/set-hours.server";
import { decideSuspension } from "~/clearance/services/people/suspend.server";
import { leaveCompany } from "~/clearance/services/people/leave-company.server";
import { newId } from "~db/ids";
import type { Character, DemoCompany, Rule, Suspension } from "~db/demo/story";
import { findTeams } from "~/assignment/queries/assignments";
import { currentPolicies } from "~/company/queries/company";
import { daysBefore, type Cast } from "./cast";
import { signPolicy } from "./live";
import { logLiveReplies } from "./live-replies";
import { practise } from "./practise";
import { spoilScenarios } from "./scenario";

/** What happened to a person besides their training. */
export async function afterwards(cast: Cast, actor: Employee, character: Character) {
  const { store, now, manager, random } = cast;
  const versions = await currentPolicies(store.read, actor);
  const waiting = character.tracks.some((track) =>
    ["awaiting-trainer", "awaiting-manager", "trainer-not-yet"].includes(track.stage.kind),
  );
  const signs = waiting ? versions.map((version) => version.version) : (character.signs ?? []);
  for (const version of versions.filter((one) => signs.includes(one.version))) {
    // Six hours after it was published, or at once where they joined later.
    await signPolicy(cast, {
      store,
      actor,
      random,
      now: new Date(version.publishedAt.getTime() + 6 * 3_600_000),
    });
  }
  const { practice, liveReplies, suspended, revoked, earlier, leftDaysAgo } = character;
  const { personId } = actor;
  if (practice) {
    const { team } = character;
    const learner = { store, actor, team, random, now: daysBefore(now, practice.daysAgo) };
    for (const module of cast.curriculum.modules.values()) {
      await practise(cast, learner, module, practice);
      await spoilScenarios(learner, module, practice.spoils ?? []);
    }
  }
  if (liveReplies) await logLiveReplies(cast, actor, liveReplies);
  if (suspended) await suspendOrRevoke(cast, actor, "suspend", suspended);
  if (revoked) await suspendOrRevoke(cast, actor, "revoke", revoked);
  if (earlier) await recognise(cast, actor, earlier);
  if (leftDaysAgo !== undefined) {
    await leaveCompany({ store, actor: manager, now: daysBefore(now, leftDaysAgo), personId });
  }
}

async function suspendOrRevoke(
  cast: Cast,
  { personId, name }: Employee,
  action: "suspend" | "revoke",
  { daysAgo, reason, incident, again }: Suspension,
) {
  const now = daysBefore(cast.now, daysAgo);
  const decided = await decideSuspension({
    store: cast.store,
    actor: cast.manager,
    now,
    id: newId(now),
    personId,
    action,
    reason,
    incident: incident ?? "",
    remedialModuleId: again ? moduleCalled(cast, again).id : null,
  });
  if (!decided.ok) throw new Error(`${name}: could not ${action}: ${decided.reason.code}`);
}

async function recognise(
  cast: Cast,
  { personId, name, timeZone }: Employee,
  { module, completedDaysAgo, validDays, evidence, reason }: NonNullable<Character["earlier"]>,
) {
  const now = daysBefore(cast.now, 1);
  const today = localDateOf(cast.now, timeZone);
  const given = await creditModule({
    store: cast.store,
    actor: cast.manager,
    now,
    id: newId(now),
    personId,
    target: `module:${moduleCalled(cast, module).id}`,
    wanted: {
      kind: "recognition",
      completedOn: addDays(today, -completedDaysAgo),
      validUntil: addDays(today, validDays),
      evidence,
    },
    reason,
  });
  if (!given.ok) throw new Error(`${name} could not be credited: ${given.reasons.join(", ")}`);
}

function moduleCalled({ curriculum }: Cast, key: string) {
  const found = [...curriculum.modules.values()].find((module) => module.key === key);
  if (!found) throw new Error(`The demo needs the module ${key}.`);
  return found;
}

/** Each person entered their own, a fortnight ago. */
export async function enterHours(
  { store, now }: Cast,
  actor: Employee | Manager,
  week: Week | undefined,
) {
  if (!week) return;
  const then = daysBefore(now, 14);
  const { personId, timeZone } = actor;
  const entered = { store, actor, personId, now: then, id: newId(then), week };
  const saved = await setHours({ ...entered, validFrom: localDateOf(then, timeZone) });
  if (!saved.ok) throw new Error(`${actor.name} could not enter their hours: ${saved.reason}`);
}

/** The company's rules, made yesterday. */
export async function makeRules({ store, manager, now }: Cast, rules: readonly Rule[]) {
  const teams = await findTeams(store.read, manager);
  const { channels } = await companyRules(store, manager);
  const yesterday = daysBefore(now, 1);
  for (const rule of rules) {
    const made = await makeRule({
      store,
      actor: manager,
      now: yesterday,
      id: newId(yesterday),
      programmeKey: rule.programme,
      teamId: teams.find(({ name }) => name === rule.team)?.id ?? null,
      channelIds: channels.filter(({ key }) => rule.channels.includes(key)).map(({ id }) => id),
      due: { dueOn: null, dueDays: rule.dueDays },
    });
    if (!made.ok) throw new Error(`The rule for ${rule.team} could not be made: ${made.reason}`);
  }
}

/** A manager is away for some days to come. */
export async function goAway(
  { store, now }: Cast,
  managers: readonly Manager[],
  { manager, standIn, inDays, days }: NonNullable<DemoCompany["away"]>,
) {
  const called = (name: string) => {
    const found = managers.find(({ email }) => email.startsWith(`${name}@`));
    if (!found) throw new Error(`The demo has no manager ${name}.`);
    return found;
  };
  const actor = called(manager);
  const startsOn = addDays(localDateOf(now, actor.timeZone), inDays);
  const yesterday = daysBefore(now, 1);
  const delegated = await delegate({
    store,
    actor,
    now: yesterday,
    id: newId(yesterday),
    companyId: actor.companyId,
    toPersonId: called(standIn).personId,
    startsOn,
    endsOn: addDays(startsOn, days - 1),
  });
  if (!delegated.ok) throw new Error(`${actor.name} could not delegate: ${delegated.reason.code}`);
}
