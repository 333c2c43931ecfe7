import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { Icon } from "~/kit/parts/icon";
import type { Role } from "~/people/rules/kinds";
import { roleWords } from "~/people/rules/role-words";
import type { ShownHat } from "./hat-form";

const WORDS: Record<Role, (said: { organisation: string }) => string> = {
  employee: m.people_hats_to_training,
  manager: m.people_hats_to_managing,
  trainer: (said) => m.people_account_role_at({ role: roleWords("trainer"), ...said }),
  admin: (said) => m.people_account_role_at({ role: roleWords("admin"), ...said }),
};

/** For the start page of a role: the way to somebody’s other roles, each a button. Nothing for those who have one. */
export function OtherHats({ hats, worn }: { hats: readonly ShownHat[]; worn: string }) {
  const others = hats.filter(({ key }) => key !== worn);
  if (others.length === 0) return null;
  return (
    <Form
      method="post"
      action="/hat"
      reloadDocument
      aria-label={m.people_hats_others()}
      className="row flow gap-2"
    >
      {others.map(({ key, role, organisation }) => (
        <Button key={key} name="hat" value={key}>
          <span className="anywhere">{WORDS[role]({ organisation })}</span>
          <Icon name="arrow-right" />
        </Button>
      ))}
    </Form>
  );
}
