import { eq } from "drizzle-orm";
import { onTestFinished, expect, test } from "vitest";
import { openPostgresStore } from "~db/postgres/store";
import type { Store } from "~db/store";
import { aPostgresDatabase } from "../support/harness/postgres";
import { aCompany } from "../support/makers";

const TIMES = 20;

async function opened(url: string) {
  const store = await openPostgresStore({ url });
  onTestFinished(() => store.close());
  return store;
}

test("on PostgreSQL, what two processes write at once lands one after the other, each once", async () => {
  const url = await aPostgresDatabase();
  const [one, other] = [await opened(url), await opened(url)];
  const { id } = await aCompany(one);
  const name = async ({ read }: Pick<Store, "read">) =>
    (await read.select().from(read.tables.company).where(eq(read.tables.company.id, id)))[0]!.name;
  const before = await name(one);
  let begun = 0;
  let read = 0;
  let bothHaveRead = () => undefined as void;
  const together = new Promise<void>((resolve) => (bothHaveRead = resolve));
  const write = (store: Store, letter: string) =>
    store.write(async (tx) => {
      begun += 1;
      const longer = (await name({ read: tx })) + letter;
      read += 1;
      if (read === 2) bothHaveRead();
      await together;
      await tx.update(tx.tables.company).set({ name: longer }).where(eq(tx.tables.company.id, id));
    });
  await Promise.all(
    Array.from({ length: TIMES }).flatMap(() => [write(one, "a"), write(other, "b")]),
  );
  const added = [...(await name(other)).slice(before.length)].sort().join("");
  expect(added).toBe("a".repeat(TIMES) + "b".repeat(TIMES));
  expect(begun).toBeGreaterThan(2 * TIMES);
});

test("on PostgreSQL, what a write refuses by itself is done once", async () => {
  const store = await opened(await aPostgresDatabase());
  let begun = 0;
  const refused = store.write(() => {
    begun += 1;
    return Promise.reject(new Error("No."));
  });
  await expect(refused).rejects.toThrow("No.");
  expect(begun).toBe(1);
});
