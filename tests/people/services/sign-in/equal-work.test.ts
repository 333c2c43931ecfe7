import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { aSignIn } from "../../../support/a-sign-in";
import { eachEngine } from "../../../support/harness/engines";
import { aCompany, anEmployee } from "../../../support/makers";

const work: string[] = [];

/** What takes time besides the database. */
const COUNTED = ["createHmac", "createHash", "randomInt", "timingSafeEqual"] as const;

beforeAll(() => {
  for (const name of COUNTED) {
    const real = crypto[name] as (...given: unknown[]) => unknown;
    vi.spyOn(crypto, name as "createHmac").mockImplementation(((...given: unknown[]) => {
      work.push(name);
      return real(...given);
    }) as never);
  }
  syncBuiltinESMExports();
});

afterAll(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

eachEngine("known and unknown addresses", (open) => {
  test("cost the same statements, hashes and comparisons, whatever is done", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    // A mail is written after the answer: it is there when it is about to be sent.
    let written = 0;
    const pause = () => Promise.resolve(void (written += 1));
    const { ask, enter } = await aSignIn(store, { pause });
    store.onStatement = (sql) => work.push(sql);
    const workOf = async (act: () => Promise<unknown>) => {
      work.length = 0;
      await act();
      return [...work];
    };
    const costs = async (email: string) => {
      const entry = () => enter(email, "12345x");
      const asking = async () => {
        const before = written;
        await ask(email);
        await expect.poll(() => written, { interval: 5 }).toBe(before + 1);
      };
      return {
        "an entry before asking": await workOf(entry),
        asking: await workOf(asking),
        "a first wrong entry": await workOf(entry),
        "a second": await workOf(entry),
        "a third": await workOf(entry),
        "one too many": await workOf(entry),
        "asking again": await workOf(asking),
        "an entry after that": await workOf(entry),
      };
    };
    const known = await costs(maya.email);
    const unknown = await costs("nobody@example.test");
    store.onStatement = null;
    expect(unknown).toEqual(known);
    for (const each of Object.values(known)) expect(each.length).toBeGreaterThan(3);
    expect(known["a first wrong entry"].filter((one) => one === "timingSafeEqual")).toHaveLength(1);
  });
});
