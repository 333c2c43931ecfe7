import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { listed } from "~/kit/text/listed";
import { teamPath } from "~/roster/rules/paths";
import type { TeamView } from "~/roster/services/teams/show-team.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { FieldSet, Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";

/** Into which team this one goes, and once that is chosen, what follows. */
export function MergeTeam({ view }: { view: TeamView }) {
  const { key, team, others, merging, rules } = view;
  if (others.length === 0) return null;
  return (
    <Card aria-labelledby="merge">
      <h2 id="merge">{m.roster_teams_merge()}</h2>
      {!merging && (
        <Form method="get" className="form" action="#merge">
          <p>{m.roster_teams_merge_text()}</p>
          <Select label={m.roster_teams_merge_into()} name="into" required defaultValue="">
            <option value="">{m.roster_teams_merge_choose()}</option>
            <Options of={others.map(({ id, name }) => [id, name])} />
          </Select>
          <div className="form-actions">
            <Button type="submit">{m.roster_teams_merge_show()}</Button>
          </div>
        </Form>
      )}
      {merging && (
        <Form method="post" className="form">
          <p>{m.roster_teams_merge_means({ team: team.name, into: merging.into.name })}</p>
          <ul className="stack gap-2">
            {merging.moving > 0 && (
              <li>{m.roster_teams_merge_people({ count: merging.moving })}</li>
            )}
            {merging.enrolledByTheirs > 0 && (
              <li>{m.roster_teams_merge_enrolled({ count: merging.enrolledByTheirs })}</li>
            )}
            <li>{m.roster_teams_merge_training()}</li>
            <li>{m.roster_teams_merge_final({ team: team.name })}</li>
          </ul>
          {rules > 0 && (
            <FieldSet
              legend={m.roster_teams_merge_rules({ count: rules })}
              id="rules"
              error={undefined}
            >
              <label className="tick">
                <input type="radio" name="rules" value="end" defaultChecked />
                <span>{m.roster_teams_merge_rules_end()}</span>
              </label>
              {merging.kept > 0 && (
                <label className="tick">
                  <input type="radio" name="rules" value="keep" />
                  <span>
                    {m.roster_teams_merge_rules_keep({
                      count: merging.enrolledByKept,
                      into: merging.into.name,
                    })}
                  </span>
                </label>
              )}
            </FieldSet>
          )}
          <input type="hidden" name="into" value={merging.into.id} />
          <div className="form-actions">
            <Button type="submit" variant="danger" name="intent" value="merge">
              {m.roster_teams_merge_button({ into: merging.into.name })}
            </Button>
            <LinkButton variant="quiet" to={teamPath(key, team.id)}>
              {m.clearance_labels_cancel()}
            </LinkButton>
          </div>
        </Form>
      )}
    </Card>
  );
}

/** What closing the team does, in numbers, and the button. */
export function CloseTeam({ view: { people, rules, stranded } }: { view: TeamView }) {
  return (
    <Card aria-labelledby="close">
      <h2 id="close">{m.roster_teams_close()}</h2>
      <ul className="stack gap-2 room-below">
        {people.length > 0 && <li>{m.roster_teams_close_people({ count: people.length })}</li>}
        <li>
          {rules === 0
            ? m.roster_teams_close_no_rule()
            : m.roster_teams_close_rules({ count: rules })}
        </li>
        {stranded.length > 0 && (
          <li>
            {m.roster_teams_close_stranded({ names: listed(stranded), count: stranded.length })}
          </li>
        )}
        <li>{m.roster_teams_close_undo()}</li>
      </ul>
      <Form method="post" className="form-actions">
        <Button type="submit" variant="danger" name="intent" value="close">
          {m.roster_teams_close_button()}
        </Button>
      </Form>
    </Card>
  );
}
