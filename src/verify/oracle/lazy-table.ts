/** Values by name, each made when it is first asked for. */
export function lazyTable<T>(make: () => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const value = known.get(name) ?? make();
    known.set(name, value);
    return value;
  };
}
