import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";
import { dayText } from "~/kit/text/formats";
import { localDateOf } from "~/kit/time/moment";
import { Button } from "~/kit/parts/forms/button";
import { Chip } from "~/kit/parts/chip";
import { TableHead } from "~/kit/parts/records/table-head";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { Time } from "~/kit/parts/time/time";
import type { JoinState } from "~/roster/rules/joiner";
import "~/kit/parts/records/table.css";
import "./invitations-table.css";

export interface InvitedPerson {
  id: string;
  name: string;
  email: string;
  state: JoinState;
  mail: "sent" | "dead" | "dropped" | "failing" | "waiting" | null;
  invitedAt: Date | null;
  expiresAt: Date | null;
  joinedAt: Date | null;
}

const STATES = wordTable<JoinState, string>({
  joined: m.roster_invitations_state_joined,
  invited: m.roster_invitations_state_invited,
  expired: m.roster_invitations_state_expired,
  withdrawn: m.roster_invitations_state_withdrawn,
  "not-invited": m.roster_invitations_state_not_invited,
});

const LOOKS = {
  joined: { tone: "ok", icon: "check" },
  invited: { tone: "info", icon: "mail" },
  expired: { tone: "warn", icon: "clock" },
  withdrawn: { tone: "idle", icon: "cross" },
  "not-invited": { tone: "idle", icon: "dot" },
} as const;

/** What became of the mail of an open invitation; what has left is not worth a word. */
function mailSaid({ state, mail }: InvitedPerson): string | null {
  if (state !== "invited") return null;
  if (mail === "dead") return m.roster_invitations_mail_dead();
  if (mail === "failing") return m.roster_invitations_mail_failing();
  return mail === "waiting" ? m.roster_invitations_mail_waiting() : null;
}

/** Who was invited, with what became of it and what can be done. */
export function InvitationsTable({
  people,
  timeZone,
  isArchived,
}: {
  people: readonly InvitedPerson[];
  timeZone: string;
  isArchived: boolean;
}) {
  return (
    <table className="table table-cards" aria-label={m.roster_invitations_title()}>
      <TableHead
        columns={[
          m.roster_invitations_person(),
          m.roster_invitations_state(),
          m.roster_invitations_invited(),
          m.roster_invitations_joined(),
          { hidden: m.roster_invitations_actions() },
        ]}
      />
      <tbody>
        {people.map((one) => {
          const { id, name, email, state, invitedAt, expiresAt, joinedAt } = one;
          const mail = mailSaid(one);
          return (
            <tr key={id}>
              <th scope="row" className="anywhere">
                {name}
                <br />
                <span className="small muted">{email}</span>
              </th>
              <td data-label={m.roster_invitations_state()} className="nowrap invited-state">
                <div className="stack gap-1">
                  <span>
                    <Chip {...LOOKS[state]}>{STATES[state]}</Chip>
                  </span>
                  {state === "invited" && expiresAt && (
                    <span className="small muted">
                      {m.roster_invitations_until({
                        day: dayText(localDateOf(expiresAt, timeZone), { short: true }),
                      })}
                    </span>
                  )}
                  {mail && <span className="small invited-mail">{mail}</span>}
                </div>
              </td>
              <td data-label={m.roster_invitations_invited()} className="nowrap">
                {invitedAt ? <Time at={invitedAt} timeZone={timeZone} /> : "–"}
              </td>
              <td data-label={m.roster_invitations_joined()} className="nowrap">
                {joinedAt ? <Time at={joinedAt} timeZone={timeZone} /> : "–"}
              </td>
              <td>{state !== "joined" && !isArchived && <Actions person={one} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Actions({ person: { id, name, state, invitedAt } }: { person: InvitedPerson }) {
  return (
    <Form method="post" className="row flow gap-2 invited-actions">
      <input type="hidden" name="person" value={id} />
      <Button name="intent" value="send">
        {invitedAt ? m.roster_invitations_again() : m.roster_invitations_send()}
        <VisuallyHidden>{`: ${name}`}</VisuallyHidden>
      </Button>
      {state === "invited" && (
        <Button name="intent" value="withdraw">
          {m.roster_invitations_withdraw()}
          <VisuallyHidden>{`: ${name}`}</VisuallyHidden>
        </Button>
      )}
    </Form>
  );
}
