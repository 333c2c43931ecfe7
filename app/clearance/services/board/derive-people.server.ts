import { createHash, randomInt } from "node:crypto";
import { boardRow } from "~/clearance/rules/board/board";
import { countedOf, keptCounted } from "~/clearance/rules/board/counted";
import { columnsOf, daysMore, keptOutlook, keptRow, OF_NOBODY } from "~/clearance/rules/board/kept";
import { OUTLOOK_DAYS, outlookOf } from "~/clearance/rules/board/outlook";
import {
  changedAfter,
  dueAt,
  employeesAfter,
  findState,
  keepStandings,
  keepState,
  lastChange,
  type Kept,
  type StandingState,
} from "~/clearance/queries/standings/state";
import { keepAnswers, type Answers } from "~/clearance/queries/standings/changes";
import { HELD_NOTHING, heldText } from "~/clearance/rules/standing/held";
import { keptForGate } from "~/clearance/rules/standing/kept-gate";
import { earliestOf } from "~/clearance/rules/standing/periods";
import { alikeAs } from "~/clearance/rules/coverage/alike";
import type { Hours } from "~/clearance/rules/coverage/hours";
import { findHoursOf } from "~/clearance/queries/hours";
import { gatherFacts, type EmployeeFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { madeOnce } from "~/kit/cache/remember";
import { partSize } from "~/kit/heavy/part-size";
import { PROGRAM } from "~/kit/program";
import { firstInstantAfter, instantsIn } from "~/kit/time/instants";
import { addDays, momentIn, type Moment } from "~/kit/time/moment";
import { startOfDay } from "~/kit/time/zoned";
import type { Tx } from "~db/store";
import { findEarned, type Earned } from "./earned.server";

/** The most people who are derived in one write, so that nobody waits long for theirs. */
const slice = partSize(50);

/** Rises where what is kept has another form. */
const FORM = 5;

/**
 * By what rules, and by which program, standings are derived: where either differs, they are derived anew. Of the rules' own instants
 * some are still to come where the clock was put back.
 */
export const derivedBy = madeOnce((rules: CompanyRules): { hash: string; instants: Date[] } => {
  const { programmes, modules, policies, channels, company } = rules;
  const decides = [
    PROGRAM,
    FORM,
    [...programmes.values()],
    [...modules.values()],
    policies,
    channels.map(({ id }) => id),
    company.timeZone,
    company.archivedAt,
  ];
  const hash = createHash("sha256").update(JSON.stringify(decides)).digest("hex");
  return { hash, instants: instantsIn(decides) };
});

/** Derives some of those of a company of whom what is kept may not be so any more, in the transaction that keeps it. */
export async function derivePeople(tx: Tx, rules: CompanyRules, now: Date): Promise<void> {
  const { owner } = rules;
  const found = await findState(tx, owner);
  const state: StandingState =
    found?.rules === derivedBy(rules).hash
      ? found
      : await begun(tx, rules, found?.version ?? randomInt(2 ** 30));
  const done = slice.begin();
  const { personIds, ...after } = await nextOf(tx, rules, state, now);
  if (personIds.length > 0) {
    const known: Known = {
      facts: await gatherFacts(tx, { company: owner, personIds }),
      hours: byPerson(await findHoursOf(tx, owner, personIds)),
      earned: await findEarned(tx, rules, personIds),
    };
    const { answers, ...kept } = keptOf(known, rules, momentIn(rules.company.timeZone, now));
    await keepStandings(tx, owner, personIds, kept);
    const said = new Map(answers.map((one) => [one.personId, one]));
    const all = personIds.map((id) => said.get(id) ?? noOf(id));
    await keepAnswers(tx, owner, all, now);
  }
  await keepState(tx, owner, { ...state, ...after, version: state.version + 1 });
  done(personIds.length);
}

/** Everybody is derived, beginning with the first by name; who changes meanwhile is derived again. */
async function begun(tx: Tx, rules: CompanyRules, version: number): Promise<StandingState> {
  const { owner } = rules;
  return {
    companyId: owner.companyId,
    rules: derivedBy(rules).hash,
    change: await lastChange(tx, owner),
    afterName: "",
    afterPerson: "",
    version,
  };
}

/** Who is next, and how far what is kept goes then. */
async function nextOf(tx: Tx, { owner }: CompanyRules, state: StandingState, now: Date) {
  const { afterName, afterPerson } = state;
  const most = slice.size;
  if (afterName !== null && afterPerson !== null) {
    const after = { name: afterName, personId: afterPerson };
    const next = await employeesAfter(tx, owner, after, most);
    const last = next.length < most ? undefined : next.at(-1);
    return {
      personIds: next.map(({ personId }) => personId),
      afterName: last?.name ?? null,
      afterPerson: last?.personId ?? null,
    };
  }
  const changed = await changedAfter(tx, owner, state.change, most);
  if (changed.length > 0)
    return { personIds: changed.map(({ personId }) => personId), change: changed.at(-1)!.number };
  return { personIds: await dueAt(tx, owner, now, most) };
}

/** What some people’s standings are derived from, with what else is counted of them. */
interface Known {
  facts: readonly EmployeeFacts[];
  hours: ReadonlyMap<string, readonly Hours[]>;
  earned: ReadonlyMap<string, Earned>;
}

function byPerson(rows: readonly (Hours & { personId: string })[]): Map<string, Hours[]> {
  const hours = new Map<string, Hours[]>();
  for (const { personId, validFrom, week } of rows)
    hours.set(personId, [...(hours.get(personId) ?? []), { validFrom, week }]);
  return hours;
}

/** Somebody of whom the gate says no throughout. */
const noOf = (personId: string): Answers => ({ personId, held: HELD_NOTHING, address: "" });

function keptOf(
  { facts, hours, earned }: Known,
  rules: CompanyRules,
  moment: Moment,
): Kept & { answers: Answers[] } {
  const about = new Map<string, string>();
  const kept = { people: [], details: [], counted: [], about } as Kept;
  const answers: Answers[] = [];
  const channelIds = rules.channels.map(({ id }) => id);
  for (const each of facts) {
    const { companyId, id: personId, leftAt } = each.employee;
    const whose = { companyId, personId };
    if (leftAt && leftAt <= moment.at) {
      kept.people.push({ ...whose, ...OF_NOBODY, gone: true, since: leftAt, changesAt: null });
      continue;
    }
    const { standings, row, outlook, known, changesAt } = standingKept(each, rules, {
      moment,
      hours: hours.get(personId) ?? [],
    });
    const { points = [], asked = [] } = earned.get(personId) ?? {};
    const held = heldText(standings, channelIds);
    if (held !== HELD_NOTHING)
      answers.push({ personId, held, address: shortHash(each.employee.email) });
    const keys = {
      cover: keyFor(JSON.stringify(known), about),
      skills: asked.length === 0 ? null : keyFor(JSON.stringify(asked), about),
    };
    const columns = columnsOf(row);
    const counted = countedOf(columns, { standings, endings: outlook.endings }, points, keys);
    kept.people.push({
      ...whose,
      ...columns,
      ...keys,
      gone: false,
      since: moment.at,
      changesAt,
    });
    kept.details.push({
      ...whose,
      row: keptRow(row, moment.today),
      outlook: keptOutlook(outlook),
      counted: keptCounted(counted),
      gate: keptForGate(standings),
    });
    kept.counted.push(...counted);
  }
  return { ...kept, answers };
}

/** The key under which those are counted of whom the same text is known, noted with the text. */
function keyFor(text: string, about: Map<string, string>): string {
  const key = shortHash(text);
  about.set(key, text);
  return key;
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}

/** The row and the outlook of one person, what coverage knows of them, and the instant at which any of it may change though nothing happens. */
function standingKept(
  each: EmployeeFacts,
  rules: CompanyRules,
  { moment, hours }: { moment: Moment; hours: readonly Hours[] },
) {
  const { today, timeZone } = moment;
  const channelIds = rules.channels.map((channel) => channel.id);
  const { employee, standings } = standingsOf(each, rules, moment);
  const { id, name, email, team, leftAt } = employee;
  const row = boardRow({ id, name, email, team }, standings, channelIds, today);
  const at = (then: Moment) => standingsOf(each, rules, then).standings;
  const more = daysMore(id);
  const input = { standings, at, leftAt };
  const outlook = outlookOf(input, channelIds, moment, OUTLOOK_DAYS + more);
  const { known, changesOn } = alikeAs(outlook, hours, today);
  const granted = standings.some(({ validUntil }) => validUntil !== null);
  const days = [row.changesOn, changesOn, granted ? addDays(today, more + 1) : null];
  const changesAt = earliestOf([
    ...days.map((day) => (day === null ? null : startOfDay(day, timeZone))),
    firstInstantAfter(moment.at, each),
    derivedBy(rules).instants.find((instant) => instant > moment.at) ?? null,
  ]);
  return { standings, row, outlook, known, changesAt };
}
