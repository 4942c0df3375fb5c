import type { Worker } from "node:worker_threads";
// Types only: with the jobs themselves a start would read all that they pack and unpack with.
import type { DiskJobs, JobAnswer } from "./disk-jobs.ts";
import { errorOf } from "./job-error.ts";

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The disk jobs on a thread of their own, started with the first call and ended when idle for `idleMs`. A thread that
 * dies fails the calls it had; the next call starts another.
 */
export class DiskThread {
  readonly #start: () => Worker;
  readonly #idleMs: number;
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | null = null;
  #last = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(start: () => Worker, idleMs = 30_000) {
    this.#start = start;
    this.#idleMs = idleMs;
  }

  /** Runs a job; answers and throws what the job does. */
  run<J extends keyof DiskJobs>(job: J, ...args: Parameters<DiskJobs[J]>): ReturnType<DiskJobs[J]> {
    if (this.#idle) clearTimeout(this.#idle);
    const worker = this.#worker ?? this.#begin();
    const id = ++this.#last;
    worker.postMessage({ id, job, args });
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    }) as ReturnType<DiskJobs[J]>;
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle);
    const worker = this.#worker;
    if (worker) this.#ended(worker, new Error("The thread for the disk was closed."));
    await worker?.terminate();
  }

  #begin(): Worker {
    const worker = this.#start();
    this.#worker = worker;
    worker.on("message", (answer: JobAnswer) => this.#answered(answer));
    worker.on("error", (error) => this.#ended(worker, error));
    worker.on("exit", () => this.#ended(worker, new Error("The thread for the disk ended.")));
    return worker;
  }

  #answered(answer: JobAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ("error" in answer) waiting?.reject(errorOf(answer.error));
    else waiting?.resolve(answer.value as never);
    if (this.#waiting.size > 0) return;
    this.#idle = setTimeout(() => void this.close(), this.#idleMs);
    this.#idle.unref();
  }

  /** The calls of a thread that is no more fail; one that was replaced already has none. */
  #ended(worker: Worker, error: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(error instanceof Error ? error : new Error(String(error)));
    this.#waiting.clear();
  }
}
