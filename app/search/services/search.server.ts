import type { Call } from "~/people/services/call";
import {
  FOUND_KINDS,
  type Findable,
  type Found,
  type FoundGroup,
  type FoundKind,
} from "~/search/rules/found/found";
import { foundGroups } from "~/search/rules/found/groups";
import { prepared, queryWords, ranked, type Ranked } from "~/search/rules/match";
import { holds } from "~/people/rules/permissions";
import { placesOf } from "~/search/rules/places";
import { alsoInEnglish } from "./also-english.server";
import { findForEmployee } from "./employee.server";
import { findForManager } from "./manager.server";
import { findForTrainer } from "./trainer.server";

/** Longer queries are cut. */
const MOST_LETTERS = 100;

/** So many of each kind are shown among others, and so many where one kind is asked for. */
const FEW = 5;
const MANY = 100;

/**
 * Looks through everything the actor can open, and nothing else. Without a word it gives their pages and actions; with `kind`, more of
 * that kind and no others.
 */
export async function search({
  query,
  kind,
  ...call
}: Call & { query: string; kind: FoundKind | null }): Promise<Found> {
  const asked = query.slice(0, MOST_LETTERS).trim();
  const places = alsoInEnglish(() =>
    placesOf(call.actor.role, (permission) => holds(call.actor, permission)),
  );
  const words = queryWords(asked);
  if (words.length === 0) return { query: asked, groups: everyPlace(places) };
  const found = [...ranked(places.map(prepared), asked), ...(await findFor(call, asked))];
  const shown = kind === null ? found : found.filter(({ item }) => item.kind === kind);
  return { query: asked, groups: foundGroups(shown, words, kind === null ? FEW : MANY) };
}

async function findFor(call: Call, query: string): Promise<Ranked[]> {
  const { actor } = call;
  switch (actor.role) {
    case "employee":
      return findForEmployee({ ...call, actor, query });
    case "manager":
      return findForManager({ ...call, actor, query });
    case "trainer":
      return findForTrainer({ ...call, actor, query });
    case "admin":
      return [];
    default:
      return actor satisfies never;
  }
}

function everyPlace(places: readonly Findable[]): FoundGroup[] {
  const all = places.map((item) => ({ item, score: 1 }));
  return FOUND_KINDS.flatMap((kind) =>
    foundGroups(
      all.filter(({ item }) => item.kind === kind),
      [],
      MANY,
    ),
  );
}
