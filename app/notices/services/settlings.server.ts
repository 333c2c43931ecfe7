import { decisionOn, subjectOf, turnOf, type Settled } from "~/notices/rules/settled";
import type { NoticeRow } from "~/notices/queries/notices";
import { gatherFacts, type EmployeeFacts } from "~/clearance/services/standing/gather-facts.server";
import { factsAbout } from "~/clearance/services/standing/facts-about.server";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import { answerTo } from "./asked-yes.server";
import { isOpen, openKeys, type NoticeReader } from "./open-notices.server";

/** Why each of a reader's notices that is settled is so, by the notice's id. A receipt asks nothing, and is never settled. */
export async function settlings(
  store: Store,
  reader: NoticeReader,
  rows: readonly NoticeRow[],
  now: Date,
): Promise<ReadonlyMap<string, Settled>> {
  const openOf = await openKeys(store, reader, rows, now);
  const open = rows.filter((row) => isOpen(row.key, openOf(row.companyId)));
  const settled = rows.filter((row) => !open.includes(row) && !isReceipt(row));
  const people = await peopleOf(store, settled);
  const answers = new Map<string, Settled["answer"]>();
  for (const row of settled) answers.set(row.id, await answerTo(store.read, row));
  return new Map(
    settled.map((row): [string, Settled] => {
      const { elsewhere } = openOf(row.companyId);
      const facts = people.get(row.aboutId);
      const turn = turnOf(row.key);
      const enrolment = turn && facts?.enrolments.find(({ id }) => id === turn.enrolmentId);
      const subject = subjectOf(row.key);
      const leftAt = facts?.person.leftAt;
      return [
        row.id,
        {
          newer: open.some(({ id, key }) => id > row.id && subjectOf(key) === subject),
          decision: turn && enrolment ? decisionOn(turn, enrolment.signOffs) : null,
          answer: answers.get(row.id) ?? null,
          left: leftAt != null && leftAt <= now,
          elsewhere: elsewhere.has(row.key),
        },
      ];
    }),
  );
}

function isReceipt({ facts }: NoticeRow): boolean {
  if ("changed" in facts) return facts.changed.asks === "seen";
  return ["reply-judged", "live-reply-reviewed", "plan"].includes(facts.kind);
}

/** Most people are told only of themselves. */
async function factsOf(
  store: Store,
  company: OwnCompany,
  personIds: readonly string[],
): Promise<EmployeeFacts[]> {
  const [one, ...others] = personIds;
  if (one === undefined) return [];
  if (others.length > 0) return gatherFacts(store.read, { company, personIds });
  const facts = await factsAbout(store, company, one);
  return facts ? [facts] : [];
}

/** What is recorded about the people in these notices. */
async function peopleOf(
  store: Store,
  rows: readonly NoticeRow[],
): Promise<ReadonlyMap<string, EmployeeFacts>> {
  const people = new Map<string, EmployeeFacts>();
  const companies = new Map(rows.map((row) => [row.companyId, row]));
  for (const company of companies.values()) {
    const here = rows.filter(({ companyId }) => companyId === company.companyId);
    const personIds = [...new Set(here.map(({ aboutId }) => aboutId))];
    for (const facts of await factsOf(store, company, personIds))
      people.set(facts.employee.id, facts);
  }
  return people;
}
