import axios, { type AxiosInstance } from "axios";
import { isLoopback } from "../config/Settings";

/** axios in a form that decides nothing by itself: no redirects, no retries, no parsing, no error for any status. */
export function createHttpClient(baseUrl: string): AxiosInstance {
    return axios.create({
        baseURL: baseUrl,
        maxRedirects: 0,
        responseType: "text",
        transformResponse: (body: unknown) => body,
        validateStatus: () => true,
        // A proxy of the surroundings has no business with traffic that stays on this machine.
        ...(isLoopback(new URL(baseUrl)) ? { proxy: false } : {}),
    });
}
