import { m } from "~/kit/language/m";
import { readYaml } from "~/kit/yaml/yaml-file";

/** What a text says, by its keys. Null, with what is wrong, where that cannot be told. */
export function mappingIn(
  text: string,
  report: (line: number, message: string) => void,
): Readonly<Record<string, unknown>> | null {
  const value = valueOf(text, report);
  if (value === undefined) return null;
  if (value === null) return {};
  if (typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  report(1, m.kit_yaml_lines({ name: m.kit_yaml_the_file() }));
  return null;
}

/** Undefined where it cannot be read. */
function valueOf(text: string, report: (line: number, message: string) => void): unknown {
  try {
    return readYaml(text, report)?.value;
  } catch {
    report(1, m.assessment_checks_endless());
    return undefined;
  }
}

/** The list that stands there; an empty one where something else does. */
export function listIn(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}

/** The keys in the order in which an author meets them; what that does not name comes last. */
export function inOrder(value: Readonly<Record<string, unknown>>, order: readonly string[]) {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const names = Object.keys(value).sort((one, other) => place(one) - place(other));
  return Object.fromEntries(names.map((name) => [name, value[name]]));
}
