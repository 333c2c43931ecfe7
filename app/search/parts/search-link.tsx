import { Link, useNavigate } from "@remix-run/react";
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type ComponentType,
  type MouseEvent,
} from "react";
import { m } from "~/kit/language/m";
import { Icon } from "~/kit/parts/icon";
import { searchPath } from "~/search/rules/paths";
import type { SearchDialogProps } from "./dialog/search-dialog";
import { collectTyping, type Collected } from "./typed-ahead";

/** Typing here means something else. */
const TYPED_IN = "input, textarea, select, [contenteditable]:not([contenteditable=false]), dialog";

function asksForSearch(event: KeyboardEvent): boolean {
  const { key, target, altKey, ctrlKey, metaKey } = event;
  if (event.defaultPrevented || event.isComposing || altKey) return false;
  if (ctrlKey || metaKey)
    return key.toLowerCase() === "k" && !document.querySelector("dialog[open]");
  return key === "/" && !(target instanceof Element && target.closest(TYPED_IN));
}

/** Leads to the search; with scripts it opens over the page, also by “/” and by Ctrl or Cmd with K. Its dialog is fetched then. */
export function SearchLink() {
  const navigate = useNavigate();
  const [Dialog, setDialog] = useState<ComponentType<SearchDialogProps> | null>(null);
  const typed = useRef<Collected | null>(null);
  const take = useCallback(() => {
    const text = typed.current?.end() ?? "";
    typed.current = null;
    return text;
  }, []);
  const open = () => {
    if (typed.current) return;
    typed.current = collectTyping();
    import("./dialog/search-dialog").then(
      ({ SearchDialog }) => setDialog(() => SearchDialog),
      // Without a connection the way there says so.
      () => navigate(searchPath(take())),
    );
  };
  // Nothing is collected any more once this is gone.
  useEffect(() => () => void typed.current?.end(), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      open();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  };
  return (
    <>
      <Link
        to="/search"
        className="top-search"
        aria-label={m.people_shell_search()}
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={onClick}
      >
        <Icon name="search" />
        <span aria-hidden="true">{m.people_shell_search()}</span>
        <kbd aria-hidden="true">/</kbd>
      </Link>
      {Dialog && <Dialog takeTyped={take} onClose={() => setDialog(null)} />}
    </>
  );
}
