import { line, picture } from "../../../scripts/pictures/svg/elements";
import type { ChartFigures } from "./ChartFigures";
import { growthPanel } from "./growthPanel";
import { waitingPanel } from "./waitingPanel";

const [width, height] = [760, 590];
const middle = 376;

/** The results at a glance, as an SVG picture. */
export function drawChart(figures: ChartFigures): string {
    const title = "How long pulumi up takes with pulumi-classify, with an empty and with a typical dynamic provider";
    return picture(width, height, title, [
        ...growthPanel(figures),
        line({ x: 24, y: middle }, { x: width - 24, y: middle }),
        ...waitingPanel(figures, middle),
    ]);
}
