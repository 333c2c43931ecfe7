import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Icon } from "~/kit/parts/icon";
import type { Role } from "~/people/rules/kinds";
import { roleWords } from "~/people/rules/role-words";
import "./hats.css";

export interface ShownHat {
  key: string;
  role: Role;
  organisation: string;
}

/** Somebody’s roles, each a button that goes on in it. The page is loaded anew: all its addresses are others then. */
export function HatForm({ hats, worn }: { hats: readonly ShownHat[]; worn: string }) {
  return (
    <Form method="post" action="/hat" reloadDocument>
      <ul className="hats plain-list">
        {hats.map(({ key, role, organisation }) => (
          <li key={key}>
            <button
              name="hat"
              value={key}
              className="hat"
              aria-current={key === worn ? "true" : undefined}
            >
              <span>
                <strong className="block">{organisation}</strong>
                <span className="muted small block">{roleWords(role)}</span>
              </span>
              {key === worn && (
                <span className="hat-worn small">
                  <Icon name="check" />
                  {m.people_hats_now()}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </Form>
  );
}
