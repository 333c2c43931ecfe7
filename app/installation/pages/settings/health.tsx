import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Card } from "~/kit/parts/cards/card";
import { Notice } from "~/kit/parts/notice";
import { Stat } from "~/kit/parts/records/stat";
import { TableHead } from "~/kit/parts/records/table-head";
import { Time } from "~/kit/parts/time/time";
import { bytesText, numberText } from "~/kit/text/amounts";
import type { showHealth } from "~/notices/services/health/show-health.server";
import "~/kit/parts/records/table.css";

type Health = Awaited<ReturnType<typeof showHealth>>;

/** What the installation needs: a backup, room on its disk. */
export function HealthWarnings({ backup, space }: Health) {
  return (
    <>
      {backup.state !== "fresh" && (
        <Notice
          tone="warn"
          title={
            backup.state === "never"
              ? m.notices_health_backup_never()
              : m.notices_health_backup_old()
          }
        >
          <Rich
            of={m.notices_health_backup_do.parts()}
            as={{ command: (words) => <code>{words}</code> }}
          />
        </Notice>
      )}
      {space.little && (
        <Notice tone="warn" title={m.notices_health_room_little()}>
          {m.notices_health_room_do()}
        </Notice>
      )}
    </>
  );
}

/** The four figures to look at first. */
export function HealthStats({ health, now }: { health: Health; now: Date }) {
  const { backup, space, failures, mail } = health;
  const ago = (at: Date | null) =>
    at ? <Time at={at} timeZone="UTC" style="relative" now={now} /> : m.notices_health_never();
  return (
    <div className="stats grid grid-narrow">
      <Stat
        label={m.notices_health_backup()}
        value={ago(backup.at)}
        tone={backup.state === "fresh" ? "ok" : "warn"}
      />
      {space.free === null ? (
        <Stat label={m.notices_settings_database()} value={bytesText(space.used)} />
      ) : (
        <Stat
          label={m.notices_health_room()}
          value={bytesText(space.free)}
          tone={space.little ? "warn" : undefined}
          note={m.notices_health_database({ size: bytesText(space.used) })}
        />
      )}
      <Stat
        label={m.notices_health_failed()}
        value={numberText(failures.day)}
        tone={failures.day > 0 ? "bad" : "ok"}
        note={m.notices_health_failed_hour({ count: numberText(failures.hour) })}
      />
      <Stat
        label={m.notices_health_mail()}
        value={ago(mail.at)}
        tone={mail.failed > 0 ? "warn" : undefined}
        note={
          mail.failed > 0 && (
            <>
              <p>{m.notices_health_mail_failed({ count: mail.failed })}</p>
              {mail.failedFor && <p>{m.notices_health_mail_why({ why: mail.failedFor })}</p>}
            </>
          )
        }
      />
    </div>
  );
}

/** The requests that failed within a day, the newest first; nothing where none did. */
export function FailuresCard({ failures, now }: { failures: Health["failures"]; now: Date }) {
  if (failures.newest.length === 0) return null;
  return (
    <Card fit="flush">
      <table className="table table-cards">
        <caption>
          <h2>{m.notices_health_failures()}</h2>
          <p className="small muted">{m.notices_health_failures_text()}</p>
        </caption>
        <TableHead
          columns={[
            m.notices_health_request(),
            m.notices_health_when(),
            m.notices_health_status(),
            m.notices_health_id(),
          ]}
        />
        <tbody>
          {failures.newest.map(({ at, requestId, method, route, status }) => (
            <tr key={requestId}>
              <th scope="row">
                {method} {route}
              </th>
              <td data-label={m.notices_health_when()}>
                <Time at={at} timeZone="UTC" style="relative" now={now} />
              </td>
              <td data-label={m.notices_health_status()}>{status}</td>
              <td data-label={m.notices_health_id()}>
                <code>{requestId}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
