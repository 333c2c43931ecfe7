import { PLACE_NAMES } from "~/company/rules/place-names";
import { PLACES, type Place } from "~/company/rules/places";
import { TRANSLATION_LANGUAGES } from "~/curriculum/rules/translation/languages";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Field, TextArea } from "~/kit/parts/forms/field";
import { passageField, type LawForm, type PassageField } from "~/authoring/rules/law/form";
import { passageWords } from "~/authoring/rules/law/words";
import { Check } from "~/authoring/pages/playbook/check";

interface LawFieldsProps {
  form: LawForm;
  problems: { readonly [field: string]: string | undefined };
  readOnly: boolean;
}

/** Everything that a topic of the law says. */
export function LawFields(props: LawFieldsProps) {
  const { form, problems, readOnly } = props;
  return (
    <>
      <Card className="stack gap-4" aria-labelledby="topic-title">
        <h2 id="topic-title">{m.authoring_law_topic()}</h2>
        <Field
          label={m.authoring_structure_title()}
          name="title"
          hint={m.authoring_law_topic_hint()}
          defaultValue={form.title}
          error={problems["title"]}
          readOnly={readOnly}
        />
        <Check name="askOutside" checked={form.askOutside} readOnly={readOnly}>
          {m.authoring_law_ask_outside()}
        </Check>
      </Card>
      {PLACES.map((place) => (
        <PassageFields key={place} place={place} {...props} />
      ))}
    </>
  );
}

function PassageFields({ place, form, problems, readOnly }: LawFieldsProps & { place: Place }) {
  const field = (part: PassageField) => {
    const name = passageField(place, part);
    return {
      label: passageWords(part),
      name,
      defaultValue: form[place][part],
      error: problems[name],
      readOnly,
    };
  };
  const isTranslationWrong = TRANSLATION_LANGUAGES.some(
    (language) => problems[passageField(place, language)],
  );
  return (
    <Card className="stack gap-4" aria-labelledby={`${place}-title`}>
      <h2 id={`${place}-title`}>{PLACE_NAMES[place]()}</h2>
      <TextArea {...field("text")} rows={5} lang="en" hint={m.authoring_law_text_hint()} />
      <TextArea {...field("sources")} rows={4} hint={m.authoring_law_sources_hint()} />
      <Field {...field("checked")} type="date" hint={m.authoring_law_checked_hint()} />
      <details open={isTranslationWrong || undefined}>
        <summary>{m.authoring_law_translations()}</summary>
        <div className="stack gap-4 room-above">
          <p className="field-hint">{m.authoring_law_translations_hint()}</p>
          {TRANSLATION_LANGUAGES.map((language) => (
            <TextArea key={language} {...field(language)} rows={4} lang={language} />
          ))}
        </div>
      </details>
    </Card>
  );
}
