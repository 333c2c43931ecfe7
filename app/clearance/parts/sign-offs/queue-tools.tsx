import { Form, Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { numberText } from "~/kit/text/amounts";
import { standingInWords } from "~/people/rules/delegation/delegation-words";
import { Button } from "~/kit/parts/forms/button";
import { Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { Notice } from "~/kit/parts/notice";

/** The people someone is covering for, above the people waiting. */
export function StandingInNotice({
  standingIn,
}: {
  standingIn: readonly { name: string; until: string }[];
}) {
  return standingIn.map(({ name, until }) => (
    <Notice key={`${name}-${until}`} tone="info" icon="people" title={standingInWords(name, until)}>
      {m.clearance_sign_offs_page_standing_in()}
    </Notice>
  ));
}

export interface QueueFilter {
  name: string;
  label: string;
  all: string;
  chosen: string | null;
  options: readonly { value: string; label: string }[];
}

/** Which of the people waiting are shown; what is chosen is in the address. Nothing where there is nothing to choose. */
export function QueueFilters({
  action,
  filters,
  matching,
  total,
}: {
  action: string;
  filters: readonly QueueFilter[];
  matching: number;
  total: number;
}) {
  const useful = filters.filter(({ options, chosen }) => options.length > 1 || chosen !== null);
  if (useful.length === 0) return null;
  const narrowed = useful.some(({ chosen }) => chosen !== null);
  return (
    <Form
      method="get"
      action={action}
      className="queue-filters row flow row-end gap-4"
      role="search"
      aria-label={m.clearance_sign_offs_page_filter()}
    >
      {useful.map(({ name, label, all, chosen, options }) => (
        <Select key={`${name}-${chosen}`} label={label} name={name} defaultValue={chosen ?? ""}>
          <option value="">{all}</option>
          <Options of={options.map((option) => [option.value, option.label])} />
        </Select>
      ))}
      <Button type="submit">{m.clearance_sign_offs_page_show()}</Button>
      {narrowed && (
        <p className="small muted" role="status">
          <Rich
            of={m.clearance_sign_offs_page_narrowed.parts({
              matching: numberText(matching),
              total: numberText(total),
            })}
            as={{ link: (words) => <Link to={action}>{words}</Link> }}
          />
        </p>
      )}
    </Form>
  );
}
