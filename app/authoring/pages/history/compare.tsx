import { m } from "~/kit/language/m";
import { Form } from "@remix-run/react";
import type { Comparison } from "~/authoring/rules/compare/comparison";
import { numberText } from "~/kit/text/amounts";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Select } from "~/kit/parts/forms/field";
import { ComparisonView } from "~/authoring/parts/comparison-view";

interface CompareVersionsProps {
  versions: readonly { number: number; name: string | null; current: boolean }[];
  compared: { from: number; to: number; changes: Comparison } | null;
  /** The history's own address. */
  here: string;
}

/** Any two versions, compared. */
export function CompareVersions({ versions, compared, here }: CompareVersionsProps) {
  if (versions.length < 2) return null;
  const nameOf = (number: number) =>
    versions.find((one) => one.number === number)?.name ?? numberText(number);
  const choice = (label: string, name: "from" | "to", chosen: number) => (
    <Select key={`${name}-${chosen}`} label={label} name={name} defaultValue={chosen}>
      {versions.map(({ number, current }) => (
        <option key={number} value={number}>
          {(current ? m.authoring_history_version_now : m.authoring_history_version)({
            number: nameOf(number),
          })}
        </option>
      ))}
    </Select>
  );
  const newest = versions[0]?.number ?? 1;
  return (
    <Card id="compare" aria-labelledby="compare-title">
      <h2 id="compare-title">
        {compared
          ? m.authoring_history_compared({
              from: nameOf(compared.from),
              to: nameOf(compared.to),
            })
          : m.authoring_history_compare_two()}
      </h2>
      <Form
        method="get"
        action={`${here}#compare`}
        className="row flow row-end room-above room-below"
      >
        {choice(m.authoring_history_from(), "from", compared?.from ?? newest - 1)}
        {choice(m.authoring_history_to(), "to", compared?.to ?? newest)}
        <Button type="submit">{m.authoring_history_compare()}</Button>
      </Form>
      {compared ? (
        <ComparisonView
          key={`${compared.from}-${compared.to}`}
          comparison={compared.changes}
          level={3}
          whole
        />
      ) : (
        <p className="muted">{m.authoring_history_compare_same()}</p>
      )}
    </Card>
  );
}
