import { m } from "~/kit/language/m";
import { useState } from "react";
import { Button } from "./button";
import { useAlive } from "~/kit/browser/use-alive";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import "./copy-button.css";

interface CopyButtonProps {
  text: string;
  label: string;
  /** What is copied, for people who hear the button without its surroundings. */
  about: string;
}

/** Copies a text. Without JavaScript, or where a browser forbids copying, the text stands there to be selected. */
export function CopyButton({ text, label, about }: CopyButtonProps) {
  const alive = useAlive();
  const [state, setState] = useState<"ready" | "copied" | "forbidden">("ready");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("forbidden");
    }
  };
  if (!alive || state === "forbidden") return <code className="copy-text">{text}</code>;
  return (
    <div className="copy row flow">
      <Button type="button" onClick={() => void copy()}>
        {label}
        <VisuallyHidden>{m.kit_forms_copy_about({ about })}</VisuallyHidden>
      </Button>
      <span className="small" role="status">
        {state === "copied" && m.kit_forms_copied()}
      </span>
    </div>
  );
}
