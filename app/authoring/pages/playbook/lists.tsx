import { m } from "~/kit/language/m";
import type { ListName } from "~/company/rules/playbook/form";
import { Field, Select, TextArea } from "~/kit/parts/forms/field";
import { RowList } from "./row-list";
import { Check } from "./check";
import type { PlaybookFieldsProps } from "./fields-props";

const PARTIES = [
  ["agency", m.authoring_playbook_party_agency],
  ["shared", m.authoring_playbook_party_shared],
  ["company", m.authoring_playbook_party_company],
] as const;

/** The escalation lines that lessons name. */
const ALWAYS: { [key: string]: (() => string) | undefined } = {
  complaint: m.authoring_playbook_always_complaint,
  safety: m.authoring_playbook_always_safety,
  press: m.authoring_playbook_always_press,
  legal: m.authoring_playbook_always_legal,
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

          nameOf={(row) => row.name}
        >
          {(row, at) => (
            <>
              <Field label={m.authoring_playbook_principle()} {...of(at, "name", row.name)} />
              <TextArea
                label={m.authoring_playbook_principle_say()}
                rows={2}
                {...of(at, "say", row.say)}
              />
              <TextArea
                label={m.authoring_playbook_principle_not()}
                rows={2}
                {...of(at, "not", row.not)}
              />
            </>
          )}
        </RowList>
      );
    case "offLimits":
      return (
        <RowList {...shared} rows={form.offLimits} nameOf={(row) => row.topic}>
          {(row, at) => (
            <>
              <Field label={m.authoring_playbook_topic()} {...of(at, "topic", row.topic)} />
              <TextArea
                label={m.authoring_playbook_topic_say()}
                rows={3}
                {...of(at, "say", row.say)}
              />
              <Field label={m.authoring_playbook_topic_ask()} {...of(at, "ask", row.ask)} />
              <TextArea
                label={m.authoring_playbook_topic_words()}
                hint={m.authoring_playbook_topic_words_hint()}
                rows={2}
                {...of(at, "words", row.words)}
              />
            </>
          )}
        </RowList>
      );
    case "escalation":
      return (
        <RowList
          {...shared}
          rows={form.escalation}

          nameOf={(row) => row.when}
          stays={(row) => ALWAYS[row.key] !== undefined}
          ordered={false}
        >
          {(row, at) => (
            <>
              <input type="hidden" name={`${at}.key`} value={row.key} />
              {ALWAYS[row.key] && <p className="small muted">{ALWAYS[row.key]?.()}</p>}
              <Field label={m.authoring_playbook_line_when()} {...of(at, "when", row.when)} />
              <div className="grid row-end">
                <Field label={m.authoring_playbook_line_who()} {...of(at, "who", row.who)} />
                <Field
                  label={m.authoring_playbook_line_how()}
                  hint={m.authoring_playbook_line_how_hint()}
                  {...of(at, "how", row.how)}
                />
              </div>
              <Check name={`${at}.reply`} checked={row.reply} readOnly={readOnly}>
                {m.authoring_playbook_line_reply()}
              </Check>
            </>
          )}
        </RowList>
      );
    case "channels":
      return (
        <RowList {...shared} rows={form.channels} nameOf={(row) => row.name}>
          {(row, at) => (
            <div className="grid row-end">
              <input type="hidden" name={`${at}.key`} value={row.key} />
              <Field label={m.authoring_playbook_channel_name()} {...of(at, "name", row.name)} />
              <Field
                label={m.authoring_playbook_channel_network()}
                {...of(at, "network", row.network)}
              />
              <Field
                label={m.authoring_playbook_channel_account()}
                hint={m.authoring_playbook_channel_account_hint()}
                {...of(at, "handle", row.handle)}
              />
              <Field
                label={m.authoring_playbook_channel_limit()}
                inputMode="numeric"
                {...of(at, "limit", row.limit)}
              />
            </div>
          )}
        </RowList>
      );
    case "responsibilities":
      return (
        <RowList {...shared} rows={form.responsibilities} nameOf={(row) => row.task}>
          {(row, at) => (
            <>
              <Field label={m.authoring_playbook_task()} {...of(at, "task", row.task)} />
              <div className="grid grid-narrow row-end">
                <Party label={m.authoring_playbook_task_now()} {...of(at, "now", row.now)} />
                <Party label={m.authoring_playbook_task_then()} {...of(at, "then", row.then)} />
                <Field
                  label={m.authoring_playbook_task_by()}
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
      {!known && <option value={defaultValue}>{m.authoring_playbook_choose()}</option>}
      {PARTIES.map(([party, words]) => (
        <option key={party} value={party}>
          {words()}
        </option>
      ))}
    </Select>
  );
}
