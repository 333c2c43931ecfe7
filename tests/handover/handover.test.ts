import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import yauzl from "yauzl";
import { readCsv } from "~/kit/csv/read-csv";
import { archiveCompany } from "~/authoring/services/companies/archive-company.server";
import { LEFT_OUT, MADE_FILES, SECTIONS } from "~/handover/queries/sections";
import { columnsOf } from "~/handover/services/files.server";
import { handOver } from "~/handover/services/handover.server";
import { aboutColumn, VERIFY_LEDGER } from "~/handover/rules/readme";
import { beforeTheFirst, canonical } from "~/ledger/rules/entry";
import { textHash } from "~/ledger/services/hash.server";
import { sqliteDialect } from "~db/dialect.sqlite";
import { defineTables } from "~db/schema/tables";
import type { Store } from "~db/store";
import { aWholeHistory } from "../support/clearance/a-whole-history";
import { eachEngine } from "../support/harness/engines";
import { anAdmin, anEmployee, aTrainer, NOON } from "../support/makers";
import { aLibrary } from "../support/content/a-library";

const IMAGES = {
  get: () => Promise.resolve(null),
  put: () => Promise.resolve(),
} as unknown as Parameters<typeof handOver>[0]["images"];

async function unzipped(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await new Promise<yauzl.ZipFile>((found, failed) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, made) =>
      error ? failed(error) : found(made),
    ),
  );
  const files = new Map<string, string>();
  return new Promise((done, failed) => {
    zip.on("error", failed);
    zip.on("end", () => done(files));
    zip.on("entry", (entry: yauzl.Entry) =>
      zip.openReadStream(entry, (error, stream) => {
        if (error) return failed(error);
        void buffer(stream).then((text) => {
          files.set(entry.fileName, text.toString());
          zip.readEntry();
        }, failed);
      }),
    );
    zip.readEntry();
  });
}

async function archiveOf(store: Store, key = "harbour-and-pine") {
  const actor = await anAdmin(store);
  const log = pino({ level: "silent" });
  const call = { store, actor, now: NOON, key, images: IMAGES, log };
  const { stream, name } = await handOver(call);
  return { name, files: await unzipped(await buffer(stream)) };
}

function cells(files: Map<string, string>, file: string): Record<string, string>[] {
  const read = readCsv(files.get(file) ?? "", { most: 10_000 });
  if (!read.ok) throw new Error(read.why);
  const [head, ...rows] = read.rows.map((row) => row.cells);
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [head?.[at] ?? "", cell])));
}

/** How many entries a ledger has, by the recipe of the archive’s README; throws at the first that doesn’t fit. */
function entriesIn(lines: readonly string[]): number {
  let before: string | null = null;
  for (const [at, line] of lines.entries()) {
    const { entry, hash } = JSON.parse(line) as {
      entry: { seq: number; prevHash: string; companyId: string };
      hash: string;
    };
    before ??= textHash(beforeTheFirst(entry.companyId));
    expect(entry).toMatchObject({ seq: at + 1, prevHash: before });
    expect(textHash(canonical(entry))).toBe(hash);
    before = hash;
  }
  return lines.length;
}

describe("the archive of a company", () => {
  test("checks its ledger as the documentation says", () => {
    const documented = readFileSync("docs/ledger.md", "utf8");
    const checks = VERIFY_LEDGER.split("\n").filter((line) => /assert|sha256|dumps/.test(line));
    expect(checks.length).toBeGreaterThan(3);
    for (const line of checks) expect(documented).toContain(line.trim());
  });

  test("has every table of a company, or says why not", () => {
    const scoped = Object.entries(defineTables(sqliteDialect)).flatMap(([name, table]) =>
      "companyId" in table || "attemptId" in table ? [name] : [],
    );
    const known = [
      ...Object.values(SECTIONS).map(({ table }) => table),
      ...Object.keys(MADE_FILES),
      ...Object.keys(LEFT_OUT),
    ];
    expect([...known].sort()).toEqual(scoped.sort());
  });

  test("says what each column is", () => {
    const db = { tables: defineTables(sqliteDialect) } as unknown as Store["read"];
    for (const section of Object.values(SECTIONS))
      for (const column of columnsOf(db, section)) expect(aboutColumn(column)).not.toBe("");
    expect(() => aboutColumn("nonsense")).toThrow();
  });
});

