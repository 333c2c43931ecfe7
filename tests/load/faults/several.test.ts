import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";
import { aLibrary, ANGRY } from "../../support/content/a-library";
import { LESSON } from "../../support/content/a-content-folder";
import { aPostgresDatabase } from "../../support/harness/postgres";
import { Several, type Asking } from "../../support/harness/several";
import { anAdmin, anAgency, NOON } from "../../support/makers";

/** What the processes’ clocks say. */
const LATER = new Date(NOON.getTime() + 3_600_000);

/** Requests of a session. */
const PER_SECOND = 4;

describe.each(["SQLite", "PostgreSQL"])("two processes on %s", (engine) => {
  let several: Several;
  let people: Awaited<ReturnType<typeof fill>>;

  async function fill() {
    return await several.fill(async (store, signIn) => {
      await anAgency(store);
      const { dana, jonah } = await aLibrary(store);
      const robin = await anAdmin(store);
      const many = [];
      for (let one = 0; one < 6; one += 1) many.push(await signIn(jonah.personId));
      return {
        by: dana,
        dana: await signIn(dana.personId),
        jonah: await signIn(jonah.personId),
        robin: await signIn(robin.personId),
        many,
      };
    });
  }

  beforeAll(async () => {
    several = await Several.at(engine === "SQLite" ? null : await aPostgresDatabase(), LATER);
    people = await fill();
    await several.start(2, { FIRSTHAND_REQUESTS_PER_SECOND: String(PER_SECOND) });
  });
  afterAll(() => several.remove());

  const opens = (window: string): Asking => ({ sends: JSON.stringify({ intent: "open", window }) });
  const DRAFT = "/studio/library/reply/angry/draft";

  test("what one does counts in the other at once: a name, who writes, what is published, who is signed in", async () => {
    const [here, there] = (await several.toEach(2)) as [Ask, Ask];
    const { dana, jonah, robin } = people;

    expect((await there("/")).body).not.toContain("Southlight");
    const named = await here("/settings/agency", { cookie: robin, sends: { name: "Southlight" } });
    expect(named.status).toBe(303);
    await several.until(async () => (await there("/")).body.includes("Southlight"));

    expect((await here(DRAFT, { cookie: dana, ...opens("one") })).status).toBe(200);
    const seen = await there(DRAFT, { cookie: jonah, ...opens("two") });
    expect(JSON.parse(seen.body)).toMatchObject({ others: ["Dana Kessler"] });

    const library = async (ask: Ask) =>
      (await ask("/studio/library/reply/angry", { cookie: jonah })).body;
    for (const ask of [here, there])
      expect(await library(ask)).toContain("When a customer is angry");
    const text = LESSON.replace("When a customer is angry", "When somebody is furious");
    await several.fill((store) =>
      publishTexts({
        store,
        by: people.by,
        now: LATER,
        changes: new Map([[ANGRY, text]]),
        made: new Map(),
      }),
    );
    for (const ask of [here, there])
      expect(await library(ask)).toContain("When somebody is furious");

    expect((await there("/studio", { cookie: dana })).status).toBe(200);
    await here("/sign-out", { cookie: dana, sends: {} });
    const ended = await there("/studio", { cookie: dana });
    expect(ended.headers.location).toContain("/sign-in");
  });

  test("what a session may ask is counted over both", async () => {
    const [here, there] = (await several.toEach(2)) as [Ask, Ask];
    const cookie = people.robin;
    const until429 = async (ask: Ask) => {
      for (let asked = 0; ; asked += 1)
        if ((await ask("/sign-out", { cookie })).status === 429) return asked;
    };
    // So many at once; more come with the time that asking takes.
    expect(await until429(here)).toBeGreaterThanOrEqual(3 * PER_SECOND);
    // One request now and then would never be too many by itself.
    let asked = 0;
    const one = async () => {
      await until429(here);
      asked += 1;
      return (await there("/sign-out", { cookie })).status;
    };
    await expect.poll(one, { interval: 100 }).toBe(429);
    expect(asked).toBeLessThan(3 * PER_SECOND);
  });

  test("while people write, one is killed: nothing that was called saved is lost, another takes its place and its turn", async () => {
    const before = several.serving();
    await several.until(() => several.turns().length > 0);
    const [doer = 0] = several.turns();
    const load = startLoad();
    await several.until(() => load.saved.size > 12);
    process.kill(doer, "SIGKILL");
    await several.until(
      () => several.serving().length > before.length && several.turns().length > 1,
    );
    expect(several.turns().at(-1)).not.toBe(doer);
    await load.stop();
    // Those that the killed one was about to answer, one for each connection.
    expect(load.failed.length).toBeLessThanOrEqual(people.many.length);
    await expectKept(load.saved);
  });

  test("SIGHUP replaces both, one after the other, and no request fails", async () => {
    const before = several.serving();
    const load = startLoad();
    await several.until(() => load.saved.size > 12);
    several.signal("SIGHUP");
    await several.until(() =>
      several.lines.some(({ msg }) => msg === "all processes were replaced"),
    );
    const saved = load.saved.size;
    await several.until(() => load.saved.size > saved + 12);
    await load.stop();
    expect(several.serving()).toHaveLength(before.length + 2);
    expect(load.failed).toEqual([]);
    await expectKept(load.saved);
    // One at a time does what time brings.
    await several.until(() => several.serving().slice(-2).includes(several.turns().at(-1)!));
  });

  test("SIGTERM stops all of them", async () => {
    several.signal("SIGTERM");
    expect(await several.ended()).toBe(0);
    for (const pid of several.serving()) expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });

  type Ask = ReturnType<Several["connect"]>;

  /** Trainers who put text after text aside: each is a row of its own. */
  function startLoad() {
    const saved = new Set<string>();
    const failed: string[] = [];
    let stopping = false;
    const one = async (cookie: string, who: number) => {
      const ask = several.connect();
      for (let number = 0; !stopping; number += 1) {
        const text = `${who} ${number} ${Math.random().toString(36).slice(2)}`;
        try {
          const { status, body } = await ask(DRAFT, {
            cookie,
            sends: JSON.stringify({ intent: "aside", text }),
          });
          if (status === 200) saved.add(text);
          else failed.push(`${status} ${body.slice(0, 200)}`);
        } catch (error) {
          failed.push(String(error));
        }
        // Within what a session may ask.
        await new Promise((resolve) => setTimeout(resolve, 2_000 / PER_SECOND));
      }
    };
    const all = Promise.all(people.many.map(one));
    return {
      saved,
      failed,
      async stop() {
        stopping = true;
        await all;
      },
    };
  }

  async function expectKept(saved: ReadonlySet<string>) {
    const kept = await several.fill(({ read }) =>
      read.select({ text: read.tables.draftAside.text }).from(read.tables.draftAside),
    );
    const texts = new Set(kept.map(({ text }) => text));
    expect([...saved].filter((text) => !texts.has(text))).toEqual([]);
  }
});
