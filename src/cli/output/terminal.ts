/** Where a command writes; tests pass one that remembers, the executable one that wraps the process. */
export interface Terminal {
  /** Results: standard output. */
  write(text: string): void;
  /** One line for people: standard error. */
  note(line: string): void;
  /** A bar for something that may take longer than a second; silent where nobody watches. */
  progress(title: string): ProgressBar;
}

export interface ProgressBar {
  /** `fraction` in [0, 1] and what is being done. */
  update(fraction: number, note: string): void;
  /** Removes the bar. */
  stop(): void;
}

/** A bar that shows nothing. */
export const SILENT: ProgressBar = { update: () => {}, stop: () => {} };

/** Runs `work` under a bar that is removed whatever happens. */
export async function withProgress<R>(
  terminal: Terminal,
  title: string,
  work: (bar: ProgressBar) => R | Promise<R>,
): Promise<R> {
  const bar = terminal.progress(title);
  try {
    return await work(bar);
  } finally {
    bar.stop();
  }
}
