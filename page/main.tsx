import type { Catalogue } from "../provider/command/catalogue/Catalogue";
import { factsOf } from "./model/Facts";
import { PageStore } from "./PageStore";

const root = document.getElementById("page");
const data = document.getElementById("catalogue");
if (root !== null && data !== null) {
    new PageStore(factsOf(JSON.parse(data.textContent) as Catalogue), root, window).start();
}
