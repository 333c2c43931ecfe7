import { turn } from "~/kit/heavy/turn";
import { Mutex } from "async-mutex";
import { addAllWithin } from "~/assignment/services/add-people.server";
import { addWithin } from "~/assignment/services/add-person.server";
import { applyRules } from "~/assignment/services/apply-rules.server";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { onlyOne } from "~/kit/cache/only-one";
import { madeOnce } from "~/kit/cache/remember";
import type { OwnCompany } from "~/ledger/rules/own";
import { recordDecision } from "~/ledger/services/record-decision.server";
import type { Actor } from "~/people/rules/actor";
import { leaving } from "~/people/rules/leaving";
import { renamePerson } from "~/people/queries/former-names";
import { findMember, markLeft } from "~/people/queries/memberships";
import { joinTeam } from "~/people/queries/organisation";
import { deleteSessionsOf } from "~/people/queries/people";
import { findTeam, openTeam, takeOutOfTeam } from "~/people/queries/teams";
import { momentIn } from "~/kit/time/moment";
import { findManagers } from "~/people/queries/engagements";
import { findKnown, type OwnKnown } from "~/roster/queries/known";
import { givenNameOf } from "~/people/rules/given-name";
import {
  isDoing,
  planner,
  type Adding,
  type Changing,
  type Doing,
  type Gone,
} from "~/roster/rules/intake/plan";
import { rosterCompany } from "~/roster/services/roster-company.server";
import { newId } from "~db/ids";
import type { Store, Tx } from "~db/store";
import {
  askingOf,
  planIntake,
  teamsOf,
  type Intake,
  type IntakePlan,
} from "./preview-intake.server";

/** What was done, by the ids of those it was done to. */
export interface PeopleDone {
  added: string[];
  returned: string[];
  changed: string[];
  gone: string[];
}

type CarriedOut =
  | { ok: true; done: PeopleDone }
  /** What would be done is not what was looked at, or no longer all of it; `done` is what was done before that came out. */
  | { ok: false; plan: IntakePlan; done: PeopleDone };

/** Lines that are done together. */
const AT_ONCE = 40;
/** Milliseconds after which a write takes no more of them: others get their turn in between, and what was written stays. */
const LONG_ENOUGH = 40;

/** A company’s intakes come one after the other: the second of two alike finds everything done. */
const turns = onlyOne("intakes", () => madeOnce((_: Store) => new Map<string, Mutex>()));

/**
 * Does what the plan with this fingerprint has shown, and nothing else: before each write every line is looked at once more, and
 * one that means something else by then is left out. Everything done already counts as done, so the same again changes nothing, and
 * what was interrupted is finished by sending it again.
 */
export async function carryOut(intake: Intake & { expected: string }): Promise<CarriedOut> {
  const { store } = intake;
  const { companyId } = await rosterCompany(intake);
  const turn = turns(store).get(companyId) ?? new Mutex();
  turns(store).set(companyId, turn);
  return await turn.runExclusive(() => carryOutInTurn(intake));
}

async function carryOutInTurn({
  expected,
  ...intake
}: Intake & { expected: string }): Promise<CarriedOut> {
  const { store } = intake;
  const plan = await planIntake(intake);
  const done = nobody();
  const doing = plan.rows.filter(isDoing);
  if (doing.length === 0) return { ok: true, done };
  if (plan.fingerprint !== expected) return { ok: false, plan, done };
  const rules = await companyRules(store, plan.company);
  const lines = new Map(intake.people.map((one) => [one.line, one]));
  let isAsShown = true;
  const names = [...new Set(doing.flatMap(teamsOf))];
  /** Those that are yet to be made. */
  let { teams } = plan;
  for (let from = 0; from < doing.length;) {
    const some = await store.write(async (tx) => {
      const begun = performance.now();
      const written = { until: from, all: true, teams, done: nobody() };
      do {
        const batch = doing.slice(written.until, written.until + AT_ONCE);
        const still = await stillSo(tx, batch, { intake, plan, lines, names });
        await makeTeams(tx, { ...plan, teams: written.teams }, still, intake);
        collect(written.done, await doAll(tx, still, { ...intake, ...plan, rules }));
        const named = new Set(still.flatMap(({ row }) => teamsOf(row)));
        written.teams = written.teams.filter((name) => !named.has(name));
        written.all &&= still.length === batch.length;
        written.until += batch.length;
      } while (written.until < doing.length && performance.now() - begun < LONG_ENOUGH);
      return written;
    });
    from = some.until;
    teams = some.teams;
    isAsShown &&= some.all;
    collect(done, some.done);
    // A write never leaves the thread: without this, nothing else is answered until the last line is in.
    await turn();
  }
  if (isAsShown) return { ok: true, done };
  // Another process may have done the same meanwhile, and all of it.
  const left = await planIntake(intake);
  return left.rows.some(isDoing) ? { ok: false, plan: left, done } : { ok: true, done };
}

function nobody(): PeopleDone {
  return { added: [], returned: [], changed: [], gone: [] };
}

function collect(all: PeopleDone, some: PeopleDone) {
  for (const key of ["added", "returned", "changed", "gone"] as const) all[key].push(...some[key]);
}

