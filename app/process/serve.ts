import type { App } from "./app";
import { keepAgency } from "~/people/services/keep-agency.server";
import { contentFiles, contentPictures, publishOrRefuse } from "./content/read-or-refuse";
import { refuse, refuseFor, run } from "./run";
import { readProductionSettings } from "./settings/settings";

const read = readProductionSettings(process.env);
if (!read.ok) refuse(["Firsthand cannot start:", ...read.mistakes.map((line) => `  ${line}`)]);
const { settings } = read;

async function fill(app: App) {
  const { store, clock, agency } = app;
  await keepAgency({ store, name: agency, now: clock() });
  await publishOrRefuse(app, contentFiles(), contentPictures());
}

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
