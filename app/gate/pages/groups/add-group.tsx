import { Form } from "@remix-run/react";
import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import { LEVELS } from "~/curriculum/rules/kinds";
import { GROUP_NAME_LENGTH } from "~/gate/rules/limits";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field, Select } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";
import { Options } from "~/kit/parts/forms/options";
import { typedIn, type Sent } from "./provider-form";

interface AddGroupProps {
  channels: readonly { key: string; name: string }[];
  sent: Sent | undefined;
}

export function AddGroup({ channels, sent }: AddGroupProps) {
  return (
    <Card aria-labelledby="add">
      <h2 id="add">{m.gate_groups_add()}</h2>
      <p className="muted room-below">{m.gate_groups_add_text()}</p>
      <Form method="post" className="form" noValidate>
        <ErrorSummary errors={sent?.errors} />
        <FormId />
        <Select
          label={m.gate_groups_level()}
          name="level"
          defaultValue={typedIn(sent, "level") ?? "reply"}
          error={sent?.errors?.level}
        >
          <Options of={LEVELS.map((level) => [level, LEVEL_WORDS[level].title])} />
        </Select>
        <Select
          label={m.gate_groups_channel()}
          name="channel"
          defaultValue={typedIn(sent, "channel")}
          error={sent?.errors?.channel}
        >
          <Options of={channels.map(({ key, name }) => [key, name])} />
        </Select>
        <Field
          label={m.gate_groups_name()}
          hint={m.gate_groups_name_hint()}
          name="name"
          defaultValue={typedIn(sent, "name")}
          error={sent?.errors?.name}
          maxLength={GROUP_NAME_LENGTH}
          autoComplete="off"
        />
        <div className="form-actions">
          <Button name="intent" value="add">
            {m.gate_groups_add_button()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