/** The rows that mean inside this write what they meant when they were shown. */
async function stillSo(
  tx: Tx,
  batch: readonly Doing[],
  {
    intake,
    plan,
    lines,
    names,
  }: {
    intake: Intake;
    plan: IntakePlan;
    lines: ReadonlyMap<number, Intake["people"][number]>;
    names: readonly string[];
  },
): Promise<{ row: Doing; known: OwnKnown | null }[]> {
  const { now } = intake;
  const emails = batch.map(({ email }) => email);
  const known = await findKnown(tx, plan.company, { emails, now });
  const planLine = planner(askingOf(intake), known, names);
  const leavesNoManager = await losesLastManager(tx, batch, plan, intake);
  return batch.flatMap((row): { row: Doing; known: OwnKnown | null }[] => {
    const one = known.get(row.email) ?? null;
    if (row.outcome === "gone")
      return one && one.roles.length > 0 && !leavesNoManager ? [{ row, known: one }] : [];
    const line = lines.get(row.line);
    const again = line && planLine(line);
    return JSON.stringify(again) === JSON.stringify(row) ? [{ row, known: one }] : [];
  });
}

/** Whether a manager would leave and none be left: another may have gone since. */
async function losesLastManager(
  tx: Tx,
  batch: readonly Doing[],
  { company }: IntakePlan,
  { now }: Intake,
): Promise<boolean> {
  const gone = new Set(batch.flatMap((row) => (row.outcome === "gone" ? row.personId : [])));
  if (gone.size === 0) return false;
  const managers = (await findManagers(tx, company)).filter(
    ({ leftAt }) => leftAt === null || leftAt > now,
  );
  return managers.length > 0 && managers.every(({ id }) => gone.has(id));
}

/** Makes the teams that were shown to be new, unless somebody has by now. */
async function makeTeams(
  tx: Tx,
  { company, teams }: IntakePlan,
  rows: readonly { row: Doing }[],
  { actor, now }: Intake,
) {
  const named = new Set(rows.flatMap(({ row }) => teamsOf(row)));
  for (const name of teams.filter((team) => named.has(team))) {
    if (await findTeam(tx, company, { name })) continue;
    const { teamId } = await openTeam(tx, company, { id: newId(now), name });
    await recordDecision(tx, {
      company,
      at: now,
      kind: "team-made",
      actor,
      personId: null,
      evidence: teamId,
      facts: { teamId, team: name },
    });
  }
}

interface Doer {
  company: OwnCompany;
  actor: Actor;
  rules: CompanyRules;
  now: Date;
}

async function doAll(
  tx: Tx,
  rows: readonly { row: Doing; known: OwnKnown | null }[],
  doer: Doer,
): Promise<PeopleDone> {
  const { company, now } = doer;
  const done = nobody();
  const adding = rows.flatMap(({ row }) => (isAdding(row) ? row : []));
  const ids = await addAllWithin(
    tx,
    company,
    adding.map((row) => ({ ...row, givenName: givenNameOf(row.name) })),
    { by: doer.actor, rules: doer.rules, now },
  );
  for (const [at, { outcome }] of adding.entries())
    (outcome === "new" ? done.added : done.returned).push(ids[at]!);
  for (const { row, known } of rows) {
    if (known && row.outcome === "changed")
      done.changed.push(await change(tx, row, { ...doer, known }));
    else if (known && row.outcome === "gone")
      done.gone.push(await leave(tx, row, { ...doer, known }));
  }
  const personIds = [...done.added, ...done.returned, ...done.changed];
  // After the teams: a rule for one is for them, too.
  if (personIds.length > 0) await applyRules(tx, { company, personIds }, now);
  return done;
}

function isAdding(row: Doing): row is Adding {
  return row.outcome === "new" || row.outcome === "back";
}

async function change(
  tx: Tx,
  row: Changing,
  { known, company, actor, rules, now }: Doer & { known: OwnKnown },
) {
  const { personId } = known;
  const telling = { company, at: now, actor, personId };
  if (row.rename !== null) {
    const called = { name: row.rename, givenName: givenNameOf(row.rename) };
    await renamePerson(tx, known, { id: newId(now), ...called, now });
    await recordDecision(tx, {
      ...telling,
      kind: "name-changed",
      evidence: personId,
      facts: {},
      personal: { name: row.rename },
    });
  }
  const { email } = known;
  const name = row.rename ?? known.name;
  for (const role of row.roles) {
    const person = { name, givenName: givenNameOf(name), email, role, company, teams: [] };
    await addWithin(tx, { person, by: actor, rules, now, rulesLater: true });
  }
  for (const team of row.join) {
    const { isManager } = row;
    await joinTeam(tx, known, { id: newId(now), name: team, isManager });
    const { teamId } = (await findTeam(tx, company, { name: team }))!;
    const facts = { teamId, team, manages: isManager };
    await recordDecision(tx, { ...telling, kind: "team-joined", evidence: teamId, facts });
  }
  for (const { id: teamId, name: team } of known.teams.filter((one) =>
    row.leave.includes(one.name),
  )) {
    await takeOutOfTeam(tx, known, teamId);
    const facts = { teamId, team };
    await recordDecision(tx, { ...telling, kind: "team-left", evidence: teamId, facts });
  }
  return personId;
}

async function leave(
  tx: Tx,
  { personId }: Gone,
  { known, company, actor, rules, now }: Doer & { known: OwnKnown },
) {
  const asked = { lastDay: null, by: actor.personId, about: personId, leftAt: null };
  const verdict = leaving(asked, momentIn(rules.company.timeZone, now));
  const one = await findMember(tx, company, personId);
  if (!verdict.ok || !one) throw new Error("Nobody leaves by their own file.");
  await markLeft(tx, known, { at: verdict.leftAt, now });
  await deleteSessionsOf(tx, personId);
  await recordDecision(tx, {
    company,
    at: now,
    kind: "person-left",
    actor,
    personId,
    evidence: `${personId}-left`,
    facts: { leftAt: verdict.leftAt.toISOString() },
  });
  return personId;
}
