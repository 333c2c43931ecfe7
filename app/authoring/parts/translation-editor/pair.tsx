import type { Language } from "~/kit/language/language";
import { TextArea } from "~/kit/parts/forms/field";
import "./translated.css";

interface PairProps {
  name: string;
  label: string;
  original: string;
  originalLanguage: Language;
  value: unknown;
  language: Language;
  readOnly: boolean;
  onChange: (typed: string) => void;
}

/** A text of the original, and its translation. */
export function Pair(props: PairProps) {
  const { name, label, original, originalLanguage, value, language, readOnly, onChange } = props;
  return (
    <TextArea
      id={`text-${name}`}
      name={name}
      className="translated"
      lang={language}
      label={label}
      hint={<span lang={originalLanguage}>{original}</span>}
      rows={Math.min(8, Math.max(1, Math.ceil(original.length / 90)))}
      value={typeof value === "string" ? value : ""}
      readOnly={readOnly}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
