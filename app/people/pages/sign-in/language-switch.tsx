import { Form } from "@remix-run/react";
import { language, LANGUAGE_NAMES } from "~/kit/language/language";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";

/** The page in another language, each by its own name. The page reloads, because its scripts are in one language. */
export function LanguageSwitch({ to }: { to: string | undefined }) {
  const others = Object.entries(LANGUAGE_NAMES).filter(([one]) => one !== language());
  return (
    <Form method="post" action="/language" reloadDocument aria-label={m.people_language_label()}>
      {to && <input type="hidden" name="to" value={to} />}
      <p className="row flow gap-2">
        {others.map(([one, name]) => (
          <Button key={one} variant="quiet" name="language" value={one} lang={one}>
            {name}
          </Button>
        ))}
      </p>
    </Form>
  );
}
