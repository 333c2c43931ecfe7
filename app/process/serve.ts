import { inLanguage } from "~/kit/language/in-language.server";
import { m } from "~/kit/language/m";
import { keptAgencyName } from "~/installation/services/settings/agency-name.server";
import { takesShipped } from "~/installation/services/settings/curriculum.server";
import type { App } from "./app";
import { publishOrRefuse } from "./content/read-or-refuse";
import { contentFiles, contentPictures } from "./content/shipped";
import { refuse, refuseFor } from "./start/refuse";
import { run } from "./start/run";
import { commandLanguage } from "./settings/command-language";
import { readProductionSettings } from "./settings/settings";

/** The agency's name, and the content that comes with Firsthand where an admin took it. */
async function fill(app: App, { reads }: { reads: boolean }) {
  const { store, clock } = app;
  const named = await keptAgencyName({ store, setting: app.agency, now: clock() });
  if (named !== null) app.callAgency(named);
  if (reads && (await takesShipped(store)))
    await publishOrRefuse(app, contentFiles(), contentPictures());
}

async function main() {
  const read = readProductionSettings(process.env);
  if (!read.ok)
    return refuse([m.process_start_cannot(), ...read.mistakes.map((line) => `  ${line}`)]);
  const { settings } = read;
  try {
    const { app } = await run(settings, { fill });
    if (!settings.smtp)
      app.log.warn("FIRSTHAND_SMTP_URL is not set: nobody can sign in until codes can be mailed");
    app.log.info(
      { host: settings.host, port: settings.port, origin: settings.origin },
      "Firsthand is ready",
    );
  } catch (error) {
    refuseFor(error, settings);
  }
}

await inLanguage(commandLanguage(process.env), main);
