import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { KIND_WORDS, LEDGER_KINDS, ledgerWords } from "~/clearance/rules/events/events";
import {
  beforeTheFirst,
  canonical,
  canonicalEntry,
  faultIn,
  isIntact,
  type ChainFault,
  type LedgerEntry,
} from "~/ledger/rules/entry";

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

function aChain(length: number, companyId = "company"): LedgerEntry[] {
  const chain: LedgerEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const entry = {
      version: 1,
      companyId,
      seq,
      id: `entry-${seq}`,
      at: new Date(Date.UTC(2026, 10, 21, 12, seq)),
      kind: "held-back",
      actorId: seq % 2 === 0 ? "priya" : null,
      actorRole: seq % 2 === 0 ? "manager" : "system",
      personId: seq % 3 === 0 ? null : "maya",
      facts: canonical({ evidence: `row-${seq}`, action: "suspend" }),
      sealed: seq % 3 === 0 ? null : "c2VhbGVk",
      prevHash: chain.at(-1)?.hash ?? hashOf(beforeTheFirst(companyId)),
      hash: "",
    };
    chain.push(rehashed(entry));
  }
  return chain;
}

function rehashed(entry: LedgerEntry): LedgerEntry {
  return { ...entry, hash: hashOf(canonicalEntry(entry)) };
}

/** The first entry that does not fit, by its place in the list. */
function firstFault(chain: readonly LedgerEntry[]): { place: number; fault: ChainFault } | null {
  let before = { seq: 0, hash: hashOf(beforeTheFirst("company")) };
  for (const [place, entry] of chain.entries()) {
    const fault = faultIn(before, entry, hashOf);
    if (fault) return { place, fault };
    before = entry;
  }
  return null;
}

test("an entry’s hash is SHA-256 of RFC 8785 JSON, as docs/ledger.md writes it", () => {
  const [first] = aChain(1);
  expect(canonicalEntry(first!)).toBe(
    '{"actorId":null,"actorRole":"system","at":"2026-11-21T12:01:00.000Z","companyId":"company",' +
      '"facts":{"action":"suspend","evidence":"row-1"},"id":"entry-1","kind":"held-back",' +
      '"personId":"maya","prevHash":"b8e1f76c44e047d6a55773562d8820e708cc8c6748f08a281f3dfa0a1c751981",' +
      '"sealed":"c2VhbGVk","seq":1,"version":1}',
  );
});

test("a chain that nobody touched is whole", () => {
  expect(firstFault(aChain(12))).toBeNull();
});

test("any change of any field of any entry is found, at that entry", () => {
  const fields = Object.keys(aChain(1)[0]!) as (keyof LedgerEntry)[];
  const change = fc.record({
    place: fc.nat(5),
    field: fc.constantFrom(...fields),
    text: fc.string(),
    number: fc.integer(),
  });
  fc.assert(
    fc.property(change, ({ place, field, text, number }) => {
      const chain = aChain(6);
      const entry = chain[place]!;
      const old = entry[field];
      const fresh =
        old instanceof Date ? new Date(number) : typeof old === "number" ? number : text;
      fc.pre(fresh instanceof Date ? fresh.getTime() !== (old as Date).getTime() : fresh !== old);
      chain[place] = { ...entry, [field]: fresh };
      expect(firstFault(chain)?.place).toBe(place);
    }),
  );
});

test("facts written in another way are altered too: to the letter", () => {
  const [entry] = aChain(1);
  const spaced = { ...entry!, facts: JSON.stringify(JSON.parse(entry!.facts), null, 1) };
  expect(isIntact(spaced, hashOf)).toBe(false);
  expect(isIntact({ ...entry!, at: new Date(Number.NaN) }, hashOf)).toBe(false);
});

test("an entry altered together with its hash is found at the one after it", () => {
  const chain = aChain(6);
  chain[2] = rehashed({ ...chain[2]!, kind: "enrolled" });
  expect(firstFault(chain)).toEqual({ place: 3, fault: "unlinked" });
});

test("an entry taken out is missing, and two that changed places are altered", () => {
  const gone = aChain(6);
  gone.splice(3, 1);
  expect(firstFault(gone)).toEqual({ place: 3, fault: "missing" });
  expect(firstFault(aChain(6).slice(1))).toEqual({ place: 0, fault: "missing" });
  const swapped = aChain(6);
  const [third, fourth] = [swapped[2]!, swapped[3]!];
  swapped.splice(2, 2, { ...fourth, seq: 3 }, { ...third, seq: 4 });
  expect(firstFault(swapped)).toEqual({ place: 2, fault: "altered" });
});

test("another company’s chain does not carry on this one’s", () => {
  expect(firstFault(aChain(2, "tidewater"))).toEqual({ place: 0, fault: "unlinked" });
});

test("what cannot be put into words is not", () => {
  expect(ledgerWords("no-such-kind", {})).toBeNull();
  expect(ledgerWords("enrolled", { programme: "Reply" })).toBeNull();
  for (const kind of LEDGER_KINDS) expect(KIND_WORDS[kind]()).not.toBe("");
});
