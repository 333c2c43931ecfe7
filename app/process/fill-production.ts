import type { App } from "./app";
import { keptAgencyName } from "~/installation/services/settings/agency-name.server";
import { takesShipped } from "~/installation/services/settings/curriculum.server";
import { publishOrRefuse } from "./content/read-or-refuse";
import { contentFiles, contentPictures } from "./content/shipped";

/** What a start sees to in production: the agency's name, and the content that comes with Firsthand where an admin took it. */
export async function fillProduction(app: App) {
  const { store, clock } = app;
  const named = await keptAgencyName({ store, setting: app.agency, now: clock() });
  if (named !== null) app.callAgency(named);
  if (await takesShipped(store)) await publishOrRefuse(app, contentFiles(), contentPictures());
}
