import type { Call } from "~/people/services/call";
import type { ActorWith } from "~/people/rules/permissions";
import { inNameOrder } from "~/kit/text/name-order";
import { findCounts } from "~/clearance/queries/standings/counts";
import { upToDate } from "~/clearance/services/board/up-to-date.server";
import { isOffered } from "~/curriculum/rules/offered";
import { findOffers, keepOffers } from "~/curriculum/queries/offered";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { raiseContentStamp } from "~/authoring/queries/content";
import type { OwnCompany } from "~/ledger/rules/own";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { managedCompany } from "~/people/services/delegation/managed-company.server";
import type { Store, Tx } from "~db/store";

type Managing = Call<ActorWith<"company:manage">> & { key: string };

/** What a company is to offer: these programmes, by their keys, and whether what is new later too. */
export interface OffersWanted {
  programmeKeys: readonly string[];
  offersNew: boolean;
}

/** The programmes that are taught, by title, for somebody to choose from. */
export async function programmesToOffer(store: Store) {
  const { programmes } = await currentCurriculum(store);
  return [...programmes.values()]
    .filter(({ retired }) => !retired)
    .map(({ id, key, body }) => ({ id, key, title: body.title, summary: body.summary }))
    .sort((a, b) => inNameOrder(a.title, b.title));
}

/** The agency's programmes, which of them a company offers, and how many of its people are in each or cleared by it. */
export async function showProgrammeChoice({ store, actor, now, key }: Managing) {
  const company = await managedCompany({ store, actor, now, key });
  const offers = await findOffers(store.read, company);
  const people = await peopleIn(store, company, now);
  const programmes = await programmesToOffer(store);
  return {
    company: { key, name: company.name, archivedAt: company.archivedAt },
    offersNew: offers.offersNew,
    programmes: programmes.map((programme) => ({
      ...programme,
      offered: isOffered(programme.id, offers),
      ...(people.get(programme.id) ?? { enrolled: 0, cleared: 0 }),
    })),
  };
}

/** How many people who haven't left are in each programme, and are cleared by it. */
async function peopleIn(store: Store, company: OwnCompany, now: Date) {
  await upToDate(store, { company, now });
  const counts = await findCounts(store.read, company, ["programme", "cleared"]);
  const people = new Map<string, { enrolled: number; cleared: number }>();
  for (const { what, key, people: count } of counts) {
    const known = people.get(key) ?? { enrolled: 0, cleared: 0 };
    people.set(key, { ...known, [what === "cleared" ? "cleared" : "enrolled"]: count });
  }
  return people;
}

/** Changes what a company offers from now on. Nobody who is in a programme or cleared loses anything. Twice is once. */
export async function chooseProgrammes({
  store,
  actor,
  now,
  key,
  ...wanted
}: Managing & OffersWanted): Promise<void> {
  const company = await managedCompany({ store, actor, now, key });
  const programmes = await programmesToOffer(store);
  await store.write(async (tx) => {
    const before = await findOffers(tx, company);
    const chosen = chosenOf(programmes, wanted);
    const changed = programmes.filter(({ id }) => chosen.get(id) !== isOffered(id, before));
    if (changed.length === 0 && before.offersNew === wanted.offersNew) return;
    await keepChoice(tx, company, programmes, wanted);
    const titles = (offered: boolean) =>
      changed.filter(({ id }) => chosen.get(id) === offered).map(({ title }) => title);
    await recordDecision(tx, {
      company,
      at: now,
      kind: "programmes-chosen",
      actor,
      personId: null,
      evidence: company.companyId,
      facts: { added: titles(true), removed: titles(false), offersNew: wanted.offersNew },
    });
    await raiseContentStamp(tx);
  });
}

type ToOffer = Awaited<ReturnType<typeof programmesToOffer>>;

/** Keeps what was chosen for a company, such as one that has just been added. */
export async function keepChoice(
  tx: Tx,
  company: OwnCompany,
  programmes: ToOffer,
  wanted: OffersWanted,
) {
  const { offersNew } = wanted;
  await keepOffers(tx, company, { offersNew, chosen: chosenOf(programmes, wanted) });
}

function chosenOf(programmes: ToOffer, { programmeKeys }: OffersWanted): Map<string, boolean> {
  return new Map(programmes.map(({ id, key }) => [id, programmeKeys.includes(key)]));
}
