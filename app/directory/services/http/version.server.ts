import { createHash } from "node:crypto";
import { changedMeanwhile } from "~/directory/rules/fault";

/** What a resource is like, in a word: a weak entity tag, since the same may be written in another way. */
export function versionOf(resource: object): string {
  const hash = createHash("sha256").update(JSON.stringify(resource)).digest("base64url");
  return `W/"${hash.slice(0, 22)}"`;
}

/** A resource with its version in `meta`. */
export function versioned<Resource extends { meta: object }>(resource: Resource) {
  const version = versionOf(resource);
  return { ...resource, meta: { ...resource.meta, version } };
}

/** Whether a header names a version, or any. */
export function names(header: string, version: string): boolean {
  return header.split(",").some((tag) => ["*", version].includes(tag.trim()));
}

/** Refuses what was meant for another version than the one there is. */
export function refuseOther(ifMatch: string | null, resource: object) {
  if (ifMatch !== null && !names(ifMatch, versionOf(resource))) throw changedMeanwhile();
}
