/** One hand-written function of the runtime: its source and the other runtime functions it calls. */
export interface RuntimePart {
  readonly needs: readonly string[];
  readonly text: string;
}
/** The runtime of one language by function name, callees before callers. */
export type Runtime = Readonly<Record<string, RuntimePart>>;

/** The sources of the wanted functions and of all they need, callees first; `wrap` may put something around each. */
export function runtimeText(
  runtime: Runtime,
  wanted: Iterable<string>,
  wrap: (text: string, name: string) => string = (text) => text,
): string[] {
  const needed = new Set<string>();
  const visit = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    runtime[name]!.needs.forEach(visit);
  };
  for (const name of wanted) visit(name);
  return Object.keys(runtime).flatMap((name) => (needed.has(name) ? [wrap(runtime[name]!.text, name)] : []));
}
