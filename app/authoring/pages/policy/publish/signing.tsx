import { m } from "~/kit/language/m";
import type { PolicyConsequences } from "~/authoring/services/policy/count-policy-consequences.server";
import { Button } from "~/kit/parts/forms/button";
import { Field, Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { LANGUAGES, type Language } from "~/kit/language/language";
import { languageName } from "~/kit/language/language-name";
import { dayText } from "~/kit/text/formats";

type Counted = PolicyConsequences & { for: string };

/** “11 people have to sign. If they don’t by 14 December, 5 clearances pause the day after.” */
export function signingText({ people, paused, signBy }: PolicyConsequences): string {
  if (people.length === 0) return m.authoring_policy_signs_nobody();
  const asked = m.authoring_policy_signs({ count: people.length });
  const day = dayText(signBy);
  return `${asked} ${
    paused > 0
      ? m.authoring_policy_pauses({ count: paused, day })
      : m.authoring_policy_pauses_none({ day })
  }`;
}

interface SigningFieldsProps {
  counted: Counted;
  /** Whether it is the first version, which has to be signed. */
  first: boolean;
  typed: { graceDays?: string | undefined; language?: string | undefined } | undefined;
  error: string | undefined;
  /** What it is written in, unless something else was chosen. */
  language: Language;
}

/** What it is written in, how long people have to sign, what that means, and on demand who they are. */
export function SigningFields({ counted, first, typed, error, language }: SigningFieldsProps) {
  const { people, graceDays } = counted;
  return (
    <>
      <Select
        label={m.authoring_policy_language()}
        hint={m.authoring_policy_language_hint()}
        name="language"
        defaultValue={typed?.language ?? language}
      >
        <Options of={LANGUAGES.map((one) => [one, languageName(one)])} />
      </Select>
      <Field
        label={m.authoring_policy_grace()}
        name="graceDays"
        inputMode="numeric"
        required
        hint={m.authoring_policy_grace_hint()}
        defaultValue={typed?.graceDays ?? String(graceDays)}
        error={error}
      />
      <input type="hidden" name="counted" value={counted.for} />
      <div className="stack gap-2" role="status">
        {first && <p>{m.authoring_policy_first()}</p>}
        <p>{m.authoring_policy_counted({ count: graceDays, consequence: signingText(counted) })}</p>
      </div>
      <Button type="submit" name="intent" value="count" formNoValidate>
        {m.authoring_policy_count()}
      </Button>
      {people.length > 0 && (
        <details className="publish-names">
          <summary>{m.authoring_publish_names()}</summary>
          <ul className="small publish-names-list">
            {people.map(({ name, paused }, index) => (
              <li key={index}>
                {paused > 0 ? m.authoring_policy_person_pauses({ name, count: paused }) : name}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
