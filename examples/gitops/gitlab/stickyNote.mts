// node stickyNote.mts FILE: shows the file as a note of the merge request, in place of the note of an earlier run.

import { readFile } from "node:fs/promises";

/** The note is found again by this; GitLab does not show it. */
const mark = "<!-- pulumi-classify review -->";

interface Note {
    readonly id: number;
    readonly body: string;
}

const file = process.argv[2] ?? "review.md";
const { CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, GITLAB_NOTES_TOKEN = "" } = process.env;
const notes = `${CI_API_V4_URL}/projects/${CI_PROJECT_ID}/merge_requests/${CI_MERGE_REQUEST_IID}/notes`;

async function gitlab(url: string, init: RequestInit = {}): Promise<unknown> {
    const headers = { "PRIVATE-TOKEN": GITLAB_NOTES_TOKEN, "Content-Type": "application/json" };
    const response = await fetch(url, { ...init, headers });
    if (!response.ok) {
        throw new Error(`GitLab answered ${response.status} to ${init.method ?? "GET"} ${url}`);
    }
    return response.json();
}

const existing = (await gitlab(`${notes}?sort=asc&per_page=100`)) as Note[];
const earlier = existing.find(({ body }) => body.startsWith(mark));
const body = JSON.stringify({ body: `${mark}\n${await readFile(file, "utf8")}` });
if (earlier === undefined) {
    await gitlab(notes, { method: "POST", body });
} else {
    await gitlab(`${notes}/${earlier.id}`, { method: "PUT", body });
}
