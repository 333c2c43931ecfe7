import { movedTo } from "~/kit/lists/in-order";

/** What a button of a programme's list of modules does. */
export type ModuleAction =
  | { kind: "move"; key: string; to: number }
  | { kind: "remove"; key: string }
  | { kind: "add" };

/** The button’s value. */
export function writtenModuleAction(action: ModuleAction): string {
  switch (action.kind) {
    case "move":
      return `move:${action.key}:${action.to}`;
    case "remove":
      return `remove:${action.key}`;
    case "add":
      return "add";
    default:
      return action satisfies never;
  }
}

/** The action that a value says; null for any other value. */
export function moduleActionOf(written: string): ModuleAction | null {
  const [kind, key = "", to = ""] = written.split(":");
  if (kind === "add") return { kind };
  if (kind === "remove" && key !== "") return { kind, key };
  if (kind === "move" && key !== "" && /^\d{1,3}$/.test(to)) return { kind, key, to: Number(to) };
  return null;
}

/** The modules after a button; `chosen` is the one to add. What can’t be done changes nothing. */
export function withModuleAction(
  modules: readonly string[],
  action: ModuleAction,
  chosen: string,
): readonly string[] {
  switch (action.kind) {
    case "move":
      return movedTo(modules, action.key, action.to) ?? modules;
    case "remove":
      return modules.filter((key) => key !== action.key);
    case "add":
      return chosen === "" || modules.includes(chosen) ? modules : [...modules, chosen];
    default:
      return action satisfies never;
  }
}

/** The list with a removed module back at its place, or at the end where the list is shorter by now. */
export function withModuleBack(
  modules: readonly string[],
  key: string,
  place: number,
): readonly string[] {
  if (modules.includes(key)) return modules;
  return [...modules.slice(0, place), key, ...modules.slice(place)];
}
