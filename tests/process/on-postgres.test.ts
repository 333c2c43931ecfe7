import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { addImageRow } from "~/curriculum/queries/images";
import { handled } from "~/kit/http/refusals";
import { action as signIn } from "~/people/pages/sign-in/demo";
import { runAdmin } from "~/process/admin/admin-command";
import { runBackup } from "~/process/backup/backup-command";
import { runRestore } from "~/process/backup/restore-command";
import { runContent } from "~/process/content/command";
import { runLedger } from "~/process/ledger/ledger-command";
import { createDiskImages } from "~/process/outside/images-disk";
import { loader as ready } from "~/process/pages/readyz";
import { run } from "~/process/start/run";
import { readProductionSettings } from "~/process/settings/settings";
import { startWords } from "~/process/start/start-words";
import { openStore, takeData } from "~db/open";
import { aWayTo } from "../support/harness/a-way";
import { aPostgresDatabase } from "../support/harness/postgres";
import { aCompany, aManager, anAdmin, anAgency, NOON } from "../support/makers";
import { openSmallSite } from "../support/small-site";
import { Visitor } from "../support/harness/site";

function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "firsthand-on-postgres-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function aSite() {
  const url = await aPostgresDatabase();
  const way = await aWayTo(url);
  let cuts = false;
  const site = await openSmallSite(
    {
      readyz: { loader: ready },
      "sign-in/demo": { action: signIn },
      who: {
        loader: handled(async ({ request, context }) => {
          const actor = await context.actorOf(request);
          return new Response(actor?.role ?? "nobody");
        }),
      },
      name: {
        loader: handled(async ({ context }) => {
          const { read } = context.app.store;
          const [agency] = await read.select().from(read.tables.agency);
          return new Response(agency?.name ?? "");
        }),
        action: handled(async ({ request, context }) => {
          const name = await request.text();
          await context.app.store.write(async (tx) => {
            await tx.update(tx.tables.agency).set({ name });
            if (cuts) await way.cut();
          });
          return new Response("saved");
        }),
      },
    },
    { demo: true, database: { url: way.url } },
  );
  onTestFinished(async () => {
    await site.close();
    await way.close();
  });
  return { ...site, way, direct: url, cutNext: (next: boolean) => (cuts = next) };
}

test("on PostgreSQL people sign in, write and read; what it can’t save while the server restarts is answered so, and then it goes on", async () => {
  const site = await aSite();
  const { store } = site.app;
  expect(store.guest.provider).toBe("pg");
  await anAgency(store);
  const company = await aCompany(store);
  const priya = await aManager(store, company);
  const { person } = store.read.tables;
  const people = await store.read.select().from(person);
  const { email } = people.find(({ id }) => id === priya.personId)!;

  const visitor = new Visitor(site);
  expect(await (await visitor.get("/who")).text()).toBe("nobody");
  expect((await visitor.post("/sign-in/demo", { email: email! })).status).toBe(303);
  expect(await (await visitor.get("/who")).text()).toBe("manager");
  const name = async (text: string) =>
    visitor.send("/name", { method: "POST", body: text, headers: { Origin: site.origin } });
  expect(await (await name("Northlight")).text()).toBe("saved");
  expect(await (await visitor.get("/name")).text()).toBe("Northlight");
  expect(await (await visitor.get("/readyz")).text()).toBe("ok");

  site.cutNext(true);
  const away = await name("Southlight");
  expect(away.status).toBe(503);
  expect(away.headers.get("Retry-After")).toBe("5");
  expect(await away.text()).toContain("can’t reach its database right now");
  site.cutNext(false);
  await site.way.mend();
  expect(await (await visitor.get("/who")).text()).toBe("manager");
  expect(await (await name("Eastlight")).text()).toBe("saved");
  expect(await (await visitor.get("/name")).text()).toBe("Eastlight");
});

