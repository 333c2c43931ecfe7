/** What a form of the page came back with, for the card that it is on. */
export interface Sent {
  intent?: string;
  values: { [name: string]: string | string[] | undefined };
  errors: { [name: string]: string | undefined };
}
