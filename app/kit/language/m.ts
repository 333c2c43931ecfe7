import * as m from "#messages";

/** Every sentence of the catalogue, as a function of what is filled in: `m.people_sign_in_title()`. Says it in the reader's language. */
export { m };
