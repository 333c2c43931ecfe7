import { useEffect, useState, type RefObject } from "react";
import { m } from "~/kit/language/m";
import { useAlive } from "~/kit/browser/use-alive";
import "./keys.css";

/** What each key does, as the help says it. Each presses or focuses what has it as `aria-keyshortcuts`. */
const KEYS = [
  ["j", m.clearance_sign_offs_page_next_person],
  ["k", m.clearance_sign_offs_page_previous_person],
  ["a", m.clearance_queue_keys_sign_off],
  ["n", m.clearance_queue_keys_not_yet],
  ["u", m.clearance_queue_keys_undo],
  ["?", m.clearance_queue_keys_help],
] as const;

const KEPT = "firsthand-queue-keys";

/** Where a key is a letter, and not a shortcut. */
const TYPED_IN = "input, textarea, select, [contenteditable], [role=dialog]";

/** Single keys for going through many people. Turning them off is remembered in this browser. */
export function useQueueKeys(queue: RefObject<HTMLElement>) {
  const alive = useAlive();
  const [wanted, setWanted] = useState(true);
  const [helped, setHelped] = useState(false);
  useEffect(() => setWanted(kept() !== "off"), []);
  const on = alive && wanted;

  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey, repeat } = event;
      if (event.defaultPrevented || ctrlKey || metaKey || altKey) return;
      if (target instanceof Element && target.closest(TYPED_IN)) return;
      if (repeat && key !== "j" && key !== "k") return;
      if (!KEYS.some(([known]) => known === key)) return;
      const found = queue.current?.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`);
      if (key === "?") setHelped((open) => !open);
      else if (key === "n") found?.focus();
      else found?.click();
      if (key === "?" || found) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on, queue]);

  function choose(next: boolean) {
    setWanted(next);
    try {
      localStorage.setItem(KEPT, next ? "on" : "off");
    } catch {
      // The choice lasts until the page is left.
    }
  }
  return { alive, on, choose, helped, setHelped };
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

/** Which keys there are, and the switch that turns them off. */
export function KeysHelp({
  alive,
  on,
  choose,
  helped,
  setHelped,
}: ReturnType<typeof useQueueKeys>) {
  if (!alive) return null;
  return (
    <details
      className="keys screen-only"
      open={helped}
      onToggle={(event) => setHelped(event.currentTarget.open)}
    >
      <summary aria-keyshortcuts={on ? "?" : undefined}>
        {m.clearance_queue_keys_title()}
        <span className="keys-hint" aria-hidden="true">
          {on && KEYS.map(([key]) => <kbd key={key}>{key}</kbd>)}
        </span>
      </summary>
      <dl className="keys-list">
        {KEYS.map(([key, does]) => (
          <div key={key} className="row">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does()}</dd>
          </div>
        ))}
      </dl>
      <label className="choice">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        {m.clearance_queue_keys_use()}
      </label>
    </details>
  );
}
