import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";

interface View {
  named: readonly { personId: string; name: string }[];
  others: readonly { id: string; name: string; email: string }[];
  more: boolean;
  q: string;
}

type Errors = { person?: string; intent?: string; form?: string };

/** Who looks at live replies besides the trainers, and colleagues to ask, found by name. */
export function Colleagues({ view, errors }: { view: View; errors: Errors | undefined }) {
  const { named, others, more, q } = view;
  return (
    <Card aria-labelledby="colleagues">
      <h2 id="colleagues">{m.clearance_live_colleagues()}</h2>
      <p className="muted room-below">{m.clearance_live_colleagues_text()}</p>
      <ErrorSummary errors={errors} />
      {named.length > 0 && (
        <ul className="plain-list ruled room-below">
          {named.map(({ personId, name }) => (
            <Colleague key={personId} id={personId} name={name} does={false} />
          ))}
        </ul>
      )}
      <Form method="get" role="search" className="search" action="#colleagues">
        <Field
          label={m.clearance_live_find()}
          hideLabel
          placeholder={m.clearance_live_find()}
          name="q"
          id="field-person"
          type="search"
          maxLength={100}
          defaultValue={q}
        />
        <Button type="submit">{m.clearance_live_find_button()}</Button>
      </Form>
      {others.length === 0 && q !== "" && (
        <p className="muted room-above">{m.clearance_live_nobody_found({ q })}</p>
      )}
      {others.length > 0 && (
        <ul className="plain-list ruled room-above">
          {others.map(({ id, name, email }) => (
            <Colleague key={id} id={id} name={name} email={email} does />
          ))}
        </ul>
      )}
      {more && <p className="small muted">{m.clearance_live_more()}</p>}
    </Card>
  );
}

/** A colleague, and the button that asks them to review, or no longer to. */
function Colleague({
  id,
  name,
  email,
  does,
}: {
  id: string;
  name: string;
  email?: string;
  does: boolean;
}) {
  const isSending = useNavigation().formMethod === "POST";
  return (
    <li className="row flow between">
      <span className="anywhere">
        {name} {email !== undefined && <span className="block small muted">{email}</span>}
      </span>
      <Form method="post">
        <input type="hidden" name="intent" value={does ? "name" : "unname"} />
        <Button name="person" value={id} disabled={isSending}>
          {does ? m.clearance_live_name() : m.clearance_live_unname()}
          <VisuallyHidden> {name}</VisuallyHidden>
        </Button>
      </Form>
    </li>
  );
}
