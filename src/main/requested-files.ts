type Announced = (path: string) => void;

/** Files the system handed over (double click, command line, second start), perhaps before there is anything to open them. */
export class RequestedFiles {
  readonly #waiting: string[] = [];
  #announce: Announced | null = null;

  /** Announces files, or keeps them until there is somebody to announce them. */
  open(...paths: readonly string[]): void {
    this.#waiting.push(...paths);
    this.#flush();
  }

  /** From now on `announce` takes the files. */
  announceWith(announce: Announced): void {
    this.#announce = announce;
    this.#flush();
  }

  #flush(): void {
    if (!this.#announce) return;
    for (const path of this.#waiting.splice(0)) this.#announce(path);
  }
}
