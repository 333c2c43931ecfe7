import { Form, Link } from "@remix-run/react";
import { standingInWords } from "~/people/rules/delegation/delegation-words";
import { Button } from "~/kit/parts/forms/button";
import { Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { Notice } from "~/kit/parts/notice";

/** For whom one stands in, on a page of what waits. */
export function StandingInNotice({
  standingIn,
}: {
  standingIn: readonly { name: string; until: string }[];
}) {
  return standingIn.map(({ name, until }) => (
    <Notice key={`${name}-${until}`} tone="info" icon="people" title={standingInWords(name, until)}>
      What you sign for them says so.
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

/** Which of those who wait are shown; what is chosen is in the address. Nothing where there is nothing to choose. */
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
      aria-label="Filter"
    >
      {useful.map(({ name, label, all, chosen, options }) => (
        <Select key={`${name}-${chosen}`} label={label} name={name} defaultValue={chosen ?? ""}>
          <option value="">{all}</option>
          <Options of={options.map((option) => [option.value, option.label])} />
        </Select>
      ))}
      <Button type="submit">Show</Button>
      {narrowed && (
        <p className="small muted" role="status">
          {matching} of {total} shown. <Link to={action}>Show all</Link>
        </p>
      )}
    </Form>
  );
}
