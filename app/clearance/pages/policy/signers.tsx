import { Link } from "@remix-run/react";
import type { PolicyVersionView } from "~/clearance/services/policy/version.server";
import type { Separator } from "~/kit/csv/separators";
import { CsvExport } from "~/kit/parts/forms/csv-export";
import { LinkButton } from "~/kit/parts/forms/button";
import { Chip } from "~/kit/parts/chip";
import { Empty } from "~/kit/parts/page/empty";
import { TextArea } from "~/kit/parts/forms/field";
import { Icon } from "~/kit/parts/icon";
import { NumberedPages } from "~/kit/parts/page/pager";
import { Pill, Pills } from "~/kit/parts/records/pills";
import { DayText, Time } from "~/kit/parts/time/time";
import { TableHead } from "~/kit/parts/records/table-head";
import { RemindButton } from "./remind";
import { policyPath, recordPath, VERSION_ADDRESS } from "./paths";
import "~/kit/parts/records/table.css";

interface PolicySignersProps extends Pick<
  PolicyVersionView,
  "version" | "signers" | "unsigned" | "reminding" | "show" | "counts" | "page" | "pages"
> {
  /** Of those who have not signed, where they were asked for. */
  addresses: readonly string[] | null;
  timeZone: string;
  /** Of the file of those who have not signed. */
  separator: Separator;
}

/** Who has signed a version, with what they typed, or who has not, and by when they should. */
export function PolicySigners(props: PolicySignersProps) {
  const { version, signers, unsigned, reminding, show, counts, page, pages, timeZone } = props;
  const here = policyPath(version);
  const to = (said: Parameters<typeof VERSION_ADDRESS.write>[0]) =>
    `${here}${VERSION_ADDRESS.write(said)}`;
  const empty = show === "signed" ? signers.length === 0 : unsigned.length === 0;
  return (
    <>
      <div className="table-tools row flow">
        <Pills label="Who has signed">
          <Pill to={to({ show: "unsigned" })} active={show === "unsigned"}>
            Not signed <span className="numbers">{counts.unsigned}</span>
          </Pill>
          <Pill to={to({ show: "signed" })} active={show === "signed"}>
            Signed <span className="numbers">{counts.signed}</span>
          </Pill>
        </Pills>
        {show === "unsigned" && !empty && (
          <span className="row flow">
            {reminding && (
              <RemindButton version={version} reminding={reminding} variant="primary" />
            )}
            <LinkButton to={to({ show: "unsigned", addresses: true })} preventScrollReset>
              Email addresses
            </LinkButton>
            <CsvExport to={`${here}/unsigned.csv`} separator={props.separator}>
              Download
            </CsvExport>
          </span>
        )}
      </div>
      {props.addresses && (
        <div className="table-title">
          <TextArea
            label="Email addresses of people who haven’t signed"
            hint="Copy them all into the “Bcc” field of an email, so that nobody sees the others."
            name="addresses"
            readOnly
            rows={3}
            defaultValue={props.addresses.join(", ")}
          />
        </div>
      )}
      {empty ? (
        <Empty
          title={show === "unsigned" ? "Nobody is missing" : "Nobody has signed yet"}
          icon={show === "unsigned" ? "check" : "pen"}
        >
          {show === "unsigned" && (
            <p>Everyone who has to sign this version has signed it, or a later one.</p>
          )}
        </Empty>
      ) : show === "signed" ? (
        <Signed signers={signers} version={version} timeZone={timeZone} />
      ) : (
        <NotSigned unsigned={unsigned} lately={reminding?.lately ?? {}} timeZone={timeZone} />
      )}
      <NumberedPages page={page} pages={pages} to={(other) => to({ show, page: other })} />
    </>
  );
}

function Signed({
  signers,
  version,
  timeZone,
}: Pick<PolicySignersProps, "signers" | "version" | "timeZone">) {
  return (
    <table className="table table-cards">
      <TableHead columns={["Person", "Typed", "When", "Hash", "Record"]} />
      <tbody>
        {signers.map(({ id, name, typedName, policyHash, at }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/clearance/people/${id}`}>{name}</Link>
            </th>
            <td data-label="Typed">
              {typedName === "" ? <span className="muted">Erased</span> : <i>{typedName}</i>}
            </td>
            <td data-label="When">
              <Time at={at} timeZone={timeZone} style="datetime" />
            </td>
            <td data-label="Hash">
              <code>{policyHash.slice(0, 12)}</code>
            </td>
            <td data-label="Record">
              <Link to={recordPath(id, version)} aria-label={`The record of ${name}’s signature`}>
                Open
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NotSigned({
  unsigned,
  lately,
  timeZone,
}: Pick<PolicySignersProps, "unsigned" | "timeZone"> & { lately: Record<string, Date> }) {
  return (
    <table className="table table-cards">
      <TableHead columns={["Person", "Signed last", "To sign by"]} />
      <tbody>
        {unsigned.map(({ id, name, team, signed, due, overdueSince }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/clearance/people/${id}`}>{name}</Link>
              {team && <span className="small muted"> {team}</span>}
              {lately[id] && (
                <span className="small muted">
                  {" "}
                  · reminded <Time at={lately[id]} timeZone={timeZone} style="datetime" />
                </span>
              )}
            </th>
            <td data-label="Signed last">
              {signed ? (
                <span>
                  <Link to={recordPath(id, signed.version)}>{signed.version}</Link>
                  <span className="muted">
                    , <Time at={signed.at} timeZone={timeZone} />
                  </span>
                </span>
              ) : (
                <span className="muted">Never</span>
              )}
            </td>
            <td data-label="To sign by">
              {overdueSince ? (
                <Chip tone="bad" icon="alert">
                  Paused since <DayText day={overdueSince} />
                </Chip>
              ) : due ? (
                <span className="row">
                  <Icon name="clock" />
                  <DayText day={due} />
                </span>
              ) : (
                <span className="muted">Before being cleared</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
