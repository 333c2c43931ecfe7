import type { ListName } from "~/company/rules/playbook/form";
import { Field, Select, TextArea } from "~/kit/parts/forms/field";
import { RowList } from "./row-list";
import { Check } from "./check";
import type { PlaybookFieldsProps } from "./fields-props";

const PARTIES = [
  ["agency", "The agency"],
  ["shared", "Both"],
  ["company", "The company"],
] as const;

/** The escalation lines that lessons name. */
const ALWAYS: { [key: string]: string | undefined } = {
  complaint: "Complaints",
  safety: "Safety",
  press: "Press",
  legal: "Legal matters",
};

/** One of the playbook's lists as fields. */
export function PlaybookLists({
  only,
  form,
  problems,
  readOnly,
}: PlaybookFieldsProps & { only: ListName }) {
  const of = (start: string, name: string, value: string) => ({
    name: `${start}.${name}`,
    defaultValue: value,
    error: problems[`${start}.${name}`],
    readOnly,
  });
  const shared = { list: only, error: problems[only], readOnly };
  switch (only) {
    case "principles":
      return (
        <RowList
          {...shared}
          rows={form.voice.principles}
          noun="principle"
          nameOf={(row) => row.name}
        >
          {(row, at) => (
            <>
              <Field label="Principle" {...of(at, "name", row.name)} />
              <TextArea label="Say" rows={2} {...of(at, "say", row.say)} />
              <TextArea label="Not" rows={2} {...of(at, "not", row.not)} />
            </>
          )}
        </RowList>
      );
    case "offLimits":
      return (
        <RowList {...shared} rows={form.offLimits} noun="topic" nameOf={(row) => row.topic}>
          {(row, at) => (
            <>
              <Field label="What we do not discuss" {...of(at, "topic", row.topic)} />
              <TextArea label="What to say instead" rows={3} {...of(at, "say", row.say)} />
              <Field label="Whom to ask" {...of(at, "ask", row.ask)} />
            </>
          )}
        </RowList>
      );
    case "escalation":
      return (
        <RowList
          {...shared}
          rows={form.escalation}
          noun="line"
          nameOf={(row) => row.when}
          stays={(row) => ALWAYS[row.key] !== undefined}
          ordered={false}
        >
          {(row, at) => (
            <>
              <input type="hidden" name={`${at}.key`} value={row.key} />
              {ALWAYS[row.key] && <p className="small muted">{ALWAYS[row.key]}, always here</p>}
              <Field label="When" {...of(at, "when", row.when)} />
              <div className="grid row-end">
                <Field label="Whom to call" {...of(at, "who", row.who)} />
                <Field
                  label="How, and how fast"
                  hint="Within the hour, with a link to the post."
                  {...of(at, "how", row.how)}
                />
              </div>
              <Check name={`${at}.reply`} checked={row.reply} readOnly={readOnly}>
                People may answer in public first
              </Check>
            </>
          )}
        </RowList>
      );
    case "channels":
      return (
        <RowList {...shared} rows={form.channels} noun="channel" nameOf={(row) => row.name}>
          {(row, at) => (
            <div className="grid row-end">
              <input type="hidden" name={`${at}.key`} value={row.key} />
              <Field label="Name" {...of(at, "name", row.name)} />
              <Field label="Network" {...of(at, "network", row.network)} />
              <Field
                label="Account"
                hint="As it is written there: @harbourandpine."
                {...of(at, "handle", row.handle)}
              />
              <Field
                label="Characters in a post"
                inputMode="numeric"
                {...of(at, "limit", row.limit)}
              />
            </div>
          )}
        </RowList>
      );
    case "responsibilities":
      return (
        <RowList {...shared} rows={form.responsibilities} noun="task" nameOf={(row) => row.task}>
          {(row, at) => (
            <>
              <Field label="Task" {...of(at, "task", row.task)} />
              <div className="grid grid-narrow row-end">
                <Party label="Who does it now" {...of(at, "now", row.now)} />
                <Party label="Who does it then" {...of(at, "then", row.then)} />
                <Field
                  label="From the end of"
                  type="month"
                  placeholder="2027-03"
                  {...of(at, "by", row.by)}
                />
              </div>
            </>
          )}
        </RowList>
      );
    default:
      return only satisfies never;
  }
}

function Party({
  defaultValue,
  readOnly,
  ...rest
}: {
  label: string;
  name: string;
  defaultValue: string;
  error: string | undefined;
  readOnly: boolean;
}) {
  const known = PARTIES.some(([party]) => party === defaultValue);
  return (
    <Select {...rest} defaultValue={defaultValue} disabled={readOnly}>
      {!known && <option value={defaultValue}>Choose</option>}
      {PARTIES.map(([party, words]) => (
        <option key={party} value={party}>
          {words}
        </option>
      ))}
    </Select>
  );
}
