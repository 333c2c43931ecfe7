import { existsSync } from "node:fs";
import { chmod, rename } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { knownImages } from "~/curriculum/queries/images";
import type { ImageStore } from "~/curriculum/services/images/image-store.server";
import { m } from "~/kit/language/m";
import { findCompaniesByKey } from "~/ledger/queries/ledger";
import { faultWords } from "~/ledger/rules/fault-words";
import { verifyChain } from "~/ledger/services/verify-chain.server";
import { runDerive } from "~/process/admin/derive-command";
import { syncToDisk } from "~/process/outside/sync-to-disk";
import { LOCK } from "~/process/settings/data-folder";
import { filledTable, openCopySource, openCopyTarget } from "~db/copy/engines";
import type { CopySource, CopyTarget } from "~db/copy/sides";
import { isCurrent, missingFile, takeData, type Hold, type Place } from "~db/open";
import { isPostgresAddress, shownAddress } from "~db/postgres/address";
import type { Db } from "~db/store";
import { copyTables, differences, type CopiedRows } from "./tables-sent";
import { sqliteFaults } from "./faults-of-backup";

export interface CopyTerminal {
  now: Date;
  write: (text: string) => void;
  /** Where the pictures of an installation with this data folder are; `folder` is null where that is an object store. */
  imagesOf: (data: string) => Promise<{ images: Pick<ImageStore, "has">; folder: string | null }>;
  /** The data folder of an installation whose database is on a server. */
  data: string;
}

/** Why nothing is copied, in words. */
class Refused extends Error {}

/**
 * Copies the database of an installation from SQLite to PostgreSQL or back, and keeps the copy only if each table in it has the same
 * rows and every ledger is whole. What is copied from is not changed. Returns what the process ends with.
 */
export async function runCopy(args: readonly string[], terminal: CopyTerminal): Promise<0 | 1> {
  const holds: Hold[] = [];
  try {
    const { from, to } = await ready(args, holds);
    const source = await openCopySource(from);
    try {
      // Asked before anything is kept: what fails afterwards would call a copy failed that is there.
      const images = await imagesSaid(source.read, from, terminal);
      const part = "file" in to ? `${to.file}.part` : "";
      const total = await copyAll(source, await openCopyTarget(to, part), terminal.write);
      if ("file" in to) await named(part, to.file);
      const places = { from: shownPlace(from), to: shownPlace(to) };
      terminal.write(`${m.process_copy_done({ ...places, count: total })}\n`);
      terminal.write(images);
    } finally {
      await source.close();
    }
    return await runDerive({ place: to, now: terminal.now, write: terminal.write });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    terminal.write(`${error.message}\n`);
    return 1;
  } finally {
    for (const hold of holds) await hold.release();
  }
}

/** What is to be copied where, once both are in nobody else’s hands, and one may be read and the other filled. */
async function ready(args: readonly string[], holds: Hold[]): Promise<{ from: Place; to: Place }> {
  const places = readArguments(args);
  if (!places) throw new Refused(m.process_copy_usage());
  const { from, to } = places;
  const missing = missingFile(from);
  if (missing !== null) throw new Refused(m.process_start_no_database({ file: missing }));
  if ("file" in to) {
    const folder = path.dirname(to.file);
    if (existsSync(to.file)) throw new Refused(m.process_backup_taken({ file: to.file }));
    if (!existsSync(folder)) throw new Refused(m.process_backup_no_folder({ folder }));
  }
  for (const place of [from, to]) holds.push(await taken(place));
  if ("file" in from) {
    const faults = sqliteFaults(from.file);
    if (faults.length > 0)
      throw new Refused(listed(m.process_copy_damaged({ file: from.file }), faults));
  }
  if (!(await isCurrent(from))) throw new Refused(m.process_start_other_version());
  const table = await filledTable(to);
  if (table !== null)
    throw new Refused(m.process_copy_not_empty({ server: shownPlace(to), table }));
  return { from, to };
}

