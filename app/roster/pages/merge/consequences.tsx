import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { dayText } from "~/kit/text/formats";
import { listed } from "~/kit/text/listed";
import { detailsPath, mergePath } from "~/roster/rules/paths";
import type { MergeView } from "~/roster/services/merging/show-merge.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Field, FieldError, TextArea } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { mergeRefusalWords } from "./refusals";

interface ConsequencesProps {
  view: MergeView;
  plan: NonNullable<MergeView["plan"]>;
  values: { until?: string; reason?: string };
  errors: { [name: string]: string | undefined };
}

/** What merging does, before anybody confirms it. */
export function Consequences({ view, plan, values, errors }: ConsequencesProps) {
  const { key, person, until, today } = view;
  const { other, refused, held, learned, credits, teams } = plan;
  const others = (personId: string, otherId: string) =>
    `${mergePath(key, personId)}?other=${encodeURIComponent(otherId)}`;
  const counted = learned.length + credits.length;
  return (
    <Card aria-labelledby="means">
      <h2 id="means">{m.roster_merge_means()}</h2>
      <ul className="stack gap-2 room-below">
        <li>{m.roster_merge_kept({ name: person.name, address: person.email })}</li>
        <li>{m.roster_merge_ended({ name: other.name, address: other.email })}</li>
        {learned.length > 0 && (
          <li>
            {m.roster_merge_learned({ count: learned.length })}
            <ul>
              {learned.map(({ title, day }) => (
                <li key={title}>{m.roster_merge_learned_one({ title, day: dayText(day) })}</li>
              ))}
            </ul>
          </li>
        )}
        {credits.length > 0 && <li>{m.roster_merge_credits({ titles: listed(credits) })}</li>}
        {counted === 0 && <li>{m.roster_merge_nothing_learned()}</li>}
        {teams.length > 0 && <li>{m.roster_merge_teams({ teams: listed(teams) })}</li>}
        {held.length > 0 && <li>{m.roster_merge_held({ titles: listed(held) })}</li>}
        <li>{m.roster_merge_again()}</li>
        <li>{m.roster_merge_history()}</li>
        <li>{m.roster_merge_final()}</li>
      </ul>
      {held.length > 0 && !refused && (
        <Notice tone="warn" className="room-below" title={m.roster_merge_other_way()}>
          <p className="room-above">
            <LinkButton to={others(other.id, person.id)}>
              {m.roster_merge_swap({ name: other.name })}
            </LinkButton>
          </p>
        </Notice>
      )}
      {refused ? (
        <Notice tone="bad" icon="lock" title={mergeRefusalWords(refused)}>
          <p className="room-above">
            <LinkButton to={mergePath(key, person.id)}>{m.roster_merge_choose_other()}</LinkButton>
          </p>
        </Notice>
      ) : (
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="other" value={other.id} />
          {learned.length > 0 ? (
            <Field
              type="date"
              label={m.roster_merge_until()}
              hint={m.roster_merge_until_hint()}
              name="until"
              min={today}
              defaultValue={values.until ?? until}
              error={errors.until}
            />
          ) : (
            <input type="hidden" name="until" value={until} />
          )}
          <TextArea
            label={m.roster_merge_reason()}
            hint={m.roster_merge_reason_hint()}
            name="reason"
            maxLength={1000}
            required
            defaultValue={values.reason}
            error={errors.reason}
          />
          <div className="field">
            <label className="tick">
              <input type="checkbox" name="sure" value="yes" id="field-sure" />
              <span>{m.roster_merge_sure()}</span>
            </label>
            {errors.sure && <FieldError>{errors.sure}</FieldError>}
          </div>
          <div className="form-actions">
            <Button type="submit" variant="danger">
              {m.roster_merge_button()}
            </Button>
            <LinkButton variant="quiet" to={detailsPath(key, person.id)}>
              {m.clearance_labels_cancel()}
            </LinkButton>
          </div>
        </Form>
      )}
    </Card>
  );
}
