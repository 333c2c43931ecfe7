import { m } from "~/kit/language/m";
import { TextArea } from "~/kit/parts/forms/field";

interface TranslationSourceProps {
  text: string;
  lang?: string;
  readOnly: boolean;
  onChange: (text: string) => void;
}

/** The file as it stands, where it can’t be shown as fields. */
export function TranslationSource({ text, onChange, ...common }: TranslationSourceProps) {
  return (
    <TextArea
      label={m.authoring_translations_source()}
      name="source"
      className="edit-code"
      rows={30}
      {...common}
      value={text}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
