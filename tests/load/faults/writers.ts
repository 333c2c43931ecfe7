import { and, asc, eq, isNotNull } from "drizzle-orm";
import { boardRows } from "~/clearance/services/board/board-rows.server";
import { forgetStandings } from "~/clearance/queries/standings/state";
import { findCompaniesByKey } from "~/ledger/queries/ledger";
import { verifyChain } from "~/ledger/services/verify-chain.server";
import { newId } from "~db/ids";
import { openStore, type Place } from "~db/open";
import { faultsOfSqlite } from "~db/backup.sqlite";
import type { Store } from "~db/store";
import { report, type Server, type World } from "./world";

/** One person who saves one thing after another. What got no answer is sent again as it was, until it is called saved. */
export interface Writer {
  /** Sends what is next, or again; whether it was called saved. */
  next(server: Server): Promise<{ status: number; took: number; saved: boolean; text: string }>;
  saved: number;
  again: number;
  /** What is wrong with what is kept: lost, or there twice. */
  faults(store: Store): Promise<string[]>;
}

const LEARNERS = 18;

/** Twenty people who write: learners with their answers, and managers with decisions. */
export async function twentyWriters({ made }: World, place: Place): Promise<Writer[]> {
  const learners = made.answerers.slice(0, LEARNERS);
  const manager = made.pages.find(({ name }) => name === "board")!.cookie;
  const store = await openStore(place);
  const { person } = store.read.tables;
  const people = await store.read.select().from(person).orderBy(asc(person.id)).limit(60);
  await store.close();
  const decided = people.filter(({ email }) => email.startsWith("made-")).slice(0, 2);
  return [
    ...learners.map((one) => anAnswerer(one)),
    ...decided.map(({ id }) => aDecider(manager, id)),
  ];
}

function anAnswerer({ path, cookie, forms }: World["made"]["answerers"][number]): Writer {
  const attemptId = path.split("/").at(-2)!;
  const kept = new Set<number>();
  let sequence = 1;
  const writer: Writer = {
    saved: 0,
    again: 0,
    async next(server) {
      const sent = `${forms[sequence % 2]}&sequence-1=${sequence}`;
      const { status, text, took } = await server.post(path, cookie, sent);
      const saved = status === 200;
      if (saved) {
        kept.add(sequence);
        sequence += 1;
        writer.saved += 1;
      } else writer.again += 1;
      return { status, took, saved, text };
    },
    async faults({ read }) {
      const { attemptStep: step } = read.tables;
      const steps = await read
        .select({ clientSeq: step.clientSeq })
        .from(step)
        .where(and(eq(step.attemptId, attemptId), isNotNull(step.clientSeq)));
      const there = steps.map(({ clientSeq }) => clientSeq!);
      const lost = [...kept].filter((one) => !there.includes(one));
      const doubled = there.length - new Set(there).size;
      return [
        ...(lost.length > 0 ? [`${lost.length} answers lost`] : []),
        ...(doubled > 0 ? [`${doubled} answers doubled`] : []),
      ];
    },
  };
  return writer;
}

function aDecider(cookie: string, personId: string): Writer {
  const kept = new Set<string>();
  let suspended = false;
  let id = newId(new Date());
  const writer: Writer = {
    saved: 0,
    again: 0,
    async next(server) {
      const intent = suspended ? "reinstate" : "suspend";
      const form = new URLSearchParams({ intent, id, reason: "As a test.", incident: "" });
      const { status, text, took } = await server.post(
        `/clearance/people/${personId}`,
        cookie,
        form.toString(),
      );
      const saved = status === 302 || status === 303;
      if (saved) {
        kept.add(id);
        id = newId(new Date());
        suspended = !suspended;
        writer.saved += 1;
      } else writer.again += 1;
      return { status, took, saved, text };
    },
    async faults({ read }) {
      const rows = await read.select().from(read.tables.suspension);
      const own = rows.filter((row) => row.personId === personId);
      const entries = await read.select().from(read.tables.ledgerEntry);
      const of = (row: { id: string }) =>
        entries.filter(({ facts }) => facts.includes(`"${row.id}"`)).length;
      const lost = [...kept].filter((one) => !own.some((row) => row.id === one));
      const odd = own.filter((row) => of(row) !== 1);
      return [
        ...(lost.length > 0 ? [`${lost.length} decisions lost`] : []),
        ...(odd.length > 0 ? [`${odd.length} decisions without one entry in the ledger`] : []),
        // One more where its answer never came.
        ...(own.length > kept.size + 1 ? [`${own.length - kept.size} decisions too many`] : []),
      ];
    },
  };
  return writer;
}

async function within<Result>(
  place: Place,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(place);
  return await work(store).finally(() => store.close());
}

/** Lets all of them write until `over`. What the connection breaks is no failure while `mayBreak`. */
export function writing(
  server: Server,
  writers: readonly Writer[],
  {
    over,
    onAnswer,
  }: { over: () => boolean; onAnswer?: (status: number, took: number, text: string) => void },
) {
  const all = writers.map(async (writer) => {
    while (!over()) {
      try {
        const { status, took, text } = await writer.next(server);
        onAnswer?.(status, took, text);
      } catch {
        writer.again += 1;
        if (!server.running) return;
      }
    }
  });
  return Promise.all(all);
}

/** Looks through what is kept, with no server on it: what was called saved, derived tables, ledgers, SQLite's own check. */
export async function examine(place: Place, writers: readonly Writer[]) {
  const faults = await within(place, async (store) => {
    const all: string[] = [];
    for (const writer of writers) all.push(...(await writer.faults(store)));
    return all;
  });
  const saved = writers.reduce((sum, one) => sum + one.saved, 0);
  const again = writers.reduce((sum, one) => sum + one.again, 0);
  report.check(
    faults.length === 0,
    `${saved} called saved: ${faults.length === 0 ? "none lost, none doubled" : faults.join(", ")} (${again} sent again)`,
  );
  await within(place, async (store) => {
    const now = new Date();
    let agree = true;
    let entries = 0;
    let intact = true;
    for (const company of await findCompaniesByKey(store.read, null)) {
      const { rows: before } = await boardRows(store, { company, now });
      await store.write(forgetStandings);
      const { rows: after } = await boardRows(store, { company, now });
      agree &&= JSON.stringify(before) === JSON.stringify(after);
      const verdict = await verifyChain(store.read, company);
      intact &&= verdict.ok;
      entries += verdict.ok ? verdict.last.seq : 0;
    }
    report.check(agree, `derived tables ${agree ? "agree" : "disagree"} with the rules`);
    report.check(intact, `ledger ${intact ? "intact" : "broken"}, ${entries} entries`);
  });
  if ("file" in place) {
    const broken = faultsOfSqlite(place.file);
    report.check(broken.length === 0, `SQLite's check: ${broken.join(", ") || "ok"}`);
  }
}
