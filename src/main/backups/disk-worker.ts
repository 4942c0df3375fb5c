import { parentPort } from "node:worker_threads";
import { type JobCall, runJob } from "./disk-jobs.ts";

/* The entry of the thread behind disk-thread.ts. */
parentPort?.on("message", async (call: JobCall) => parentPort?.postMessage(await runJob(call)));
