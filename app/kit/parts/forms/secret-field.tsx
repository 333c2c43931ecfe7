import { useActionData, useLocation } from "@remix-run/react";
import { useEffect, useRef, type ComponentPropsWithoutRef } from "react";
import { Field, fieldId } from "./field";

type Secret = Omit<
  ComponentPropsWithoutRef<typeof Field>,
  "type" | "autoComplete" | "defaultValue"
>;

/**
 * For a secret that is kept and not shown again. What was typed stays where something was wrong with the form, and is gone from the
 * page once it was taken.
 */
export function SecretField(props: Secret) {
  const id = props.id ?? fieldId(props.name);
  const { key } = useLocation();
  const isRefused = useActionData() !== undefined;
  const shownFor = useRef(key);
  useEffect(() => {
    // Not what was typed before the page came alive.
    if (shownFor.current === key) return;
    shownFor.current = key;
    const field = document.getElementById(id);
    if (!isRefused && field instanceof HTMLInputElement) field.value = "";
  }, [key, isRefused, id]);
  return <Field {...props} type="password" autoComplete="off" />;
}