test("while somebody has the database alone, a server does not start, and says why", async () => {
  const url = await aPostgresDatabase();
  const data = aFolder();
  const hold = await takeData({ url }, "");
  const read = readProductionSettings({
    FIRSTHAND_ORIGIN: "https://firsthand.example",
    FIRSTHAND_SECRET: "a secret for tests, long enough for anyone",
    FIRSTHAND_DATA: data,
    FIRSTHAND_LOG_LEVEL: "silent",
    DATABASE_URL: url,
  });
  if (!read.ok) throw new Error(read.mistakes.join());
  const error: unknown = await run(read.settings, { fill: () => Promise.resolve() }).then(
    () => new Error("It started."),
    (reason: unknown) => reason,
  );
  expect(startWords(error, data)).toContain("A command or an upgrade is using this database");
  await hold!.release();
});

test("the commands work on the database that DATABASE_URL names, and need no file", async () => {
  const url = await aPostgresDatabase();
  const data = aFolder();
  const store = await openStore({ url });
  await aCompany(store);
  await anAdmin(store);
  await store.close();
  let said = "";
  const write = (text: string) => void (said += text);
  const environment = { DATABASE_URL: url, FIRSTHAND_ORIGIN: "https://firsthand.example" };
  const terminal = { data, environment, now: NOON, write };

  const nowhere = path.join(data, "nowhere");
  expect(await runAdmin(["list"], { ...terminal, data: nowhere, user: 0 })).toBe(0);
  expect(said).toContain("Robin Ashworth");
  expect(await runAdmin(["invite", "kim@northlight.example"], { ...terminal, user: 0 })).toBe(0);
  expect(said).toContain("https://firsthand.example/admin-link/");
  expect(await runLedger(["verify"], { place: { url }, now: NOON, write })).toBe(0);
  const folder = path.join(data, "content");
  expect(await runContent("export", [folder], { ...terminal, content: folder })).toBe(0);
  const wrong = { DATABASE_URL: "postgres://firsthand:hunter2@db.example" };
  expect(await runAdmin(["list"], { ...terminal, environment: wrong, user: 0 })).toBe(1);
  expect(said).toContain("DATABASE_URL isn’t the address");
  expect(said).not.toContain("hunter2");
});

test("a backup has the images alone and says how the database is dumped; each kind is restored only where it belongs", async () => {
  const url = await aPostgresDatabase();
  const database = { url };
  const data = aFolder();
  const store = await openStore({ url });
  const bytes = Buffer.from("the bytes of a picture");
  const hash = createHash("sha256").update(bytes).digest("hex");
  const imagesIn = (where: string) => createDiskImages(path.join(where, "images"));
  await imagesIn(data).put(hash, bytes);
  const picture = { hash, width: 1, height: 1, bytes: bytes.byteLength, name: "a.webp" };
  await store.write((tx) => addImageRow(tx, { ...picture, uploadedAt: NOON, uploadedBy: null }));
  await store.close();
  let said = "";
  const write = (text: string) => void (said += text);
  const terminal = { data, database, images: imagesIn(data), write };

  const file = path.join(data, "pictures.db");
  expect(await runBackup([file], terminal)).toBe(0);
  expect(said).toContain(`${file}: 1 image, without the database.`);
  // An address on the command line would show its password to everyone on the machine.
  expect(said).toContain("pg_dump --format=custom --file=DUMP service=firsthand");

  const elsewhere = aFolder();
  const there = { data: elsewhere, images: imagesIn(elsewhere), now: NOON, write };
  expect(await runRestore([file], there)).toBe(1);
  expect(said).toContain("has only the images");
  expect(await runRestore([file], { ...there, database })).toBe(0);
  expect(said).toContain("Restored: 1 image.");
  expect(said).toContain("--dbname=service=firsthand DUMP");
  expect(await imagesIn(elsewhere).get(hash)).toEqual(bytes);

  const sqlite = await openStore({ file: path.join(elsewhere, "firsthand.db") });
  await sqlite.close();
  const whole = path.join(elsewhere, "whole.db");
  expect(await runBackup([whole], { data: elsewhere, images: imagesIn(elsewhere), write })).toBe(0);
  expect(await runRestore([whole], { ...there, database })).toBe(1);
  expect(said).toContain("can’t be restored into PostgreSQL");
});
