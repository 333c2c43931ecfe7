import { Form } from "@remix-run/react";
import { LANGUAGE_NAMES, type Language } from "~/kit/language/language";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Select } from "~/kit/parts/forms/field";

interface LanguageCardProps {
  languages: {
    own: Language | null;
    /** Who has chosen none is spoken to in this one. */
    otherwise: Language;
  };
}

/** Someone’s own choice of a language. The page reloads, because its scripts are in one language. */
export function LanguageCard({ languages: { own, otherwise } }: LanguageCardProps) {
  return (
    <Card>
      <Form method="post" action="/language" className="row row-end flow" reloadDocument>
        <Select label={m.people_language_label()} name="language" defaultValue={own ?? ""}>
          <option value="">
            {m.people_language_default({ language: LANGUAGE_NAMES[otherwise] })}
          </option>
          {Object.entries(LANGUAGE_NAMES).map(([language, name]) => (
            <option key={language} value={language} lang={language}>
              {name}
            </option>
          ))}
        </Select>
        <Button>{m.people_language_save()}</Button>
      </Form>
    </Card>
  );
}
