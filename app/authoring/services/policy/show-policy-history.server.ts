import { policyTranslations } from "./policy-translations.server";
import { fileVersions, type Asked } from "~/authoring/services/drafts/file-versions.server";
import { authoredFile } from "~/authoring/services/library/files.server";
import { policyPlace, type CompanyDoor } from "~/authoring/services/library/company-door.server";

/** Every version of a company's policy, newest first, two of them compared, and what was set aside of its drafts. */
export async function showPolicyHistory({ from, to, aside = null, ...door }: CompanyDoor & Asked) {
  const { store, actor, now } = door;
  const { company, path } = await policyPlace(door);
  const file = await authoredFile(store.read, { actor, now, path });
  const versions = await fileVersions(
    { store, actor, now, from, to, aside },
    { file, objectives: {}, inUse: true, firstAsks: false, people: () => null },
  );
  const translations = await policyTranslations(store, company, versions.versions);
  return { company, ...versions, translations };
}
