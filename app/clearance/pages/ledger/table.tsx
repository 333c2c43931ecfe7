import { Link } from "@remix-run/react";
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
        <TableHead columns={["No.", "Decision", "About", "By", "When", "Hash"]} />
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
      <td data-label="No." className="number">
        {seq}
      </td>
      <th scope="row" className="ledger-what">
        {what ?? (intact ? entry.kind : "An entry that cannot be trusted")}
        {!intact && (
          <Chip tone="bad" icon="alert">
            Altered
          </Chip>
        )}
        {entry.other?.as === "to" && (
          <span className="small muted ledger-said">
            Stands in: {entry.other.who.name ?? "Erased person"}
          </span>
        )}
        <Said personal={personal} />
      </th>
      <td data-label="About">{about === null ? "The company" : <Whom {...about} />}</td>
      <td data-label="By">
        <Decider {...entry} />
      </td>
      <td data-label="When" className="nowrap">
        {at && <Time at={at} timeZone={timeZone} style="datetime" />}
      </td>
      <td data-label="Hash" className="ledger-hash">
        {hash.slice(0, 12)}
      </td>
    </tr>
  );
}

function Whom({ name }: { name: string | null }) {
  if (name === null) return <span className="muted">Erased person</span>;
  return <Link to={`/clearance/ledger?${new URLSearchParams({ name })}`}>{name}</Link>;
}

function Decider({ by, role, other }: Entry) {
  if (role === "system") return <span className="muted">By rule</span>;
  return (
    <>
      {by?.name ?? "Erased person"}
      {other?.as === "for" && <> for {other.who.name ?? "an erased person"}</>}{" "}
      <span className="small muted">{role}</span>
    </>
  );
}

/** What was said in the person's or the decider's own words. */
function Said({ personal }: { personal: Entry["personal"] }) {
  if (personal === null) return null;
  const words =
    personal === "erased"
      ? "What was said has been erased."
      : personal === "unreadable"
        ? "What was said cannot be read."
        : wordsOf(personal);
  return words === "" ? null : <span className="small muted ledger-said">{words}</span>;
}

function wordsOf({ name, email, typedName, ipAddress, ...words }: PersonalWords): string {
  const { comment, reason, incident, evidence } = words;
  const said = comment ?? reason;
  return [
    [name, email].filter(Boolean).join(", "),
    typedName && `Typed “${typedName}”`,
    ipAddress && `from ${ipAddress}`,
    said && `“${said}”`,
    incident && `Incident: ${incident}`,
    evidence && `Evidence: ${evidence}`,
  ]
    .filter(Boolean)
    .join(" ");
}
