import type { SecondFactor } from "./second-factor.server";

const purposeOf = (personId: string) => `app ${personId}`;

/** The secret of a person’s app as the database has it: moved to another person’s row, it doesn’t open. */
export function sealedSecret(secondFactor: SecondFactor, personId: string, secret: string): string {
  return secondFactor.seal(secret, purposeOf(personId));
}

/** The secret of an app; null where it was sealed under another secret of the installation. */
export function secretOfApp(secondFactor: SecondFactor, app: { personId: string; secret: string }) {
  return secondFactor.open(app.secret, purposeOf(app.personId));
}
