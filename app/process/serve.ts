import { inLanguage } from "~/kit/language/in-language.server";
import { m } from "~/kit/language/m";
import { fillProduction as fill } from "./fill-production";
import { refuse, refuseFor, run } from "./run";
import { commandLanguage } from "./settings/command-language";
import { readProductionSettings } from "./settings/settings";

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