function readArguments(args: readonly string[]): { from: Place; to: Place } | null {
  try {
    const options = { from: { type: "string" }, to: { type: "string" } } as const;
    const { from = "", to = "" } = parseArgs({ args: [...args], options }).values;
    const both = { from: placeIn(from), to: placeIn(to) };
    const oneOfEach = from && to && "file" in both.from !== "file" in both.to;
    return oneOfEach ? both : null;
  } catch {
    return null;
  }
}

function placeIn(text: string): Place {
  return isPostgresAddress(text) ? { url: text } : { file: path.resolve(text) };
}

/** Takes it as a server would, so that none runs on it meanwhile. */
async function taken(place: Place): Promise<Hold> {
  const hold = await takeData(place, LOCK);
  if (hold) return hold;
  if ("file" in place)
    throw new Refused(m.process_start_folder_taken({ folder: path.dirname(place.file) }));
  throw new Refused(m.process_copy_in_use());
}

/** Fills the copy, proves it and keeps it, or leaves nothing; how many rows it has. */
async function copyAll(source: CopySource, target: CopyTarget, write: (text: string) => void) {
  let kept = false;
  try {
    const { copied, unfit, more } = await copyTables(source, target);
    if (unfit.length > 0)
      throw new Refused(listed(m.process_copy_unfit(), unfitWords(unfit, more)));
    const different = differences(copied).map(({ table, sent, arrived }) =>
      m.process_copy_arrived({ table, sent: tableWords(sent), arrived: tableWords(arrived) }),
    );
    if (different.length > 0) throw new Refused(listed(m.process_copy_differs(), different));
    const broken = await brokenLedgers(target.read);
    if (broken.length > 0) throw new Refused(listed(m.process_copy_ledger(), broken));
    await target.keep();
    kept = true;
    for (const { table, sent } of copied) write(`${table}: ${tableWords(sent)}\n`);
    return copied.reduce((sum, { sent }) => sum + sent.rows, 0);
  } finally {
    if (!kept) await target.abandon();
  }
}

const WHY = {
  nul: m.process_copy_unfit_nul,
  half: m.process_copy_unfit_half,
  number: m.process_copy_unfit_number,
  date: m.process_copy_unfit_date,
};

function unfitWords(unfit: CopiedRows["unfit"], more: number): string[] {
  const rows = unfit.map(({ table, column, id, why }) =>
    m.process_copy_unfit_row({ row: `${table} ${id}, ${column}`, why: WHY[why]() }),
  );
  return more > 0 ? [...rows, m.process_copy_unfit_more({ count: more })] : rows;
}

function tableWords({ rows, hash }: { rows: number; hash: string }): string {
  return m.process_copy_rows({ count: rows, hash });
}

async function brokenLedgers(db: Db): Promise<string[]> {
  const broken: string[] = [];
  for (const company of await findCompaniesByKey(db, null)) {
    const verdict = await verifyChain(db, company);
    if (verdict.ok) continue;
    const fault = faultWords(verdict.seq, verdict.fault);
    broken.push(m.process_backup_fault({ company: company.key, fault }));
  }
  return broken;
}

/** Gives a whole file its name, on disk, for nobody else to read: it holds what people wrote about people. */
async function named(part: string, file: string) {
  await chmod(part, 0o600);
  await syncToDisk(part);
  await rename(part, file);
  await syncToDisk(path.dirname(file));
}

/** Pictures are in no database: where they are, and which are missing. */
async function imagesSaid(
  db: Db,
  from: Place,
  { data, imagesOf }: Pick<CopyTerminal, "data" | "imagesOf">,
): Promise<string> {
  const hashes = await knownImages(db);
  const count = hashes.size;
  if (count === 0) return "";
  const { images, folder } = await imagesOf("file" in from ? path.dirname(from.file) : data);
  const lines = [
    folder === null
      ? m.process_copy_images_store({ count })
      : m.process_copy_images({ count, folder }),
  ];
  for (const hash of hashes)
    if (!(await images.has(hash))) lines.push(m.process_backup_missing_picture({ hash }));
  return `${lines.join("\n  ")}\n`;
}

function shownPlace(place: Place): string {
  return "file" in place ? place.file : shownAddress(place.url);
}

function listed(head: string, lines: readonly string[]): string {
  return [head, ...lines].join("\n  ");
}
