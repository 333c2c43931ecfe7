import { PEOPLE } from "../support/harness/site";
import { seePages } from "../support/browser/every-page";

seePages("of everybody else", ({ who }) => who !== PEOPLE.manager);
