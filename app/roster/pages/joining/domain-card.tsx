import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Select } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { Fact, Facts } from "~/kit/parts/records/facts";

interface Domain {
  id: string;
  domain: string;
  verifiedAt: Date | null;
  join: boolean;
  teamId: string | null;
  record: { name: string; value: string };
}

/** One domain: how to prove that it is the company’s, or who may join by it. */
export function DomainCard({
  domain: { id, domain, verifiedAt, join, teamId, record },
  teams,
  fault,
  isArchived,
}: {
  domain: Domain;
  teams: readonly { id: string; name: string }[];
  /** What the last check found. */
  fault: string | undefined;
  isArchived: boolean;
}) {
  return (
    <Card aria-labelledby={`domain-${id}`}>
      <div className="row flow between gap-3 room-below">
        <h2 id={`domain-${id}`} className="anywhere">
          {domain}
        </h2>
        {verifiedAt ? (
          <Chip tone="ok" icon="check">
            {m.roster_domains_verified()}
          </Chip>
        ) : (
          <Chip tone="idle" icon="clock">
            {m.roster_domains_waiting()}
          </Chip>
        )}
      </div>
      {fault && (
        <div className="room-below">
          <Notice tone="warn" role="alert" title={fault} />
        </div>
      )}
      {verifiedAt ? (
        <Form method="post" className="form">
          <input type="hidden" name="id" value={id} />
          <label className="tick">
            <input type="checkbox" name="join" value="yes" defaultChecked={join} />
            <span className="anywhere">{m.roster_domains_join({ domain })}</span>
          </label>
          <Select
            label={m.roster_domains_team()}
            hint={m.roster_domains_team_hint()}
            name="team"
            id={`team-${id}`}
            defaultValue={teamId ?? ""}
          >
            <option value="">{m.roster_domains_no_team()}</option>
            {teams.map((team) => (
              <option key={team.id} value={team.id}>
                {team.name}
              </option>
            ))}
          </Select>
          {!isArchived && (
            <div className="form-actions">
              <Button variant="primary" name="intent" value="join">
                {m.roster_domains_save()}
              </Button>
            </div>
          )}
        </Form>
      ) : (
        <>
          <p className="anywhere room-below">{m.roster_domains_steps({ domain })}</p>
          <ol className="stack gap-3 anywhere">
            <li>{m.roster_domains_step_open({ domain })}</li>
            <li>
              {m.roster_domains_step_record()}
              <Facts>
                <Fact name={m.roster_domains_record_name()}>
                  <code>{record.name}</code>
                </Fact>
                <Fact name={m.roster_domains_record_value()}>
                  <code>{record.value}</code>
                </Fact>
              </Facts>
            </li>
            <li>{m.roster_domains_step_check()}</li>
          </ol>
        </>
      )}
      {!isArchived && (
        <Form method="post" className="form-actions room-above">
          <input type="hidden" name="id" value={id} />
          {!verifiedAt && (
            <Button name="intent" value="check" variant="primary">
              {m.roster_domains_check()}
            </Button>
          )}
          <Button name="intent" value="remove" aria-label={m.roster_domains_remove_one({ domain })}>
            {m.roster_domains_remove()}
          </Button>
        </Form>
      )}
    </Card>
  );
}
