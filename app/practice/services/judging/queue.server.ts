import type { Call } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import { byName } from "~/kit/text/name-order";
import type { OwnCompany } from "~/ledger/rules/own";
import { heldBy } from "~/practice/rules/judging/lease";
import { masked } from "~/practice/rules/judging/masked";
import { countAlarms } from "~/practice/queries/judging/alarms";
import {
  countQueue,
  findWritersNames,
  listQueue,
  type QueueKey,
} from "~/practice/queries/judging/queue";
import { findPracticeSets } from "~/practice/queries/judging/revisions";
import type { Store } from "~db/store";
import { queueNarrowedTo, type QueueQuery } from "./narrow-queue.server";
import { setsToCalibrate } from "./sets-to-calibrate.server";
import { textsOf, type Texts } from "./seen-post.server";

/** So many are on a page. */
const PAGE_SIZE = 20;

/** The replies that wait for a trainer, the longest waiting first, with what there is to narrow them to. */
export async function showQueue({
  query,
  ...call
}: Call<Trainer> & { query: QueueQuery & { after: QueueKey | null } }) {
  const { store, actor, now } = call;
  const { companies, sets, hidden, waiting } = await queueNarrowedTo({ ...call, query });
  const judge = actor.personId;
  const all = await countQueue(store.read, { companies, judge });
  const named = all.filter(({ activityId }) => !hidden.includes(activityId));
  const page = await listQueue(store.read, waiting, { after: query.after, limit: PAGE_SIZE + 1 });
  const shown = page.slice(0, PAGE_SIZE);
  const bodies = await findPracticeSets(
    store.read,
    shown.map(({ revisionId }) => revisionId),
  );
  const writers = await findWritersNames(store.read, companies, [
    ...new Set(named.map(({ personId }) => personId)),
  ]);
  const matching = narrowedRows(all, { query, companies, hidden });
  const texts = new Map<string, Texts>();
  for (const company of companies)
    if (shown.some((row) => row.company.key === company.key))
      texts.set(company.key, await textsOf(store, company, null));
  const last = shown.at(-1);
  const closed = await setsToCalibrate(store, judge);
  return {
    now,
    rows: shown.map(({ person, body, revisionId, ...row }) => {
      const set = bodies.get(revisionId);
      const post = set?.posts.find(({ key }) => key === row.postKey);
      const holder = heldBy(row, now);
      const nameless = hidden.includes(row.activityId) || set?.hideNames !== false;
      const words = body?.decision === "reply" ? body.text : "";
      return {
        ...row,
        title: set?.title ?? "",
        author: post ? texts.get(row.company.key)!.plain(post.author) : "",
        words: nameless ? masked(words, person.name) : words,
        person: nameless ? null : person.name,
        closed: closed.some(({ activityId }) => activityId === row.activityId),
        held: holder === null ? null : { own: holder === judge, until: row.leasedUntil! },
      };
    }),
    next: page.length > PAGE_SIZE && last ? { sentAt: last.sentAt, replyId: last.replyId } : null,
    total: sumOf(all),
    matching: sumOf(matching),
    second: all.reduce((sum, { second }) => sum + second, 0),
    oldest: oldestOf(all),
    /** Sets to calibrate on first, with how many of their replies wait. */
    toCalibrate: closed
      .map(({ moduleKey, key, title, activityId }) => ({
        moduleKey,
        activityKey: key,
        title,
        waiting: sumOf(all.filter((row) => row.activityId === activityId)),
      }))
      .filter(({ waiting }) => waiting > 0),
    alarms: await countAlarms(store.read, companies),
    companies: companies.map(({ key, name, timeZone }) => ({ key, name, timeZone })),
    sets: [...new Set(all.map(({ activityId }) => activityId))]
      .map((id) => ({ id, name: sets.get(id)?.title ?? "" }))
      .filter(({ name }) => name !== "")
      .sort(byName),
    people: writers.sort(byName),
  };
}

/** How many wait for a trainer in their companies, and since when. */
export async function countWaiting(
  store: Store,
  { companies, trainerId }: { companies: readonly OwnCompany[]; trainerId: string },
) {
  const all = await countQueue(store.read, { companies, judge: trainerId });
  return { waiting: sumOf(all), oldest: oldestOf(all) };
}

type Counted = Awaited<ReturnType<typeof countQueue>>[number];

function narrowedRows(
  all: readonly Counted[],
  {
    query,
    companies,
    hidden,
  }: {
    query: QueueQuery;
    companies: readonly { key: string; companyId: string }[];
    hidden: readonly string[];
  },
): Counted[] {
  const companyId = companies.find(({ key }) => key === query.company)?.companyId;
  return all
    .filter(
      (row) =>
        (query.company === null || row.companyId === companyId) &&
        (query.set === null || row.activityId === query.set) &&
        (query.person === null ||
          (row.personId === query.person && !hidden.includes(row.activityId))),
    )
    .map((row) => (query.second ? { ...row, waiting: row.second } : row));
}

function sumOf(rows: readonly Counted[]): number {
  return rows.reduce((sum, { waiting }) => sum + waiting, 0);
}

function oldestOf(rows: readonly Counted[]): Date | null {
  return rows.reduce<Date | null>(
    (oldest, row) => (row.oldest && (!oldest || row.oldest < oldest) ? row.oldest : oldest),
    null,
  );
}
