import { Form } from "@remix-run/react";
import { useSearchForm } from "~/kit/browser/search-form";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { Field, Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { roleWords } from "~/people/rules/role-words";
import type { RosterSearch } from "./query";

interface RosterToolsProps {
  path: string;
  query: RosterSearch;
  teams: readonly { id: string; name: string }[];
}

/** Search and filters; all they choose is in the address. */
export function RosterTools({ path, query, teams }: RosterToolsProps) {
  const form = useSearchForm(JSON.stringify(query));
  return (
    <Form
      key={form.key}
      ref={form.ref}
      method="get"
      action={path}
      role="search"
      className="table-tools row row-end flow"
      preventScrollReset
    >
      <Field
        label={m.roster_people_search_label()}
        type="search"
        name="q"
        defaultValue={query.search}
        maxLength={100}
        autoComplete="off"
      />
      {teams.length > 0 && (
        <Select label={m.roster_people_team()} name="team" defaultValue={query.team ?? ""}>
          <Options
            of={[
              ["", m.roster_people_every_team()],
              ...teams.map(({ id, name }): [string, string] => [id, name]),
            ]}
          />
        </Select>
      )}
      <Select label={m.roster_people_role()} name="role" defaultValue={query.role ?? ""}>
        <Options
          of={[
            ["", m.roster_people_every_role()],
            ["employee", roleWords("employee")],
            ["manager", roleWords("manager")],
          ]}
        />
      </Select>
      <Select label={m.roster_people_show()} name="show" defaultValue={query.show ?? ""}>
        <Options
          of={[
            ["", m.roster_people_here()],
            ["left", m.roster_people_left()],
          ]}
        />
      </Select>
      <Button type="submit">{m.roster_people_apply()}</Button>
    </Form>
  );
}
