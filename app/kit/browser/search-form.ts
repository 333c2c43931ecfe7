import { useNavigationType } from "@remix-run/react";
import { useEffect, useRef, useState, type RefObject } from "react";

/**
 * For a form that chooses what its page shows, by the address: what it was sent with stays in it, and so does the focus. Where the
 * address has changed in another way, by a link or by “Back”, the form begins anew with what that says.
 */
export function useSearchForm(asked: string): { ref: RefObject<HTMLFormElement>; key: number } {
  const ref = useRef<HTMLFormElement>(null);
  const last = useRef(asked);
  const [key, setKey] = useState(0);
  const how = useNavigationType();
  useEffect(() => {
    if (last.current === asked) return;
    last.current = asked;
    const isItsOwn = how !== "POP" && ref.current?.contains(document.activeElement);
    if (!isItsOwn) setKey((before) => before + 1);
  }, [asked, how]);
  return { ref, key };
}
