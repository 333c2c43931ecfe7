import { Form } from "@remix-run/react";
import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import type { Level } from "~/curriculum/rules/kinds";
import type { GroupState } from "~/gate/rules/groups/kinds";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { wordTable } from "~/kit/language/word-table";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { Empty } from "~/kit/parts/page/empty";
import { LocalTime, useTimeZone } from "~/kit/parts/time/local-time";
import { numberText } from "~/kit/text/amounts";
import { HowToEnd } from "./how-to-end";
import { namesText } from "./names-text";

interface Group {
  id: string;
  name: string;
  level: Level;
  channel: string;
  state: GroupState;
  members: number;
  drift: { at: Date; added: readonly string[]; gone: readonly string[] } | null;
}

const STATE_WORDS = wordTable<GroupState, string>({
  draft: () => m.gate_groups_draft(),
  live: () => m.gate_groups_live(),
  ending: () => m.gate_groups_being_emptied(),
});

/** The groups that are kept, what somebody else changed in them, and how each is removed. */
export function GroupList({ groups }: { groups: readonly Group[] }) {
  return (
    <Card aria-labelledby="groups">
      <h2 id="groups">{m.gate_groups_groups()}</h2>
      {groups.length === 0 ? (
        <Empty title={m.gate_groups_none()} icon="people">
          <p>{m.gate_groups_none_text()}</p>
        </Empty>
      ) : (
        <ul className="plain-list ruled">
          {groups.map((group) => (
            <li key={group.id}>
              <strong className="block anywhere">{group.name}</strong>
              <span className="block">
                {m.gate_groups_holds({
                  level: LEVEL_WORDS[group.level].title,
                  channel: group.channel,
                })}
              </span>
              <span className="muted small block">
                {STATE_WORDS[group.state]}
                {group.state !== "draft" &&
                  ` · ${m.gate_groups_members({ count: numberText(group.members) })}`}
              </span>
              {group.drift && <Drifted {...group.drift} />}
              {group.state !== "ending" && <Remove {...group} />}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Drifted({ at, added, gone }: NonNullable<Group["drift"]>) {
  const timeZone = useTimeZone();
  return (
    <div className="small">
      <p>
        <Rich
          of={m.gate_groups_drift.parts()}
          as={{ time: () => <LocalTime at={at} timeZone={timeZone} /> }}
        />
      </p>
      {added.length > 0 && <p>{m.gate_groups_drift_added({ names: namesText(added) })}</p>}
      {gone.length > 0 && <p>{m.gate_groups_drift_gone({ names: namesText(gone) })}</p>}
    </div>
  );
}

function Remove({ id, name, state }: Group) {
  return (
    <details>
      <summary aria-label={m.gate_groups_remove_of({ name })}>{m.gate_groups_remove()}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="group" value={id} />
        <p>{m.gate_groups_remove_text()}</p>
        <HowToEnd of={`group-${id}`} asked={state === "live"} />
        <div className="form-actions">
          <Button variant="danger" name="intent" value="remove">
            {m.gate_groups_remove_button()}
          </Button>
        </div>
      </Form>
    </details>
  );
}
