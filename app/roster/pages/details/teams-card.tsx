import { Form, Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { teamsPath } from "~/roster/rules/paths";
import type { DetailsView } from "~/roster/services/details/show-details.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { FieldSet } from "~/kit/parts/forms/field";
import { ConfirmLast } from "./confirm-last";
import type { Sent } from "./sent";
import "./teams-card.css";

/** The teams they are in, and what a manager manages. */
export function TeamsCard({ view, sent }: { view: DetailsView; sent: Sent | undefined }) {
  const { key, teams, roles, teamsOnly, isLastManager } = view;
  const mine = sent?.intent === "teams" ? sent : undefined;
  const isManager = roles.includes("manager");
  const among = (name: "inTeams" | "manages", kept: boolean, id: string) =>
    mine ? [mine.values[name] ?? []].flat().includes(id) : kept;
  const narrow = mine ? mine.values.scope === "teams" : teamsOnly;
  if (teams.length === 0)
    return (
      <Card aria-labelledby="teams-title">
        <h2 id="teams-title">{m.roster_details_teams()}</h2>
        <p>{m.roster_details_no_team()}</p>
        <p className="room-above">
          <Link to={teamsPath(key)}>{m.roster_details_make_team()}</Link>
        </p>
      </Card>
    );
  // Anew with every change, so that the ticks are what is saved.
  const saved = teams.map((one) => `${one.isIn} ${one.manages}`).join();
  return (
    <Card aria-labelledby="teams-title">
      <h2 id="teams-title">{m.roster_details_teams()}</h2>
      <Form method="post" className="form" key={`${saved} ${teamsOnly}`}>
        <FieldSet legend={m.roster_details_in_teams()} id="in-teams" error={undefined}>
          <div className="team-ticks">
            {teams.map(({ id, name, isIn }) => (
              <label key={id} className="tick">
                <input
                  type="checkbox"
                  name="inTeams"
                  value={id}
                  defaultChecked={among("inTeams", isIn, id)}
                />
                <span>{name}</span>
              </label>
            ))}
          </div>
        </FieldSet>
        {isManager && (
          <>
            <FieldSet legend={m.roster_details_manages()} id="scope" error={undefined}>
              <label className="tick">
                <input type="radio" name="scope" value="all" defaultChecked={!narrow} />
                <span>{m.roster_details_manages_all()}</span>
              </label>
              <label className="tick">
                <input type="radio" name="scope" value="teams" defaultChecked={narrow} />
                <span>
                  {m.roster_details_manages_teams()}
                  <br />
                  <span className="small muted">{m.roster_details_manages_teams_text()}</span>
                </span>
              </label>
            </FieldSet>
            <FieldSet
              legend={m.roster_details_managed()}
              id="field-manages"
              error={mine?.errors.manages}
            >
              <p className="small muted">{m.roster_details_managed_hint()}</p>
              <div className="team-ticks">
                {teams.map(({ id, name, manages }, index) => (
                  <label key={id} className="tick">
                    <input
                      type="checkbox"
                      name="manages"
                      value={id}
                      id={index === 0 ? "field-manages" : undefined}
                      defaultChecked={among("manages", manages, id)}
                    />
                    <span>{name}</span>
                  </label>
                ))}
              </div>
            </FieldSet>
            {isLastManager && (
              <ConfirmLast id="field-confirmed-teams" error={mine?.errors["confirmed-teams"]} />
            )}
          </>
        )}
        <div className="form-actions">
          <Button type="submit" name="intent" value="teams">
            {m.roster_details_teams_save()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
