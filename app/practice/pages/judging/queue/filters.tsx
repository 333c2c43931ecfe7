import { Form, Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Button } from "~/kit/parts/forms/button";
import { Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { numberText } from "~/kit/text/amounts";
import { REVIEWS, type QueueAddress } from "~/practice/rules/judging/paths";

interface QueueFiltersProps {
  view: {
    address: QueueAddress;
    matching: number;
    total: number;
    second: number;
    companies: readonly { key: string; name: string }[];
    sets: readonly { id: string; name: string }[];
    people: readonly { id: string; name: string }[];
  };
}

/** Narrows the replies to a company, a practice set, a person or second looks. Nothing where there is nothing to choose. */
export function QueueFilters({ view }: QueueFiltersProps) {
  const { address, matching, total, second, companies, sets, people } = view;
  const narrowed = Object.values(address).some(Boolean);
  if (total === 0 && !narrowed) return null;
  return (
    <Form
      method="get"
      action={REVIEWS}
      role="search"
      aria-label={m.practice_reviews_filters()}
      className="table-tools row flow row-end"
      key={JSON.stringify(address)}
    >
      {(companies.length > 1 || address.company !== "") && (
        <Select label={m.practice_reviews_company()} name="company" defaultValue={address.company}>
          <option value="">{m.practice_reviews_every_company()}</option>
          <Options of={companies.map(({ key, name }) => [key, name])} />
        </Select>
      )}
      {(sets.length > 1 || address.set !== "") && (
        <Select label={m.practice_reviews_set()} name="set" defaultValue={address.set}>
          <option value="">{m.practice_reviews_every_set()}</option>
          <Options of={sets.map(({ id, name }) => [id, name])} />
        </Select>
      )}
      {(people.length > 1 || address.person !== "") && (
        <Select label={m.practice_reviews_person()} name="person" defaultValue={address.person}>
          <option value="">{m.practice_reviews_everybody()}</option>
          <Options of={people.map(({ id, name }) => [id, name])} />
        </Select>
      )}
      {(second > 0 || address.look !== null) && (
        <Select label={m.practice_reviews_look()} name="look" defaultValue={address.look ?? ""}>
          <option value="">{m.practice_reviews_every_look()}</option>
          <option value="second">{m.practice_reviews_second_only()}</option>
        </Select>
      )}
      <Button type="submit">{m.practice_reviews_filter()}</Button>
      {narrowed && (
        <p className="small muted" role="status">
          <Rich
            of={m.practice_reviews_narrowed.parts({
              matching: numberText(matching),
              total: numberText(total),
            })}
            as={{ link: (words) => <Link to={REVIEWS}>{words}</Link> }}
          />
        </p>
      )}
    </Form>
  );
}