eachEngine("handing over a company", (open) => {
  test("is for admins and its own trainers, and for nobody of a company that isn’t there", async () => {
    const store = await open();
    await aLibrary(store);
    const log = pino({ level: "silent" });
    const sam = await aTrainer(store, [], "Sam Stranger");
    const call = { store, actor: sam, now: NOON, key: "harbour-and-pine", images: IMAGES, log };
    await expect(handOver(call)).rejects.toMatchObject({ status: 404 });
    await expect(
      handOver({ ...call, actor: await anAdmin(store), key: "nobody" }),
    ).rejects.toMatchObject({ status: 404 });
    expect(
      (await store.read.select().from(store.read.tables.ledgerEntry)).map(({ kind }) => kind),
    ).not.toContain("company-handed-over");
  });

  test("has everything that happened, readable without Firsthand, with a ledger that verifies", async () => {
    const store = await open();
    const { maya } = await aWholeHistory(store);
    const { files, name } = await archiveOf(store);
    expect(name).toBe("harbour-and-pine-2026-11-21.zip");
    expect(cells(files, "people.csv")).toContainEqual(
      expect.objectContaining({ id: maya.personId, name: maya.name, email: maya.email }),
    );
    expect(cells(files, "clearances.csv")).toContainEqual(
      expect.objectContaining({ personName: maya.name, level: "reply", validFrom: "2026-11-21" }),
    );
    const { tables } = store.read;
    for (const [file, table] of [
      ["lessons-done.csv", tables.completion],
      ["attempts.csv", tables.attempt],
      ["attempt-steps.csv", tables.attemptStep],
      ["grades.csv", tables.grade],
      ["sign-offs.csv", tables.signOff],
      ["acknowledgements.csv", tables.acknowledgement],
    ] as const) {
      const rows = await store.read.select().from(table as typeof tables.completion);
      expect(rows.length, file).toBeGreaterThan(0);
      expect(cells(files, file).length, file).toBe(rows.length);
    }
    expect([...files.keys()].some((file) => /^policy\/.*\.md$/.test(file))).toBe(true);
    expect([...files.keys()].some((file) => /^playbook\/.*\.md$/.test(file))).toBe(true);

    const readme = files.get("README.md") ?? "";
    const index = files.get("index.html") ?? "";
    for (const file of files.keys()) {
      const folder = file.replace(/\/.*/, "/");
      if (file !== "README.md" && file !== "index.html") expect(readme).toContain(`### ${folder}`);
    }
    expect(index).toContain(maya.name);
    expect(index).not.toMatch(/<script|https?:/);

    const lines = (files.get("ledger.jsonl") ?? "").trim().split("\n");
    expect(lines.at(-1)).toContain("company-handed-over");
    expect(entriesIn(lines)).toBe(lines.length);
    expect(() => entriesIn(lines.toReversed())).toThrow();
    expect(files.get("verify-ledger.py")).toBe(VERIFY_LEDGER);
  });

  test("has every row once, of tables too long to be read at a time", async () => {
    const store = await open();
    await aWholeHistory(store);
    const { attemptStep } = store.read.tables;
    const [step] = await store.read.select().from(attemptStep);
    const more = Array.from({ length: 1_201 }, (_, at) => ({ ...step!, seq: 1_000 + at }));
    await store.write(async (tx) => {
      for (let from = 0; from < more.length; from += 100)
        await tx.insert(tx.tables.attemptStep).values(more.slice(from, from + 100));
    });
    const { files } = await archiveOf(store);
    const rows = cells(files, "attempt-steps.csv").map(
      (row) => `${row["attemptId"]} ${row["seq"]}`,
    );
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.length).toBe((await store.read.select().from(attemptStep)).length);
  });

  test("has the company’s files as they were written, and none of another company; also of an archived one", async () => {
    const store = await open();
    const { company } = await aLibrary(store);
    await anEmployee(store, company, "Mia <b>Bold</b>");
    const admin = await anAdmin(store);
    const archived = { store, actor: admin, now: NOON, key: "harbour-and-pine" };
    await archiveCompany({ ...archived, typedName: company.name });
    const { files } = await archiveOf(store);
    expect(files.get("files/playbook.yaml")).toContain("Harbour & Pine");
    expect(files.get("policy/2026.1.md")).toContain("# ");
    expect(files.get("index.html")).toContain("Mia &lt;b&gt;Bold&lt;/b&gt;");
    expect(cells(files, "people.csv").map((row) => row["name"])).toEqual(["Mia <b>Bold</b>"]);
  });
});
