import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { recordedRoleWords } from "~/people/rules/role-words";
import type { PersonalWords } from "~/ledger/rules/recorded";
import type { LedgerView } from "~/clearance/services/ledger/show-ledger.server";
import { Chip } from "~/kit/parts/chip";
import { Time } from "~/kit/parts/time/time";
import { TableHead } from "~/kit/parts/records/table-head";
import "~/kit/parts/records/table.css";

type Entry = LedgerView["entries"][number];

/** Entries, one a row: what was decided, by whom and why, when, and the entry's own number and hash. */
export function LedgerTable({ entries, timeZone }: { entries: Entry[]; timeZone: string }) {
  return (
    <div className="table-scroll">
      <table className="table table-cards ledger">
        <TableHead
          columns={[
            m.clearance_ledger_page_number(),
            m.clearance_ledger_page_decision(),
            m.clearance_ledger_page_about(),
            m.clearance_ledger_page_by(),
            m.clearance_ledger_page_when(),
            m.clearance_ledger_page_hash(),
          ]}
        />
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.seq} entry={entry} timeZone={timeZone} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ entry, timeZone }: { entry: Entry; timeZone: string }) {
  const { seq, at, what, intact, about, personal, hash } = entry;
  return (
    <tr>
      <td data-label={m.clearance_ledger_page_number()} className="number">
        {numberText(seq)}
      </td>
      <th scope="row" className="ledger-what">
        {what ?? (intact ? entry.kind : m.clearance_ledger_page_untrusted())}
        {!intact && (
          <Chip tone="bad" icon="alert">
            {m.clearance_ledger_page_altered()}
          </Chip>
        )}
        {entry.other?.as === "to" && (
          <span className="small muted ledger-said">
            {m.clearance_ledger_page_stands_in({
              name: entry.other.who.name ?? m.clearance_ledger_page_erased(),
            })}
          </span>
        )}
        <Said personal={personal} />
      </th>
      <td data-label={m.clearance_ledger_page_about()}>
        {about === null ? m.clearance_ledger_page_company() : <Whom {...about} />}
      </td>
      <td data-label={m.clearance_ledger_page_by()}>
        <Decider {...entry} />
      </td>
      <td data-label={m.clearance_ledger_page_when()} className="nowrap">
        {at && <Time at={at} timeZone={timeZone} style="datetime" />}
      </td>
      <td data-label={m.clearance_ledger_page_hash()} className="ledger-hash">
        {hash.slice(0, 12)}
      </td>
    </tr>
  );
}

function Whom({ name }: { name: string | null }) {
  if (name === null) return <span className="muted">{m.clearance_ledger_page_erased()}</span>;
  return <Link to={`/clearance/ledger?${new URLSearchParams({ name })}`}>{name}</Link>;
}

function Decider({ by, role, other }: Entry) {
  if (role === "system") return <span className="muted">{m.clearance_ledger_page_by_rule()}</span>;
  return (
    <>
      {deciderText(by?.name ?? m.clearance_ledger_page_erased(), other)}{" "}
      <span className="small muted">{recordedRoleWords(role)}</span>
    </>
  );
}

function deciderText(by: string, other: Entry["other"]): string {
  if (other?.as !== "for") return by;
  const { name } = other.who;
  return name === null
    ? m.clearance_ledger_page_by_for_erased({ by })
    : m.clearance_ledger_page_by_for({ by, name });
}

/** What was said in the person's or the decider's own words. */
function Said({ personal }: { personal: Entry["personal"] }) {
  if (personal === null) return null;
  const words =
    personal === "erased"
      ? m.clearance_ledger_page_said_erased()
      : personal === "unreadable"
        ? m.clearance_ledger_page_said_unreadable()
        : wordsOf(personal);
  return words === "" ? null : <span className="small muted ledger-said">{words}</span>;
}

function wordsOf({ name, email, typedName, ipAddress, ...words }: PersonalWords): string {
  const { formerName, formerEmail, comment, reason, incident, evidence } = words;
  const said = comment ?? reason;
  const former = formerName ?? formerEmail;
  return [
    [name, email].filter(Boolean).join(", "),
    former && m.clearance_ledger_page_formerly({ words: former }),
    typedName && m.clearance_ledger_page_typed({ name: typedName }),
    ipAddress && m.clearance_ledger_page_from({ address: ipAddress }),
    said && m.clearance_ledger_page_said({ words: said }),
    incident && m.clearance_ledger_page_incident({ incident }),
    evidence && m.clearance_ledger_page_evidence({ evidence }),
  ]
    .filter(Boolean)
    .join(" ");
}
