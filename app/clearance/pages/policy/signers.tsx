import { Link } from "@remix-run/react";
import { addressText, type AddressSaid } from "~/kit/http/address";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
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
import { policyPath, recordPath } from "./paths";
import "~/kit/parts/records/table.css";

interface PolicySignersProps extends Pick<
  PolicyVersionView,
  "version" | "signers" | "unsigned" | "reminding" | "show" | "counts" | "page" | "pages"
> {
  /** Of the people who haven’t signed, where the page asks for them. */
  addresses: readonly string[] | null;
  timeZone: string;
  /** Of the file of people who haven’t signed. */
  separator: Separator;
}

/** Who has signed a version, with what they typed, or who has not, and by when they should. */
export function PolicySigners(props: PolicySignersProps) {
  const { version, signers, unsigned, reminding, show, counts, page, pages, timeZone } = props;
  const here = policyPath(version);
  const to = (said: AddressSaid) => `${here}${addressText(said, { page: 1 })}`;
  const empty = show === "signed" ? signers.length === 0 : unsigned.length === 0;
  return (
    <>
      <div className="table-tools row flow">
        <Pills label={m.clearance_policy_who()}>
          <Pill to={to({ show: "unsigned" })} active={show === "unsigned"}>
            {m.clearance_policy_not_signed()} <span className="numbers">{counts.unsigned}</span>
          </Pill>
          <Pill to={to({ show: "signed" })} active={show === "signed"}>
            {m.clearance_policy_signed()} <span className="numbers">{counts.signed}</span>
          </Pill>
        </Pills>
        {show === "unsigned" && !empty && (
          <span className="row flow">
            {reminding && <RemindButton version={version} reminding={reminding} listed />}
            <LinkButton to={to({ show: "unsigned", addresses: true })} preventScrollReset>
              {m.clearance_policy_addresses()}
            </LinkButton>
            <CsvExport to={`${here}/unsigned.csv`} separator={props.separator}>
              {m.clearance_policy_download()}
            </CsvExport>
          </span>
        )}
      </div>
      {props.addresses && (
        <div className="table-title">
          <TextArea
            label={m.clearance_policy_addresses_of()}
            hint={m.clearance_policy_addresses_hint()}
            name="addresses"
            readOnly
            rows={3}
            defaultValue={props.addresses.join(", ")}
          />
        </div>
      )}
      {empty ? (
        <Empty
          title={
            show === "unsigned"
              ? m.clearance_policy_nobody_missing()
              : m.clearance_policy_nobody_signed()
          }
          icon={show === "unsigned" ? "check" : "pen"}
        >
          {show === "unsigned" && <p>{m.clearance_policy_nobody_missing_text()}</p>}
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
      <TableHead
        columns={[
          m.clearance_labels_person(),
          m.clearance_policy_typed(),
          m.clearance_policy_when(),
          m.clearance_policy_hash(),
          m.clearance_policy_record(),
        ]}
      />
      <tbody>
        {signers.map(({ id, name, typedName, policyHash, at }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/clearance/people/${id}`}>{name}</Link>
            </th>
            <td data-label={m.clearance_policy_typed()}>
              {typedName === "" ? (
                <span className="muted">{m.clearance_policy_erased()}</span>
              ) : (
                <i>{typedName}</i>
              )}
            </td>
            <td data-label={m.clearance_policy_when()}>
              <Time at={at} timeZone={timeZone} style="datetime" />
            </td>
            <td data-label={m.clearance_policy_hash()}>
              <code>{policyHash.slice(0, 12)}</code>
            </td>
            <td data-label={m.clearance_policy_record()}>
              <Link
                to={recordPath(id, version)}
                aria-label={m.clearance_policy_record_of({ name })}
              >
                {m.clearance_policy_open()}
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
      <TableHead
        columns={[
          m.clearance_labels_person(),
          m.clearance_policy_signed_last(),
          m.clearance_policy_sign_by(),
        ]}
      />
      <tbody>
        {unsigned.map(({ id, name, team, signed, due, overdueSince }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/clearance/people/${id}`}>{name}</Link>
              {team && <span className="small muted"> {team}</span>}
              {lately[id] && (
                <span className="small muted">
                  {" "}
                  ·{" "}
                  <Rich
                    of={m.clearance_policy_reminded_at.parts()}
                    as={{
                      time: () => <Time at={lately[id]!} timeZone={timeZone} style="datetime" />,
                    }}
                  />
                </span>
              )}
            </th>
            <td data-label={m.clearance_policy_signed_last()}>
              {signed ? (
                <span>
                  <Link to={recordPath(id, signed.version)}>{signed.version}</Link>
                  <span className="muted">
                    , <Time at={signed.at} timeZone={timeZone} />
                  </span>
                </span>
              ) : (
                <span className="muted">{m.clearance_policy_never()}</span>
              )}
            </td>
            <td data-label={m.clearance_policy_sign_by()}>
              {overdueSince ? (
                <Chip tone="bad" icon="alert">
                  <Rich
                    of={m.clearance_policy_paused_since.parts()}
                    as={{ day: () => <DayText day={overdueSince} /> }}
                  />
                </Chip>
              ) : due ? (
                <span className="row">
                  <Icon name="clock" />
                  <DayText day={due} />
                </span>
              ) : (
                <span className="muted">{m.clearance_policy_before_cleared()}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
