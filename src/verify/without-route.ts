/** Components that no second route reaches, by one of their names, each with the reason. */
export const WITHOUT_ROUTE: Readonly<Record<string, string>> = Object.fromEntries(
  ["kernel lambda", "kernel pB", "kernel aFB", "kernel matsubara"].map((name) => [
    name,
    "a definition: the function that a boson fills in. What the model bosons put there is among the results of `bosons`",
  ]),
);
