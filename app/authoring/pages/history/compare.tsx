import { Form } from "@remix-run/react";
import type { Comparison } from "~/authoring/rules/compare/comparison";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Select } from "~/kit/parts/forms/field";
import { ComparisonView } from "~/authoring/parts/comparison-view";

interface CompareVersionsProps {
  versions: readonly { number: number; current: boolean }[];
  compared: { from: number; to: number; changes: Comparison } | null;
  /** The history's own address. */
  here: string;
}

/** Two versions beside each other, any two. */
export function CompareVersions({ versions, compared, here }: CompareVersionsProps) {
  if (versions.length < 2) return null;
  const choice = (label: string, name: "from" | "to", chosen: number) => (
    <Select key={`${name}-${chosen}`} label={label} name={name} defaultValue={chosen}>
      {versions.map(({ number, current }) => (
        <option key={number} value={number}>
          Version {number}
          {current ? ", published now" : ""}
        </option>
      ))}
    </Select>
  );
  const newest = versions[0]?.number ?? 1;
  return (
    <Card id="compare" aria-labelledby="compare-title">
      <h2 id="compare-title">
        {compared
          ? `From version ${compared.from} to version ${compared.to}`
          : "Compare two versions"}
      </h2>
      <Form
        method="get"
        action={`${here}#compare`}
        className="row flow row-end room-above room-below"
      >
        {choice("From", "from", compared?.from ?? newest - 1)}
        {choice("To", "to", compared?.to ?? newest)}
        <Button type="submit">Compare</Button>
      </Form>
      {compared ? (
        <ComparisonView
          key={`${compared.from}-${compared.to}`}
          comparison={compared.changes}
          level={3}
          whole
        />
      ) : (
        <p className="muted">Choose two different versions.</p>
      )}
    </Card>
  );
}
