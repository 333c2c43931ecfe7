import { m } from "~/kit/language/m";
import { parseArgs } from "node:util";
import type { ChainPoint } from "~/ledger/rules/entry";
import { faultWords } from "~/ledger/rules/fault-words";
import { erasePerson } from "~/clearance/services/people/erase-person.server";
import { EXPORT_FORMATS, exportLedger } from "~/clearance/services/ledger/export-ledger.server";
import { faultSince, verifyChain } from "~/ledger/services/verify-chain.server";
import { findCompaniesByKey } from "~/ledger/queries/ledger";
import { missingFile, openReader, openStore, type Place } from "~db/open";
import type { Own, OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

export interface Terminal {
  place: Place;
  now: Date;
  write: (text: string) => Promise<void> | void;
}

/** Runs one command of `npm run ledger`; returns what the process ends with. */
export async function runLedger(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { place, now, write } = terminal;
  const refuse = async (words: string) => {
    await write(`${words}\n`);
    return 1 as const;
  };
  const asked = readArguments(args);
  if (!asked) return refuse(m.process_ledger_usage());
  const file = missingFile(place);
  if (file !== null) return refuse(m.process_start_no_database({ file }));
  const reader = await openReader(place);
  try {
    const state = await reader.migrationState();
    if (!state.current) return await refuse(m.process_start_other_version());
    const { command, company: key = null, format, person, reason, expect } = asked;
    const companies = await findCompaniesByKey(reader.read, key);
    const [company] = companies;
    if (key !== null && !company) return await refuse(m.process_ledger_no_company({ key }));
    if (command === "verify")
      return await verify(reader.read, companies, expectationsIn(expect), write);
    if (command === "export" && key !== null && company && isFormat(format)) {
      for await (const text of exportLedger(reader.read, company, format)) await write(text);
      return 0;
    }
    if (command === "erase" && key !== null && company && person && reason)
      return await erase({ place, now, write, company, personId: person, reason });
    return await refuse(m.process_ledger_usage());
  } finally {
    await reader.close();
  }
}

function readArguments(args: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        company: { type: "string" },
        format: { type: "string" },
        person: { type: "string" },
        reason: { type: "string" },
        expect: { type: "string", multiple: true, default: [] },
      },
    });
    const [command, more] = positionals;
    if (more !== undefined || values.expect.some((text) => !EXPECTED.test(text))) return null;
    return { command, ...values };
  } catch {
    return null;
  }
}

/** `harbour-and-pine:1204:3f2a…`; of the hash at least the twelve characters that pages show. */
const EXPECTED = /^([^:]+):(\d{1,9}):([0-9a-f]{12,64})$/;

function expectationsIn(texts: readonly string[]): (ChainPoint & { key: string })[] {
  return texts.map((text) => {
    const [, key = "", seq, hash = ""] = EXPECTED.exec(text) ?? [];
    return { key, seq: Number(seq), hash };
  });
}

function isFormat(format: string | undefined): format is (typeof EXPORT_FORMATS)[number] {
  return (EXPORT_FORMATS as readonly (string | undefined)[]).includes(format);
}

/** A line for each company: intact, with where it ends, or the first entry that is wrong. */
async function verify(
  db: Db,
  companies: readonly Own<{ companyId: string; key: string }>[],
  expected: readonly (ChainPoint & { key: string })[],
  write: Terminal["write"],
): Promise<0 | 1> {
  let whole = true;
  const say = async (key: string, faults: string[]) => {
    whole &&= faults.length === 0;
    for (const fault of faults) await write(`${m.process_ledger_fault({ company: key, fault })}\n`);
  };
  for (const company of companies) {
    const { key } = company;
    const verdict = await verifyChain(db, company);
    const faults = verdict.ok ? [] : [faultWords(verdict.seq, verdict.fault)];
    for (const noted of expected.filter((one) => one.key === key)) {
      const fault = await faultSince(db, company, noted);
      if (fault) faults.push(faultWords(noted.seq, fault));
    }
    await say(key, faults);
    if (!verdict.ok || faults.length > 0) continue;
    const { seq, hash } = verdict.last;
    const expect = `${key}:${seq}:${hash.slice(0, 12)}`;
    const line =
      seq === 0
        ? m.process_ledger_none({ company: key })
        : m.process_ledger_intact({ company: key, count: seq, hash, expect });
    await write(`${line}\n`);
  }
  for (const { key } of expected.filter((one) => !companies.some(({ key }) => key === one.key))) {
    whole = false;
    await write(`${m.process_ledger_not_looked_at({ company: key })}\n`);
  }
  return whole ? 0 : 1;
}

const NOT_ERASED = {
  "no-such-person": m.process_ledger_no_such_person,
  "already-erased": m.process_ledger_already_erased,
  "reason-missing": m.process_ledger_reason_missing,
};

async function erase({
  place,
  write,
  ...whom
}: Terminal & { company: OwnCompany; personId: string; reason: string }): Promise<0 | 1> {
  const store = await openStore(place);
  try {
    const erased = await erasePerson({ store, ...whom });
    const line = erased.ok ? m.process_ledger_erased() : NOT_ERASED[erased.reason]();
    await write(`${line}\n`);
    return erased.ok ? 0 : 1;
  } finally {
    await store.close();
  }
}
