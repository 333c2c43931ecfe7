import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/sqlite-core";
import type { Counted } from "~/clearance/rules/board/counted";
import type { CountedKind } from "~/clearance/rules/kinds";
import type { OwnCompany } from "~/ledger/rules/own";
import { preparedEach, preparedOnce, rowsOnce, slot } from "~db/prepared";
import type { Db, Tx } from "~db/store";

const countsOf = preparedEach(
  (whats: readonly CountedKind[]) => whats.join(),
  (db, whats) => {
    const { standingCount } = db.tables;
    const { what, key, people, points, possible, about } = standingCount;
    return db
      .select({ what, key, people, points, possible, about })
      .from(standingCount)
      .where(and(eq(standingCount.companyId, slot("companyId")), inArray(what, [...whats])))
      .orderBy(asc(key))
      .prepare();
  },
);

/** How many people of a company are counted in some ways, by key: as many rows as there are keys, however many people. */
export async function findCounts<What extends CountedKind>(
  db: Db,
  { companyId }: OwnCompany,
  whats: readonly What[],
) {
  const rows = await countsOf(db, whats).execute({ companyId });
  return rows as (Counted & { what: What; about: string | null })[];
}

const COLUMNS = ["companyId", "what", "key", "people", "points", "possible", "about"] as const;

const add = rowsOnce(COLUMNS, (db, rows) => {
  const { standingCount } = db.tables;
  const { people, points, possible } = standingCount;
  return db
    .insert(standingCount)
    .values(rows)
    .onConflictDoUpdate({
      target: [standingCount.companyId, standingCount.what, standingCount.key],
      set: {
        people: sql`${people} + excluded.people`,
        points: sql`${points} + excluded.points`,
        possible: sql`${possible} + excluded.possible`,
      },
    })
    .prepare();
});

/** Adds to the counts of a company; what nobody is counted under is not kept. */
export async function count(
  tx: Tx,
  { companyId }: OwnCompany,
  more: readonly Counted[],
  about: ReadonlyMap<string, string>,
) {
  const { standingCount } = tx.tables;
  await add(
    tx,
    more.map((one) => ({ companyId, ...one, about: about.get(one.key) ?? null })),
  );
  if (more.some(({ people }) => people < 0))
    await tx
      .delete(standingCount)
      .where(and(eq(standingCount.companyId, companyId), eq(standingCount.people, 0)));
}

/** So many kinds of people who are alike are looked through in one statement. */
const BLOCK = 20;

/** For each of so many keys, the first people by name who are counted under it. */
function firstOf(alike: "cover" | "skills") {
  return preparedOnce((db) => {
    const { person, standingDetail, standingPerson } = db.tables;
    const { sortName } = standingPerson;
    const parts = Array.from({ length: BLOCK }, (_, at) => {
      const some = db
        .select({ id: standingPerson.personId, key: standingPerson[alike], sortName })
        .from(standingPerson)
        .where(
          and(
            eq(standingPerson.companyId, slot("companyId")),
            eq(standingPerson[alike], slot(`${at}`)),
          ),
        )
        .orderBy(asc(sortName), asc(standingPerson.personId))
        .limit(slot("limit"))
        .as(`part_${at}`);
      return db.select({ id: some.id, key: some.key, sortName: some.sortName }).from(some);
    });
    const [first, second, ...others] = parts;
    const sought = unionAll(first!, second!, ...others).as("sought");
    // SQLite takes crossed tables in this order: those few first, and then what is kept of each.
    return db
      .select({
        id: sought.id,
        name: person.name,
        team: standingPerson.team,
        key: sought.key,
        sortName: sought.sortName,
        outlook: standingDetail.outlook,
      })
      .from(sought)
      .crossJoin(standingPerson)
      .crossJoin(standingDetail)
      .crossJoin(person)
      .where(
        and(
          eq(standingPerson.companyId, slot("companyId")),
          eq(standingPerson.personId, sought.id),
          eq(standingDetail.companyId, slot("companyId")),
          eq(standingDetail.personId, sought.id),
          eq(person.id, sought.id),
        ),
      )
      .prepare();
  });
}

const FIRST = { cover: firstOf("cover"), skills: firstOf("skills") };

/** The first people by name, of each key up to so many, who are counted under some keys. */
export async function findAlike(
  db: Db,
  { companyId }: OwnCompany,
  alike: "cover" | "skills",
  { keys, limit }: { keys: readonly string[]; limit: number },
) {
  const found = [];
  for (let from = 0; from < keys.length; from += BLOCK) {
    const slots = Array.from({ length: BLOCK }, (_, at) => [`${at}`, keys[from + at] ?? ""]);
    found.push(
      ...(await FIRST[alike](db).execute({ companyId, limit, ...Object.fromEntries(slots) })),
    );
  }
  return found
    .sort((a, b) =>
      a.sortName === b.sortName ? (a.id < b.id ? -1 : 1) : a.sortName < b.sortName ? -1 : 1,
    )
    .map(({ sortName: _, key, ...one }) => ({ ...one, key: key ?? "" }));
}
