import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";

const bucket = "pulumi-state";

/** Object storage with the protocol of Amazon S3 on this machine. */
export class S3Server {
    private constructor(
        private readonly server: S3rver,
        private readonly folder: string,
        private readonly port: number,
    ) {}

    static async start(): Promise<S3Server> {
        const directory = await mkdtemp(join(tmpdir(), "pulumi-classify-s3-"));
        const configureBuckets = [{ name: bucket, configs: [] }];
        const server = new S3rver({ address: "127.0.0.1", port: 0, silent: true, directory, configureBuckets });
        const { port } = await server.run();
        return new S3Server(server, directory, port);
    }

    /** What makes the Pulumi CLI keep its state there. */
    get environment(): Record<string, string> {
        const query = `endpoint=http://127.0.0.1:${this.port}&s3ForcePathStyle=true&region=us-east-1`;
        return {
            PULUMI_BACKEND_URL: `s3://${bucket}?${query}`,
            // The server accepts this key alone.
            AWS_ACCESS_KEY_ID: "S3RVER",
            AWS_SECRET_ACCESS_KEY: "S3RVER",
        };
    }

    async close(): Promise<void> {
        await this.server.close();
        await rm(this.folder, { recursive: true, force: true });
    }
}
