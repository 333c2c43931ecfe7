import type { Logger } from "pino";
import type { Call } from "~/people/services/call";
import type { ActorWith } from "~/people/rules/permissions";
import { addImage } from "~/authoring/services/images/add-image.server";
import { raiseContentStamp } from "~/authoring/queries/content";
import type { ImageStore } from "~/curriculum/services/images/image-store.server";
import { imageAddress } from "~/curriculum/rules/images/limits";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { refuseArchived } from "~/ledger/queries/archived";
import { setLook } from "~/people/queries/companies";
import { findCompanyByKey } from "~/people/queries/organisation";
import { managedCompany } from "~/people/services/delegation/managed-company.server";

type Managing = Call<ActorWith<"company:manage">> & { key: string };

/** A company's colour and logo; null where it has none of its own. */
export async function showLook({ key, ...call }: Managing) {
  const { name, shortName, accent, logo, archivedAt } = await managedCompany({ ...call, key });
  const shown = { key, name, shortName, archivedAt };
  return { company: shown, accent, logo: logo === null ? null : imageAddress(logo) };
}

interface Change extends Managing {
  images: ImageStore;
  log: Logger;
  /** As `#rrggbb`; null for ours. */
  accent: string | null;
  /** A new one, none, or the one that is there. */
  logo: { bytes: Buffer; name: string } | "none" | "same";
}

/** Changes a company's colour and logo. What says the same already changes nothing. */
export async function changeLook({
  store,
  actor,
  now,
  key,
  images,
  log,
  accent,
  logo: wanted,
}: Change): Promise<{ ok: true } | { ok: false; message: string }> {
  const company = await managedCompany({ store, actor, now, key });
  await refuseArchived(store.read, company);
  let added: string | null = null;
  if (typeof wanted === "object") {
    const image = await addImage({ store, images, log, actor, now, ...wanted });
    if (!image.ok) return { ok: false, message: image.message };
    added = image.hash;
  }
  await store.write(async (tx) => {
    const before = await findCompanyByKey(tx, key);
    const logo = wanted === "same" ? (before?.logo ?? null) : added;
    if (before?.accent === accent && before.logo === logo) return;
    await setLook(tx, company, { accent, logo });
    await recordDecision(tx, {
      company,
      at: now,
      kind: "company-look-changed",
      actor,
      personId: null,
      evidence: company.companyId,
      facts: { accent, logo },
    });
    // What mails look like is remembered with what is taught.
    await raiseContentStamp(tx);
  });
  return { ok: true };
}
