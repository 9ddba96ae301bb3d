import * as pulumi from "@pulumi/pulumi";
import type { ClassifyApi } from "../api/ClassifyApi";
import { HttpClassifyApi } from "../api/HttpClassifyApi";
import { RetryingApi } from "../api/RetryingApi";
import { readSettings } from "../config/Settings";
import { systemClock } from "../time/Clock";

const firstBackoffMs = 1_000;

/** The account that this stack's configuration names, for questions that a program asks. */
export function accountApi(): ClassifyApi {
    const config = new pulumi.Config("classify");
    const settings = readSettings((key) => config.get(key.replace(/^classify:/, "")), process.env);
    return new RetryingApi(new HttpClassifyApi(settings, systemClock), systemClock, {
        firstBackoffMs,
        notify: (text) => {
            void pulumi.log.info(text, undefined, undefined, true);
        },
    });
}
