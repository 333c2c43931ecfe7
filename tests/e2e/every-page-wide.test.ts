import { seeEveryPage } from "./every-page";

seeEveryPage("wide");
